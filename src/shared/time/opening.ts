import type { Hours, Office } from '../edition/office.ts'
import { type Day, weekday, weekOfMonth } from './day.ts'

/** What the badge in the header shows. Times are of the clock, `17:00`. */
export type Opening =
  | { readonly kind: 'open' | 'some'; readonly until: string }
  | { readonly kind: 'before' | 'some-before'; readonly from: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }

/**
 * Whether an office is open at a time of a day. On its Saturdays it is never `open`: only some departments are, until
 * noon. For days whose closures are not known, the result claims nothing.
 */
export function openingAt(hours: Hours, calendar: Office['calendar'], day: Day, ms: number): Opening {
  if (day < calendar.from || day > calendar.until) return { kind: 'unknown' }
  const saturday = keepsSaturday(hours, calendar, day)
  const span = saturday ? hours.saturday : isOpeningDay(calendar, day) ? hours.weekday : undefined
  if (!span || ms >= timeMs(span.until)) return { kind: 'closed' }
  if (ms < timeMs(span.from)) return { kind: saturday ? 'some-before' : 'before', from: span.from }
  return { kind: saturday ? 'some' : 'open', until: span.until }
}

/**
 * Whether the office has any hours on a day, including those of its Saturdays. True beyond the calendar, because a
 * screen that rests on closed days must not go dark for want of a calendar.
 */
export function keepsHours(hours: Hours, calendar: Office['calendar'], day: Day): boolean {
  return openingAt(hours, calendar, day, 0).kind !== 'closed'
}

/** Whether all departments of the office are open on a day. */
export function isOpeningDay(calendar: Office['calendar'], day: Day): boolean {
  const number = weekday(day)
  return number >= 1 && number <= 5 && !calendar.closed.includes(day)
}

/** Milliseconds since midnight of a time like `08:45`. */
export function timeMs(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000
}

function keepsSaturday({ saturday }: Hours, { closedSaturdays }: Office['calendar'], day: Day): boolean {
  return weekday(day) === 6 && saturday.weeks.includes(weekOfMonth(day)) && !closedSaturdays.includes(day)
}
