/** How crowded a counter can be: hardly, a little, very. */
export const LEVELS = [1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** What is said of a counter counts for so long, in ms. */
export const CROWDING_MS = 1_800_000

/** How crowded a counter is, and since when that is said, in ms since 1970. */
interface Crowding {
  readonly level: Level
  readonly at: number
}

/** How crowded departments are, by their ids. */
export type Counters = Readonly<Record<string, Crowding>>
