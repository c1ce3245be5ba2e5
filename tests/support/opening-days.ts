import type { Office } from '../../src/shared/edition/office/office.ts'
import { addDays, type Day } from '../../src/shared/time/day.ts'
import { isOpeningDay } from '../../src/shared/time/opening.ts'

/** A number of opening days in a row, from a day on. */
export function openingDaysFrom(calendar: Office['calendar'], from: Day, count: number): Day[] {
  const days: Day[] = []
  for (let day = from; days.length < count; day = addDays(day, 1))
    if (isOpeningDay(calendar, day)) days.push(day)
  return days
}
