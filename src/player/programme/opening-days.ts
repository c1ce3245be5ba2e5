import type { Office } from '../../shared/edition/office.ts'
import { type Day, dayNumber } from '../../shared/time/day.ts'

/** The opening days of a cycle, within which everything that a playlist spreads out is shown once. */
export const CYCLE_DAYS = 5

/**
 * The number of opening days up to a day. Any five opening days in a row therefore have five different remainders,
 * whatever holidays lie between them. A closed day has the number of the opening day before it.
 */
export function openingDayNumber(calendar: Office['calendar'], day: Day): number {
  const closed = calendar.closed.filter((other) => other <= day && isWeekday(other)).length
  return weekdaysUntil(dayNumber(day)) - closed
}

function isWeekday(day: Day): boolean {
  const fromMonday = (dayNumber(day) + 3) % 7
  return fromMonday < 5
}

function weekdaysUntil(number: number): number {
  const fromMonday = number + 3 // 1970-01-01 was a Thursday
  const weeks = Math.floor(fromMonday / 7)
  return weeks * 5 + Math.min(fromMonday - weeks * 7 + 1, 5)
}
