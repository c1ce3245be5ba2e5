import type { Keeping } from '../../connection/kept.ts'
import type { GoodKeeper } from './keep-good.ts'

/** What to write, what distinguishes it from the entry before, and its time. */
interface Entry {
  readonly write: () => Promise<void>
  readonly content: unknown
  readonly at: number
}

/**
 * The shortest time between two writes of a confirmation. A screen that starts from one shows a time at most ten
 * minutes too early.
 */
const WRITE_MS = 600_000

export function createKeeping(keeper: GoodKeeper, onFault: (error: unknown) => void): Keeping {
  const editions = createWriter(onFault)
  const screens = createWriter(onFault)
  return {
    edition: (kept) =>
      editions({ write: () => keeper.keepEdition(kept), content: kept.edition, at: kept.confirmedAt }),
    screen: (screen, at) => screens({ write: () => keeper.keepScreen(screen), content: screen, at }),
  }
}

/** Writes one entry at a time. If the disk refuses it, it is written again at the server's next answer. */
function createWriter(onFault: (error: unknown) => void): (entry: Entry) => void {
  let written: Entry | undefined
  let waiting: Entry | undefined
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    while (waiting) {
      const taken = waiting
      waiting = undefined
      written = taken
      try {
        await taken.write()
      } catch (error) {
        written = undefined
        onFault(error)
      }
    }
    isWriting = false
  }

  return (entry) => {
    if (!isDue(entry, waiting ?? written)) return
    waiting = entry
    if (!isWriting) void write()
  }
}

/**
 * Another value, a new confirmation long after the last, or a confirmation before it, because the clock was ahead
 * then.
 */
function isDue(entry: Entry, last: Entry | undefined): boolean {
  if (!last || last.content !== entry.content) return true
  return entry.at < last.at || entry.at - last.at >= WRITE_MS
}
