import { isTag } from '../../connection/fetch-json.ts'
import type { Kept } from '../../connection/kept.ts'
import { parseOwnScreen } from '../../connection/own-screen.ts'
import { isWithin, type Lifetime } from '../../connection/server-time.ts'
import { OtherSchemaError, parseEdition } from '../../shared/edition/edition.ts'
import type { Screen } from '../../shared/screen/screen.ts'

/**
 * What a device has kept for times without a server (`keep-good.ts`). It is parsed again when it is read, because another
 * build may have written it, or the disk may fail.
 *
 * Reading never throws. A value that cannot be used is recorded as a fault and counts as absent. It is also
 * deleted, unless it is made for another version of the app: a page of that version may be open in the same
 * browser.
 */
export interface LastGood {
  edition(): Promise<Kept | undefined>
  screen(): Promise<Screen | undefined>
  /** Deletes what was read, because it cannot be played. What another page has written since then stays. */
  forget(part: 'edition' | 'screen'): Promise<void>
  /** Everything that was to be deleted is. */
  forgotten(): Promise<void>
}

export interface LastGoodSetup {
  readonly screenId: string
  /** Read each time, because reading throws if storage is denied. */
  readonly storage: () => CacheStorage
  /** The times at which the server can have confirmed something. */
  readonly lifetime: Lifetime
  readonly onFault: (error: unknown) => void
}

export const CACHE = 'last-good'

export function createLastGood({ screenId, storage, lifetime, onFault }: LastGoodSetup): LastGood {
  const names = namesOf(screenId)
  const parseScreen = parseOwnScreen(screenId)
  /** The text that was read of each entry, to tell whether it has changed. */
  const texts = new Map<string, string>()
  let forgetting = Promise.resolve()

  async function drop(name: string): Promise<void> {
    try {
      // Another page has written another value meanwhile, perhaps a good one.
      if ((await textIn(storage(), name)) !== texts.get(name)) return
      const cache = await storage().open(CACHE)
      await cache.delete(pathOf(name))
    } catch (error) {
      onFault(error)
    }
  }

  async function read<T>(name: string, parse: (json: unknown) => T): Promise<T | undefined> {
    try {
      const text = await textIn(storage(), name)
      if (text === undefined) return undefined
      texts.set(name, text)
      return parse(JSON.parse(text))
    } catch (error) {
      onFault(new Error(`last-good/${name}: ${error instanceof Error ? error.message : error}`))
      if (texts.has(name) && !(error instanceof OtherSchemaError)) await drop(name)
      return undefined
    }
  }

  return {
    async edition() {
      const kept = await read(names.edition, (json) => parseKept(json, lifetime))
      const confirmed = kept && (await read(names.confirmed, (json) => parseConfirmation(json, lifetime)))
      // The confirmation that was written last counts, not the largest: a clock that was ahead has confirmed the
      // future.
      return confirmed?.tag === kept?.tag && confirmed ? { ...kept, confirmedAt: confirmed.at } : kept
    },
    screen: () => read(names.screen, parseScreen),
    forget(part) {
      forgetting = forgetting.then(() => drop(names[part]))
      return forgetting
    },
    forgotten: () => forgetting,
  }
}

/** The text of an entry. One that is there but cannot be read counts as cut off. */
export async function textIn(storage: CacheStorage, name: string): Promise<string | undefined> {
  const found = await storage.match(pathOf(name), { cacheName: CACHE })
  return found?.text().catch(() => '')
}

export const pathOf = (name: string): string => `/last-good/${name}`

/** The names of the entries of a screen. */
export const namesOf = (screenId: string) =>
  ({ edition: 'edition', confirmed: 'confirmed', screen: `screen/${screenId}` }) as const

export const EXPECTED_TIME = 'expected a time of the life of this build, in ms since 1970'

/** @throws Error that says what was expected. */
function parseKept(json: unknown, lifetime: Lifetime): Kept {
  if (!isObject(json)) throw new Error('expected an edition')
  const { tag, confirmedAt } = json
  const edition = parseEdition(json.edition)
  if (!isTag(tag)) throw new Error('tag: expected what can be sent back as an ETag')
  if (!isWithin(lifetime, confirmedAt)) throw new Error(`confirmedAt: ${EXPECTED_TIME}`)
  return { edition, tag, confirmedAt }
}

function parseConfirmation(json: unknown, lifetime: Lifetime): { tag: string; at: number } {
  if (!isObject(json) || !isTag(json.tag)) throw new Error('expected a tag and when it held')
  if (!isWithin(lifetime, json.at)) throw new Error(`at: ${EXPECTED_TIME}`)
  return { tag: json.tag, at: json.at }
}

export function isObject(json: unknown): json is Partial<Record<string, unknown>> {
  return typeof json === 'object' && json !== null
}
