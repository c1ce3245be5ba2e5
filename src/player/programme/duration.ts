/** How much the readers of one language have to read on a slide. */
export interface Load {
  /** In the unit of the language: characters, morae or words. */
  readonly units: number
  readonly perSecond: number
}

const SETTLE_MS = 3_000
const SHORTEST_MS = 10_000
const SCAN_MS = 30_000
const READ_TWICE = 2

/** The words of a longer slide should be split. */
export const WARN_MS = 45_000
/** An edition with a longer slide is refused, because nobody stands still for it. */
export const LONGEST_MS = 60_000

/**
 * How long a slide stays, in ms. 3 s are for noticing it and finding the start. Then every word has time to be read
 * twice at the speed of its language, because people look up in the middle and many read slowly. It is at least 10 s
 * (accessible-signage rule of Western Michigan University: a second a word, never under 5–10 s). Different people
 * read languages that are shown together at the same time, so the slowest counts, with 3 s more to find one's own
 * language.
 *
 * A topic's QR code must be in view for 30 s in all, so that there is time to take out a phone. A topic shown in turn
 * divides this time among its slides.
 */
export function durationOf(loads: readonly Load[], slidesOfTopic: number): number {
  const slowest = Math.max(...loads.map((load) => load.units / load.perSecond))
  const together = loads.length > 1 ? SETTLE_MS : 0
  const reading = SETTLE_MS + together + READ_TWICE * slowest * 1000
  return Math.round(Math.max(reading, SHORTEST_MS, SCAN_MS / slidesOfTopic))
}

/** How long a row of the directory takes, in ms. All take equally long: people look for one, and do not read them all. */
export const ROW_MS = 3_000

/** How long a directory of some departments stays, in ms. */
export function directoryDuration(departments: number): number {
  return Math.max(SHORTEST_MS, SETTLE_MS + ROW_MS * departments)
}
