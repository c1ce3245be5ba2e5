import type { Hours, Office } from '../../../shared/edition/office.ts'
import { addDays, type Day, weekday } from '../../../shared/time/day.ts'
import { hoursOn } from '../../../shared/time/opening.ts'
import type { Span } from '../../../shared/time/span.ts'

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
  const spans = Map.groupBy(WEEKDAYS.keys(), (index) => usualOn(hours, index + 1))
  return [...spans].map(([{ from, until }, indexes]) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: indexes.flatMap((index) => WEEKDAYS[index] ?? []),
    opens: from,
    closes: until,
  }))
}

/** The usual hours of a weekday, by its number from 1 for Monday. */
function usualOn({ weekday: usual, otherWeekdays = [] }: Hours, number: number): Span {
  return otherWeekdays.find(({ weekdays }) => weekdays.includes(number)) ?? usual
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
    if (!known) return []
    const { spans, scope } = known
    const dated = { '@type': 'OpeningHoursSpecification', validFrom: day, validThrough: day } as const
    const usual = isWeekday(day) ? [usualOn(hours, weekday(day))] : []
    if (isSame(spans, usual) && scope === 'all') return []
    if (spans.length === 0) return [dated]
    return spans.map(({ from, until }) => ({
      ...dated,
      opens: from,
      closes: until,
      ...(scope === 'some' && { description: some }),
    }))
  })
}

const isWeekday = (day: Day) => weekday(day) >= 1 && weekday(day) <= 5

function isSame(spans: readonly Span[], others: readonly Span[]): boolean {
  const [first, second] = [spans, others].map((list) =>
    list.map(({ from, until }) => `${from}–${until}`).join(),
  )
  return first === second
}
