/** A figure that was measured several times. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** @throws Error when there are none, or one was not measured. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    throw new Error(`expected figures, not [${values.join()}]`)
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number) => sorted[index] as number
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}

/** The places of the lowest of some figures: of all of them, if they are equal. */
export function lowest(figures: readonly number[]): number[] {
  const least = Math.min(...figures)
  return figures.flatMap((figure, index) => (figure === least ? [index] : []))
}

export interface LayoutShift {
  /** In ms. */
  readonly startTime: number
  readonly value: number
}

const SESSION_GAP_MS = 1000
const SESSION_MS = 5000

/**
 * Cumulative layout shift as web.dev defines it: the largest sum of shifts that are less than a second apart, within
 * five seconds.
 */
export function cumulativeLayoutShift(shifts: readonly LayoutShift[]): number {
  let worst = 0
  let sum = 0
  let first = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { startTime, value } of shifts) {
    const goesOn = startTime - last < SESSION_GAP_MS && startTime - first < SESSION_MS
    sum = goesOn ? sum + value : value
    if (!goesOn) first = startTime
    last = startTime
    worst = Math.max(worst, sum)
  }
  return worst
}
