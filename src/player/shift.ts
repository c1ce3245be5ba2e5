/** The displacement of the layout against burn-in, in pixels to the left and up. */
export interface Shift {
  readonly x: number
  readonly y: number
}

/** The largest displacement, in pixels: well within the margins around all text. */
export const SHIFT_RANGE = 4

const STEP_MS = 10 * 60_000
const SIDE = SHIFT_RANGE + 1
const LAST = SIDE * SIDE - 1

/**
 * The displacement of the layout at an instant, so that no edge burns into the panel: every ten minutes one pixel
 * further, row by row through a square of 5 × 5 and back the same way, in eight hours. A step is never more than a
 * pixel, which nobody sees, and always a whole pixel, so that text stays sharp.
 */
export function shiftAt(now: number): Shift {
  const step = Math.floor(now / STEP_MS)
  const along = LAST - Math.abs(LAST - (((step % (2 * LAST)) + 2 * LAST) % (2 * LAST)))
  const y = Math.floor(along / SIDE)
  const x = along % SIDE
  return { x: y % 2 === 0 ? x : SIDE - 1 - x, y }
}
