/**
 * The scale that an address asks for, in mm per CSS pixel: `?mm-per-px=0.634`; null if it asks for none.
 *
 * @throws Error when the value is not a scale that a panel can have.
 */
export function parseMmPerPx(asked: string | null): number | null {
  if (asked === null) return null
  // Only the way people write numbers: `Number` would also take `0x1`, `1e-1` and an empty text.
  const mm = /^\d{1,2}(\.\d{1,20})?$/.test(asked) ? Number(asked) : Number.NaN
  if (!(mm >= 0.01 && mm <= 10))
    throw new Error('mm-per-px: expected millimetres from 0.01 to 10, like 0.634')
  return mm
}
