import type { Screen } from '../../shared/screen/screen.ts'
import type { Kept, LastGood } from './last-good.ts'

/** Brings to the device what holds. Nothing here is waited for: a disk that does not answer stops no question. */
export interface Keeping {
  /** The edition that the server has just confirmed. */
  edition(kept: Kept): void
  /** The configuration that the server has just given, at an instant of the screen's clock, ms since 1970. */
  screen(screen: Screen, at: number): void
}

/** What is to be written, what makes it another than the one before, and as of when. */
interface Entry {
  readonly write: () => Promise<void>
  readonly content: unknown
  readonly at: number
}

/** A confirmation is written no more often; a screen that starts from it says at most ten minutes too early a time. */
const WRITE_MS = 600_000

export function createKeeping(
  lastGood: Pick<LastGood, 'keepEdition' | 'keepScreen'>,
  onFault: (error: unknown) => void,
): Keeping {
  const editions = createWriter(onFault)
  const screens = createWriter(onFault)
  return {
    edition: (kept) =>
      editions({ write: () => lastGood.keepEdition(kept), content: kept.edition, at: kept.confirmedAt }),
    screen: (screen, at) => screens({ write: () => lastGood.keepScreen(screen), content: screen, at }),
  }
}

/** Writes one entry at a time. What the disk did not take is due again with the next word of the server. */
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

/** Something else, a new confirmation long after the last, or one before it: the clock was ahead then. */
function isDue(entry: Entry, last: Entry | undefined): boolean {
  if (!last || last.content !== entry.content) return true
  return entry.at < last.at || entry.at - last.at >= WRITE_MS
}
