import { promisifyRequest } from 'idb-keyval'
import { WAITING_COUNT } from '../../player/playing.ts'
import { KEPT_COUNT, KEPT_MS, type Played, parsePlayed, recent } from '../../player/playlog.ts'
import { openStore } from './database.ts'
import { textOnScreen } from './text-on-screen.ts'

const NAME = 'playlog'
const DAY_MS = 86_400_000
/** Counting takes a while, so it is done only now and then. */
const COUNTED_EVERY = 64

/** The playlog of a device. */
export interface PlaylogStore {
  /** Keeps an entry at once in memory, and soon on the device. */
  add(played: Played): void
  all(): Promise<Played[]>
}

/**
 * Keeps the playlog on the device. If the device denies that or is full, the newest entries wait in memory and are
 * tried again with the next entry. A fault is reported when it begins, not each time. A preview's clock does not
 * have the real time, so a preview stores nothing.
 */
export function createPlaylogStore(preview: boolean, onFault: (error: unknown) => void): PlaylogStore {
  let waiting: Played[] = []
  let database: Promise<IDBDatabase> | undefined
  let writing = false
  let failing = false
  let added = 0
  /** What is on when an entry ends is what the next entry is about. */
  let text = textOnScreen()

  /** Opens the database once, and again if that failed or the database was closed. */
  function open(): Promise<IDBDatabase> {
    database ??= openStore(NAME).then(
      (opened) => {
        // The browser may close it when the disk is full or the device's data is cleared.
        opened.onclose = () => {
          database = undefined
        }
        // Another page creates it again, and waits until no page has it open.
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
      // An entry that could not be parsed again could not be stored, and would block the entries that wait with it.
      const { slide, ...looks } = text ?? {}
      const entry = slide === played.slide ? { ...played, text: looks } : played
      text = textOnScreen()
      waiting = recent([...waiting, ...parsePlayed(entry)], played.until, WAITING_COUNT)
      if (!preview) void write()
    },
    async all() {
      // Waiting entries may be stored while the store is being read.
      const waited = waiting
      if (preview) return waited
      try {
        const store = (await open()).transaction(NAME).objectStore(NAME)
        const kept = (await promisifyRequest(store.getAll())).flatMap(parsePlayed)
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

/**
 * The entries of a screen that were on at some time between two instants, and began at most a day before them.
 *
 * @throws DOMException when storage is denied.
 */
export async function playedBetween(screen: string, from: number, until: number): Promise<Played[]> {
  const database = await openStore(NAME)
  try {
    const store = database.transaction(NAME).objectStore(NAME)
    const kept = await promisifyRequest(store.getAll(IDBKeyRange.bound([from - DAY_MS], [until])))
    return kept.flatMap(parsePlayed).filter((played) => played.screen === screen && played.until > from)
  } finally {
    database.close()
  }
}

/** Adds entries, and removes those that are too old or too many. Keys begin with the time, so old ones come first. */
async function keep(database: IDBDatabase, entries: readonly Played[], counted: boolean): Promise<void> {
  const transaction = database.transaction(NAME, 'readwrite')
  const store = transaction.objectStore(NAME)
  for (const played of entries) store.put(played, [played.from, played.screen])
  const newest = Math.max(...entries.map(({ until }) => until))
  store.delete(IDBKeyRange.upperBound([newest - KEPT_MS]))
  // A clock that was ahead has left entries of days to come. No other rule would ever remove them.
  store.delete(IDBKeyRange.lowerBound([newest + DAY_MS]))
  const done = promisifyRequest(transaction)
  if (counted) {
    const over = (await promisifyRequest(store.count())) - KEPT_COUNT
    const keys = over > 0 ? await promisifyRequest(store.getAllKeys(null, over)) : []
    for (const key of keys) store.delete(key)
  }
  await done
}
