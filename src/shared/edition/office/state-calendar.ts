import { addDays, type Day } from '../../time/day.ts'
import type { Calendar, Exception } from './calendar.ts'

/**
 * A calendar from a rule and from the office's own days, in the order of their days. An own day replaces what the rule
 * says of it. Days in a row on which the rule closes for the same reason are one exception.
 *
 * @param reasonOf why the office is closed on a day; undefined if it is a day like others.
 */
export function calendarFrom(
  from: Day,
  until: Day,
  reasonOf: (day: Day) => string | undefined,
  own: readonly Exception[],
): Calendar {
  const exceptions: Exception[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const isOwn = own.some((exception) => exception.from <= day && day <= exception.until)
    const reason = isOwn ? undefined : reasonOf(day)
    const last = exceptions.at(-1)
    if (last && last.reason === reason && addDays(last.until, 1) === day) last.until = day
    else if (reason !== undefined) exceptions.push({ from: day, until: day, reason })
  }
  const all = [...exceptions, ...own].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return { from, until, exceptions: all }
}
