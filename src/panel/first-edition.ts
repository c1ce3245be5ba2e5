import { BadAnswer, fetchJson } from '../connection/fetch-json.ts'
import type { Kept } from '../connection/kept.ts'
import { parseEdition } from '../shared/edition/edition.ts'
import { type Screen, withoutPlaylist } from '../shared/screen/screen.ts'
import type { Boot } from '../view/screen/boot.ts'
import type { Faults } from './faults.ts'
import type { LastGood } from './office/last-good.ts'

/** What a screen may play until the server has answered. */
export interface Beginning {
  readonly kept: Kept
  readonly screen: Screen
  /** Which of the two comes from this device. The other comes from the build. */
  readonly isKept: { readonly edition: boolean; readonly screen: boolean }
}

interface BeginningSetup {
  readonly boot: Boot
  /** When the page was drawn, in ms since 1970. Undefined if that is not known. */
  readonly pageAt: number | undefined
  readonly lastGood: Pick<LastGood, 'edition' | 'screen'>
  readonly faults: Pick<Faults, 'record'>
  /** The device's clock, ms since 1970. */
  readonly now: () => number
}

/** A disk that takes longer is broken. Nothing waits for it, because the build has an edition too. */
const DISK_MS = 10_000

/**
 * The last good edition of this device, with its own configuration and with that of the build. Then the edition of
 * the build with either. Then the default slide, from the little that the page contains. Each is looked for only if
 * the one before does not play.
 */
export async function* beginningsOf(setup: BeginningSetup): AsyncGenerator<Beginning, void, undefined> {
  const { boot, pageAt, lastGood, faults } = setup
  const onLate = (error: unknown) => faults.record('storage', error)
  const confirmedAt = pageAt ?? boot.builtAt
  // A page that came from the server just now has its configuration.
  const own = boot.at === null ? await inTime(lastGood.screen(), onLate) : undefined
  const screens = own ? [own, boot.screen] : [boot.screen]
  const kept = boot.preview ? undefined : await inTime(lastGood.edition(), onLate)
  const beginning = (of: Kept, screen: Screen): Beginning => ({
    kept: of,
    screen,
    isKept: { edition: of === kept, screen: screen === own },
  })
  if (kept) for (const screen of screens) yield beginning(kept, screen)
  const built = await builtEdition(setup, confirmedAt)
  if (built) for (const screen of screens) yield beginning(built, screen)
  // Without a tag the server sends the whole edition.
  yield beginning({ edition: boot.edition, tag: '', confirmedAt }, withoutPlaylist(boot.screen))
}

async function builtEdition(
  { boot, faults, now }: BeginningSetup,
  confirmedAt: number,
): Promise<Kept | undefined> {
  const { editionUrl: url, editionTag: tag } = boot
  try {
    const { value } = await fetchJson({ url, parse: parseEdition, now })
    return value && { edition: value, tag, confirmedAt }
  } catch (error) {
    faults.record(error instanceof BadAnswer ? error.kind : 'content', error)
    return undefined
  }
}

/**
 * Returns the first that plays, and what `play` made of it. A kept part is deleted if the same combination plays
 * without it and not with it.
 *
 * @throws Error of the last one when none plays.
 */
export async function firstToPlay<Played>(
  beginnings: AsyncIterable<Beginning>,
  play: (beginning: Beginning) => Played,
  lastGood: Pick<LastGood, 'forget'>,
  faults: Pick<Faults, 'record'>,
): Promise<{ beginning: Beginning; played: Played }> {
  const failed: Beginning[] = []
  let last: unknown = new Error('there was nothing to play')
  for await (const beginning of beginnings) {
    try {
      const played = play(beginning)
      // Nothing waits for this, because the screen plays already.
      for (const part of badParts(failed, beginning)) void lastGood.forget(part)
      return { beginning, played }
    } catch (error) {
      const { edition, screen } = beginning.isKept
      faults.record(edition || screen ? 'storage' : 'content', error)
      failed.push(beginning)
      last = error
    }
  }
  throw last
}

function badParts(failed: readonly Beginning[], played: Beginning): ('edition' | 'screen')[] {
  const { kept, screen, isKept } = played
  const edition = failed.some((other) => other.isKept.edition && !isKept.edition && other.screen === screen)
  const own = failed.some(
    (other) => other.isKept.screen && !isKept.screen && other.kept.edition === kept.edition,
  )
  return [...(edition ? (['edition'] as const) : []), ...(own ? (['screen'] as const) : [])]
}

/** Undefined if it does not come in time. */
async function inTime<T>(answer: Promise<T>, onLate: (error: unknown) => void): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      onLate(new Error('last-good: the disk does not answer'))
      resolve(undefined)
    }, DISK_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
