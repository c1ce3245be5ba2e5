import type { Calendar, Exception } from '../edition/office/calendar.ts'
import type { Hours } from '../edition/office/office.ts'
import { addDays, type Day, weekday, weekOfMonth } from './day.ts'
import type { Span } from './span.ts'

/** What the badge in the header shows. Times are of the clock, `17:00`. */
export type Opening =
  | { readonly kind: 'open' | 'some'; readonly until: string }
  | { readonly kind: 'before' | 'some-before'; readonly from: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }

/** When an office is open on a day. */
export interface DayHours {
  /** In the order of the day; none if the office is closed. */
  readonly spans: readonly Span[]
  /** Whether all departments keep these hours, or only some. */
  readonly scope: 'all' | 'some'
  /** Why the day is an exception; undefined on a usual day. */
  readonly reason?: string
}

/** Hours, and the weekdays on which they apply. */
export interface WeekdaySpan extends Span {
  readonly weekdays: readonly number[]
}

const WEEKDAYS = [1, 2, 3, 4, 5]
const SATURDAY = 6
const CLOSED: DayHours = { spans: [], scope: 'all' }

/**
 * The hours of an office on a day. The badge, the slides and the pages all ask here, so they cannot disagree.
 *
 * @returns undefined for a day outside the calendar, because its exceptions are not known.
 */
export function hoursOn(hours: Hours, calendar: Calendar, day: Day): DayHours | undefined {
  if (day < calendar.from || day > calendar.until) return undefined
  const exception = exceptionOn(calendar, day)
  if (!exception) return usualHours(hours, day)
  const { reason, open } = exception
  if (!open) return { ...CLOSED, reason }
  return { spans: open.spans ?? [weekdaySpan(hours, day)], scope: open.scope, reason }
}

/**
 * Whether an office is open at a time of a day, in ms since midnight. On its Saturdays it is never `open`, because
 * only some departments are. For days whose hours are not known, the result claims nothing.
 */
export function openingAt(hours: Hours, calendar: Calendar, day: Day, ms: number): Opening {
  const known = hoursOn(hours, calendar, day)
  if (!known) return { kind: 'unknown' }
  const isSome = known.scope === 'some'
  const span = known.spans.find(({ until }) => ms < timeMs(until))
  if (!span) return { kind: 'closed' }
  if (ms < timeMs(span.from)) return { kind: isSome ? 'some-before' : 'before', from: span.from }
  return { kind: isSome ? 'some' : 'open', until: span.until }
}

/**
 * Whether the office has any hours on a day, including those of its Saturdays. True beyond the calendar, because a
 * screen that rests on closed days must not go dark for want of a calendar.
 */
export function keepsHours(hours: Hours, calendar: Calendar, day: Day): boolean {
  return hoursOn(hours, calendar, day)?.spans.length !== 0
}

/** Whether all departments of the office are open on a day. */
export function isOpeningDay(calendar: Calendar, day: Day): boolean {
  const exception = exceptionOn(calendar, day)
  return exception ? exception.open?.scope === 'all' : isWeekday(day)
}

/**
 * The exceptions of a day and of a number of days after it that change the hours on any of these days. A public holiday
 * on a Sunday changes nothing.
 */
export function exceptionsWithin(hours: Hours, calendar: Calendar, day: Day, days: number): Exception[] {
  const changed = Array.from({ length: days + 1 }, (_, later) => addDays(day, later)).filter((on) => {
    const known = hoursOn(hours, calendar, on)
    return known !== undefined && !isSame(known, usualHours(hours, on))
  })
  return calendar.exceptions.filter(({ from, until }) => changed.some((on) => from <= on && on <= until))
}

/** Milliseconds since midnight of a time like `08:45`. */
export function timeMs(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000
}

/** The usual hours of weekdays, each with its days by their numbers from 1 for Monday; those of most offices first. */
export function weekdaySpans({ weekday: usual, otherWeekdays = [] }: Hours): WeekdaySpan[] {
  const others = otherWeekdays.flatMap(({ weekdays }) => weekdays)
  const rest = WEEKDAYS.filter((number) => !others.includes(number))
  return [...(rest.length > 0 ? [{ ...usual, weekdays: rest }] : []), ...otherWeekdays]
}

/** The usual hours of a weekday of any week; none of a Saturday or a Sunday, because no rule of the week gives them. */
export function weeklyHoursOn(hours: Hours, day: Day): DayHours {
  return isWeekday(day) ? { spans: [weekdaySpan(hours, day)], scope: 'all' } : CLOSED
}

/** The hours of a day if it is no exception. */
function usualHours(hours: Hours, day: Day): DayHours {
  const { saturday } = hours
  if (weekday(day) !== SATURDAY || !saturday?.weeks.includes(weekOfMonth(day)))
    return weeklyHoursOn(hours, day)
  return { spans: [{ from: saturday.from, until: saturday.until }], scope: 'some' }
}

function weekdaySpan(hours: Hours, day: Day): Span {
  const own = hours.otherWeekdays?.find(({ weekdays }) => weekdays.includes(weekday(day)))
  const { from, until } = own ?? hours.weekday
  return { from, until }
}

function exceptionOn({ exceptions }: Calendar, day: Day): Exception | undefined {
  return exceptions.find(({ from, until }) => from <= day && day <= until)
}

function isWeekday(day: Day): boolean {
  const number = weekday(day)
  return number >= 1 && number <= 5
}

/** Whether two days have the same hours for the same departments, for whatever reason. */
export function isSame(one: DayHours, other: DayHours): boolean {
  const figures = ({ scope, spans }: DayHours) => JSON.stringify([scope, spans])
  return figures(one) === figures(other)
}
