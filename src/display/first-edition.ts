import { type Edition, parseEdition } from '../shared/edition.ts'
import { type Screen, withoutPlaylist } from '../shared/screen.ts'
import type { Boot } from './boot.ts'
import type { Faults } from './faults.ts'
import { BadAnswer, fetchJson } from './fetch-json.ts'
import type { Kept, LastGood } from './last-good.ts'

/** What a screen plays until the server has said something. */
export interface Beginning {
  readonly kept: Kept
  readonly screen: Screen
}

interface Setup {
  readonly boot: Boot
  readonly lastGood: LastGood
  readonly faults: Faults
  readonly now: () => number
  /** @throws Error when the app cannot play them. */
  readonly check: (screen: Screen, edition: Edition) => void
}

/**
 * What was good last on this device; else the edition of the build; else the default slide, from the little the page
 * brought along, until the server answers.
 */
export async function beginningOf({ boot, lastGood, faults, now, check }: Setup): Promise<Beginning> {
  const { editionUrl: url, editionTag: tag, builtAt } = boot
  const orFault = (error: unknown) =>
    faults.record(error instanceof BadAnswer ? error.kind : 'storage', error)
  // Only a page that did not come from the server just now needs a configuration.
  const screen = (boot.at === null && (await lastGood.screen().catch(orFault))) || boot.screen
  try {
    const kept = boot.preview ? undefined : await lastGood.edition()
    if (kept) check(screen, kept.edition)
    if (kept) return { kept, screen }
  } catch (error) {
    orFault(error)
  }
  try {
    const { value } = await fetchJson({ url, parse: parseEdition, now })
    if (value) return { kept: { edition: value, tag, confirmedAt: boot.at ?? builtAt }, screen }
  } catch (error) {
    orFault(error)
  }
  // Without a tag the server will send the whole.
  return { kept: { edition: boot.edition, tag: '', confirmedAt: builtAt }, screen: withoutPlaylist(screen) }
}
