import type { Office } from '../../shared/edition/office/office.ts'
import { type Day, dayNumber } from '../../shared/time/day.ts'

/** The opening days of a cycle, within which everything that a playlist spreads out is shown once. */
export const CYCLE_DAYS = 5

/**
 * The number of opening days up to a day. Any five opening days in a row therefore have five different remainders,
 * whatever holidays lie between them. A closed day has the number of the opening day before it.
 */
export function openingDayNumber(calendar: Office['calendar'], day: Day): number {
  const added = calendar.exceptions
    .filter(({ from }) => from <= day)
    .map(({ from, until, open }) => {
      const first = dayNumber(from)
      const last = dayNumber(until < day ? until : day)
      const usual = weekdaysUntil(last) - weekdaysUntil(first - 1)
      return (open?.scope === 'all' ? last - first + 1 : 0) - usual
    })
  return added.reduce((sum, days) => sum + days, weekdaysUntil(dayNumber(day)))
}

function weekdaysUntil(number: number): number {
  const fromMonday = number + 3 // 1970-01-01 was a Thursday
  const weeks = Math.floor(fromMonday / 7)
  return weeks * 5 + Math.min(fromMonday - weeks * 7 + 1, 5)
}
