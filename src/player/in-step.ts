/** Nobody can read a slide that stays for less. The shortest slide stays as long. */
export const LEAST_STAND_MS = 10_000
/** If the programme is farther ahead of the clock than this, the clock was wrong. */
export const MOST_AHEAD_MS = 600_000

/**
 * The instant of the programme that is shown: the clock's, but no earlier than `earliest`. A slide that has begun
 * stays when the clock is corrected by a moment. A slide that begins early stays until the clock has caught up with
 * it.
 */
export function shownInstant(instant: number, earliest: number): number {
  return earliest > instant && earliest - instant <= MOST_AHEAD_MS ? earliest : instant
}

/**
 * The instant from which another programme is shown, if it is joined in the middle of a slide: now, or if that slide
 * would stay too briefly, the beginning of the next one, which then begins early.
 */
export function joinAt(instant: number, slideEndsAt: number): number {
  return slideEndsAt - instant < LEAST_STAND_MS ? slideEndsAt : instant
}
