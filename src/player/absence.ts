/** A reader counts as gone after so many times the reading time of what is on, which allows for reading it twice. */
const READINGS = 2
/** A person may look away for so long, even if there is little to read. */
const SHORTEST_MS = 60_000
/** So long before a visit to a touch panel ends, the panel asks whether anybody is there (WCAG 2.2.1: 20 s at least). */
export const WARNING_MS = 30_000
/** A person who has touched nothing for so long has gone, even if there is much to read. */
const LONGEST_MS = 30 * 60_000

/**
 * After how long without a touch, a key or a movement of the pointer a person counts as gone, in ms. `readMs` is the
 * time in which what is on can be read. On a screen in a person's own hands (`isTheirs`: a page that begins paused)
 * the result does not depend on it: people read there by other means than keys.
 */
export function absenceMs(readMs: number, isTheirs: boolean): number {
  if (isTheirs) return LONGEST_MS
  const ms = READINGS * readMs
  if (ms < SHORTEST_MS) return SHORTEST_MS
  // A time that could not be measured is NaN, and must not keep a visit open for ever.
  return ms < LONGEST_MS ? ms : LONGEST_MS
}
