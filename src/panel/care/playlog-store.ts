import { KEPT_COUNT, KEPT_MS, type Played, parsePlayed, recent } from '../../player/playlog.ts'
import { answerOf, openStore, stored } from './database.ts'

const NAME = 'playlog'
/** How many entries wait in memory where the device keeps none: about an hour and a half, and no growth. */
const WAITING = 250
const DAY_MS = 86_400_000
/** Counting takes a while, so it is done now and then. */
const COUNTED_EVERY = 64

/** The playlog of a device. */
export interface PlaylogStore {
  /** Keeps an entry, at once in memory and soon on the device. */
  add(played: Played): void
  all(): Promise<Played[]>
}

/**
 * Keeps the playlog on the device, or, where it denies that or is full, the newest of it in memory: what could
 * not be stored waits and is tried again with the next entry. A fault is told when it begins, not each time.
 * A preview has a clock that is not the time, and stores nothing.
 */
export function createPlaylogStore(preview: boolean, onFault: (error: unknown) => void): PlaylogStore {
  let waiting: Played[] = []
  let database: Promise<IDBDatabase> | undefined
  let writing = false
  let failing = false
  let added = 0

  /** Opened once, and again when that failed or it was closed. */
  function open(): Promise<IDBDatabase> {
    database ??= openStore(NAME).then(
      (opened) => {
        // The browser may take it away, when the disk is full or the device is cleared.
        opened.onclose = () => {
          database = undefined
        }
        // Another page makes it anew, and waits until no page has it open.
        opened.onversionchange = () => {
          opened.close()
          database = undefined
        }
        return opened
      },
      (error: unknown) => {
        database = undefined
        throw error
      },
    )
    return database
  }

  function fail(error: unknown): void {
    if (!failing) onFault(error)
    failing = true
  }

  async function write(): Promise<void> {
    if (writing) return
    writing = true
    try {
      // Slides that ended while others were being written are written next.
      while (waiting.length > 0) {
        const taken = waiting
        await keep(await open(), taken, added % COUNTED_EVERY === 0)
        waiting = waiting.filter((played) => !taken.includes(played))
      }
      failing = false
    } catch (error) {
      fail(error)
    }
    writing = false
  }

  return {
    add(played) {
      added++
      // What would not be read again would not be stored either, and would keep what waits with it from the disk.
      waiting = recent([...waiting, ...parsePlayed(played)], played.until, WAITING)
      if (!preview) void write()
    },
    async all() {
      // What waits now may be stored while it is being read.
      const waited = waiting
      if (preview) return waited
      try {
        const store = (await open()).transaction(NAME).objectStore(NAME)
        const kept = (await answerOf(store.getAll())).flatMap(parsePlayed)
        const isKept = ({ from, screen }: Played) =>
          kept.some((played) => played.from === from && played.screen === screen)
        return [...kept, ...waited.filter((played) => !isKept(played))]
      } catch (error) {
        fail(error)
        return waited
      }
    },
  }
}

/** Adds entries, and forgets what is too old or too many. Keys begin with the time, so old ones come first. */
async function keep(database: IDBDatabase, entries: readonly Played[], counted: boolean): Promise<void> {
  const transaction = database.transaction(NAME, 'readwrite')
  const store = transaction.objectStore(NAME)
  for (const played of entries) store.put(played, [played.from, played.screen])
  const newest = Math.max(...entries.map(({ until }) => until))
  store.delete(IDBKeyRange.upperBound([newest - KEPT_MS]))
  // A clock that was ahead has told of days that have not come. Nothing else would ever be too old for them.
  store.delete(IDBKeyRange.lowerBound([newest + DAY_MS]))
  const done = stored(transaction)
  if (counted) {
    const over = (await answerOf(store.count())) - KEPT_COUNT
    const keys = over > 0 ? await answerOf(store.getAllKeys(null, over)) : []
    for (const key of keys) store.delete(key)
  }
  await done
}
