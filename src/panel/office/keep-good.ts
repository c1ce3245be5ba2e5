import type { Kept } from '../../connection/kept.ts'
import { isWithin } from '../../connection/server-time.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import {
  CACHE,
  EXPECTED_TIME,
  isObject,
  type LastGood,
  type LastGoodSetup,
  namesOf,
  pathOf,
  textIn,
} from './last-good.ts'

/** Keeps on a device what the display has parsed and plays. A screen plays before it has loaded this. */
export interface GoodKeeper {
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
}

/** Uses Cache Storage, which replaces an entry as a whole: a power cut leaves the old entry or the new one. */
export function createGoodKeeper(
  { screenId, storage, lifetime }: Omit<LastGoodSetup, 'onFault'>,
  lastGood: Pick<LastGood, 'forgotten'>,
): GoodKeeper {
  const names = namesOf(screenId)

  async function write(name: string, value: unknown): Promise<void> {
    // The old entry is deleted first, so that the deletion does not hit the new one.
    await lastGood.forgotten()
    const cache = await storage().open(CACHE)
    await cache.put(pathOf(name), Response.json(value))
  }

  return {
    async keepEdition(kept) {
      const { edition, tag, confirmedAt } = kept
      if (!isWithin(lifetime, confirmedAt)) throw new Error(`last-good: ${EXPECTED_TIME}`)
      const there = jsonOf(await textIn(storage(), names.edition))
      const same = isObject(there) && isWithin(lifetime, there.confirmedAt)
      const isThere = same && JSON.stringify([there.tag, there.edition]) === JSON.stringify([tag, edition])
      if (!isThere) await write(names.edition, kept)
      await write(names.confirmed, { tag, at: confirmedAt })
    },
    async keepScreen(screen) {
      if ((await textIn(storage(), names.screen)) !== JSON.stringify(screen))
        await write(names.screen, screen)
    },
  }
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
