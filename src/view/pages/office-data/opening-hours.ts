import type { Hours, Office } from '../../../shared/edition/office/office.ts'
import { addDays, type Day } from '../../../shared/time/day.ts'
import { hoursOn, isSame, weekdaySpans, weeklyHoursOn } from '../../../shared/time/opening.ts'

/** When a place is open (schema.org). Without `opens` it is closed. */
export interface OpeningHours {
  readonly '@type': 'OpeningHoursSpecification'
  readonly dayOfWeek?: readonly string[]
  readonly opens?: string
  readonly closes?: string
  readonly validFrom?: Day
  readonly validThrough?: Day
  readonly description?: string
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
  (day) => `https://schema.org/${day}`,
)
const YEAR_DAYS = 365

/** The hours of every week. */
export function weeklyHours(hours: Hours): OpeningHours[] {
  return weekdaySpans(hours).map(({ from, until, weekdays }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: weekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []),
    opens: from,
    closes: until,
  }))
}

/**
 * The days of the next twelve months that differ from every week: closed weekdays, and other days with hours, each with
 * its date, because no rule of the week gives them. Days of which nothing is known are left out.
 *
 * @param some says that only some departments are open
 */
export function datedHours(
  hours: Hours,
  calendar: Office['calendar'],
  today: Day,
  some: string,
): OpeningHours[] {
  const days = Array.from({ length: YEAR_DAYS }, (_, index) => addDays(today, index))
  return days.flatMap((day) => {
    const known = hoursOn(hours, calendar, day)
    if (!known || isSame(known, weeklyHoursOn(hours, day))) return []
    const { spans, scope } = known
    const dated = { '@type': 'OpeningHoursSpecification', validFrom: day, validThrough: day } as const
    if (spans.length === 0) return [dated]
    return spans.map(({ from, until }) => ({
      ...dated,
      opens: from,
      closes: until,
      ...(scope === 'some' && { description: some }),
    }))
  })
}
