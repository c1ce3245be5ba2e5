import { isTag } from '../../connection/fetch-json.ts'
import type { Kept } from '../../connection/kept.ts'
import { parseOwnScreen } from '../../connection/own-screen.ts'
import { isWithin, type Lifetime } from '../../connection/server-time.ts'
import { OtherSchemaError, parseEdition } from '../../shared/edition/edition.ts'
import type { Screen } from '../../shared/screen/screen.ts'

/**
 * What a device keeps for times without a server. Only what the display has parsed is written. It is parsed again
 * when it is read, because another build may have written it, or the disk may fail.
 *
 * Reading never throws. A value that cannot be used is recorded as a fault and counts as absent. It is also
 * deleted, unless it is made for another version of the app: a page of that version may be open in the same
 * browser.
 */
export interface LastGood {
  edition(): Promise<Kept | undefined>
  screen(): Promise<Screen | undefined>
  /**
   * Keeps an edition that the server has just confirmed and can send. The edition itself is written only if it is
   * not there whole already, so that repeated writes do not wear out the disk.
   *
   * @throws DOMException when storage is denied or full. What was kept before then stays.
   * @throws Error when the time is one that reading would refuse.
   */
  keepEdition(kept: Kept): Promise<void>
  /** Keeps a configuration that is not there already. @throws DOMException, Error like `keepEdition`. */
  keepScreen(screen: Screen): Promise<void>
  /** Deletes what was read, because it cannot be played. What another page has written since then stays. */
  forget(part: 'edition' | 'screen'): Promise<void>
}

interface LastGoodSetup {
  readonly screenId: string
  /** Read each time, because reading throws if storage is denied. */
  readonly storage: () => CacheStorage
  /** The times at which the server can have confirmed something. */
  readonly lifetime: Lifetime
  readonly onFault: (error: unknown) => void
}

const CACHE = 'last-good'

/** Uses Cache Storage, which replaces an entry as a whole: a power cut leaves the old entry or the new one. */
export function createLastGood({ screenId, storage, lifetime, onFault }: LastGoodSetup): LastGood {
  const names = { edition: 'edition', confirmed: 'confirmed', screen: `screen/${screenId}` }
  const parseScreen = parseOwnScreen(screenId)
  /** The text that was read of each entry, to tell whether it has changed. */
  const texts = new Map<string, string>()
  let forgetting = Promise.resolve()
  const path = (name: string) => `/last-good/${name}`

  async function textOf(name: string): Promise<string | undefined> {
    const found = await storage().match(path(name), { cacheName: CACHE })
    // An entry that is there but cannot be read counts as cut off.
    return found?.text().catch(() => '')
  }

  async function write(name: string, value: unknown): Promise<void> {
    // The old entry is deleted first, so that the deletion does not hit the new one.
    await forgetting
    const cache = await storage().open(CACHE)
    await cache.put(path(name), Response.json(value))
  }

  async function drop(name: string): Promise<void> {
    try {
      // Another page has written another value meanwhile, perhaps a good one.
      if ((await textOf(name)) !== texts.get(name)) return
      const cache = await storage().open(CACHE)
      await cache.delete(path(name))
    } catch (error) {
      onFault(error)
    }
  }

  async function read<T>(name: string, parse: (json: unknown) => T): Promise<T | undefined> {
    try {
      const text = await textOf(name)
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
    async keepEdition(kept) {
      const { edition, tag, confirmedAt } = kept
      if (!isWithin(lifetime, confirmedAt)) throw new Error(`last-good: ${EXPECTED_TIME}`)
      const there = jsonOf(await textOf(names.edition))
      const same = isObject(there) && isWithin(lifetime, there.confirmedAt)
      const isThere = same && JSON.stringify([there.tag, there.edition]) === JSON.stringify([tag, edition])
      if (!isThere) await write(names.edition, kept)
      await write(names.confirmed, { tag, at: confirmedAt })
    },
    async keepScreen(screen) {
      if ((await textOf(names.screen)) !== JSON.stringify(screen)) await write(names.screen, screen)
    },
    forget(part) {
      forgetting = forgetting.then(() => drop(names[part]))
      return forgetting
    },
  }
}

const EXPECTED_TIME = 'expected a time of the life of this build, in ms since 1970'

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

function isObject(json: unknown): json is Partial<Record<string, unknown>> {
  return typeof json === 'object' && json !== null
}

/** Undefined if the text is not JSON. */
function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    // An entry that is cut off counts as none, so it is written again.
    return undefined
  }
}
