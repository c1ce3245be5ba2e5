/** How many times over what is on can be read twice before its reader counts as gone. */
const READINGS = 2
/** However little there is to read, a person may look away for so long. */
const SHORTEST_MS = 60_000
/** However much there is to read: whoever has touched nothing for so long has gone. */
const LONGEST_MS = 30 * 60_000

/**
 * After how long without a touch, a key or a movement of the pointer a person counts as gone, in ms. `readMs` is the
 * time in which what is on can be read. Where the screen is in a person's own hands (`isTheirs`: a touch panel, or a
 * page that begins paused), it does not follow what is on: there people stop to talk, or read by other means than keys.
 */
export function absenceMs(readMs: number, isTheirs: boolean): number {
  if (isTheirs) return LONGEST_MS
  const ms = READINGS * readMs
  if (ms < SHORTEST_MS) return SHORTEST_MS
  // What could not be measured is no number, and must not keep a visit open for ever.
  return ms < LONGEST_MS ? ms : LONGEST_MS
}
