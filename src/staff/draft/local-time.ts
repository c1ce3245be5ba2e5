import { isoTime } from '../../shared/time/day.ts'

const FIELD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** An instant as a field of date and time has it, by the clock of the office: `2026-11-28T17:00`. */
export function fieldOf(at: number, timeZone: string): string {
  return isoTime(at, timeZone).slice(0, 16)
}

/** The instant of such a field, in ms since 1970; NaN if it is empty. */
export function instantOf(field: string, timeZone: string): number {
  // Engines take a good deal more for a date.
  if (!FIELD.test(field)) return Number.NaN
  const asUtc = Date.parse(`${field}:00Z`)
  const shown = Date.parse(`${fieldOf(asUtc, timeZone)}:00Z`)
  return asUtc - (shown - asUtc)
}
