import holidays from '@holiday-jp/holiday_jp'
import type { Office } from '../shared/edition/office.ts'
import { addDays, type Day, weekday } from '../shared/time/day.ts'

const FIRST: Day = '2022-01-01'
const LAST: Day = '2032-12-31'

/** Rule of all offices of the city: 29 December to 3 January. */
const YEAR_END = /-(12-(29|30|31)|01-0[1-3])$/

/**
 * The days on which the office has no hours: public holidays by the package's table of the law, and the year's end.
 * On its Saturdays it opens even if they are public holidays (city page on Saturday opening), but not at the year's
 * end. Nothing is known beyond the last day.
 */
export function calendar(): Office['calendar'] {
  const closed: Day[] = []
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    if (holidays.isHoliday(new Date(`${day}T12:00:00`)) || YEAR_END.test(day)) closed.push(day)
  }
  const closedSaturdays = closed.filter((day) => weekday(day) === 6 && YEAR_END.test(day))
  return { from: FIRST, until: LAST, closed, closedSaturdays }
}
