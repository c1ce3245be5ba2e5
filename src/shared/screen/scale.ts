/**
 * The scale an address asks for: `?mm-per-px=0.634`; null where it asks for none.
 *
 * @throws Error when no panel has such a scale.
 */
export function parseMmPerPx(asked: string | null): number | null {
  if (asked === null) return null
  // As people write it: `0x1`, `1e-1` and nothing at all are numbers to a computer only.
  const mm = /^\d{1,2}(\.\d{1,20})?$/.test(asked) ? Number(asked) : Number.NaN
  if (!(mm >= 0.01 && mm <= 10))
    throw new Error('mm-per-px: expected millimetres from 0.01 to 10, like 0.634')
  return mm
}
