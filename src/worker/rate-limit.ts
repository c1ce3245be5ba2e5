/** Counts how often somebody comes, in windows of time. It forgets who came long ago, so it stays small. */
export interface RateLimit {
  /** Counts once. Returns how long to wait, in ms, or 0 if that was not too often. */
  count(who: string, now: number): number
}

/** More people than an office has. */
const MOST_PEOPLE = 1_000

/**
 * @param most how often somebody may come in a window
 * @param windowMs how long a window is
 */
export function createRateLimit(most: number, windowMs: number, mostPeople = MOST_PEOPLE): RateLimit {
  const windows = new Map<string, { readonly since: number; readonly times: number }>()
  return {
    count(who, now) {
      const known = windows.get(who)
      const isOver = !known || now - known.since >= windowMs || now < known.since
      const { since, times } = isOver ? { since: now, times: 1 } : { ...known, times: known.times + 1 }
      // Whoever came last is last in the map.
      windows.delete(who)
      windows.set(who, { since, times })
      const [first] = windows.keys()
      if (windows.size > mostPeople && first !== undefined) windows.delete(first)
      return times > most ? since + windowMs - now : 0
    },
  }
}
