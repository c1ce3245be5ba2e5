import holidays from '@holiday-jp/holiday_jp'
import type { Calendar, Exception } from '../shared/edition/office/calendar.ts'
import { calendarFrom } from '../shared/edition/office/state-calendar.ts'
import { type Day, weekday } from '../shared/time/day.ts'

const FIRST: Day = '2022-01-01'
const LAST: Day = '2032-12-31'
const SATURDAY = 6

/** Rule of all offices of the city: 29 December to 3 January. */
const YEAR_END = /-(12-(29|30|31)|01-0[1-3])$/

/** Days on which the office is closed or open otherwise, by its own decision. */
const OWN_DAYS: Exception[] = []

/**
 * The days on which the office is closed: public holidays by the package's table of the law, and the year's end. On
 * its Saturdays it opens even if they are public holidays (city page on Saturday opening), but not at the year's end.
 * So a public holiday on a Saturday is no exception, and the year's end is. Nothing is known beyond the last day.
 */
export function calendar(): Calendar {
  return calendarFrom(FIRST, LAST, reasonOf, OWN_DAYS)
}

/** Why the office is closed on a day; undefined if it is a day like others. */
function reasonOf(day: Day): string | undefined {
  if (YEAR_END.test(day)) return 'year-end'
  const isHoliday = holidays.isHoliday(new Date(`${day}T12:00:00`))
  return isHoliday && weekday(day) !== SATURDAY ? 'public-holiday' : undefined
}
