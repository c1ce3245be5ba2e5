import { isoTime } from '../../shared/time/day.ts'

/** An instant as a field of date and time has it, by the clock of the office: `2026-11-28T17:00`. */
export function fieldOf(at: number, timeZone: string): string {
  return isoTime(at, timeZone).slice(0, 16)
}

/** The instant of such a field, in ms since 1970; NaN if it is empty. */
export function instantOf(field: string, timeZone: string): number {
  const asUtc = Date.parse(`${field}:00Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  const shown = Date.parse(`${fieldOf(asUtc, timeZone)}:00Z`)
  return asUtc - (shown - asUtc)
}
