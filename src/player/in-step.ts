/** Nobody can take in what stands for less; the shortest slide stands as long. */
export const LEAST_STAND_MS = 10_000
/** Farther ahead of the clock than this, it is the clock that was wrong. */
export const MOST_AHEAD_MS = 600_000

/**
 * The instant of the programme that is shown: the clock's, but no earlier than `earliest`. A slide that has begun is
 * not taken back because the clock was corrected by a moment, and one that begins early stands until the clock has
 * caught up with it.
 */
export function shownInstant(instant: number, earliest: number): number {
  return earliest > instant && earliest - instant <= MOST_AHEAD_MS ? earliest : instant
}

/**
 * From which instant another programme is shown, when it is joined in the middle of a slide: at once, or where that
 * slide would flash by, from the next one, which begins early for once.
 */
export function joinAt(instant: number, slideEndsAt: number): number {
  return slideEndsAt - instant < LEAST_STAND_MS ? slideEndsAt : instant
}
