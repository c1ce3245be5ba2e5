import type { Calendar, Exception } from '../../shared/edition/office/calendar.ts'
import { addDays, type Day, isDay } from '../../shared/time/day.ts'
import { areInOrder } from '../../shared/time/span.ts'

/** What a form says of days on which the office is closed, or open otherwise than usual. */
export interface DaysForm {
  readonly from: string
  /** Empty for a single day. */
  readonly until: string
  readonly reason: string
  readonly open: 'closed' | 'all' | 'some'
  /** Both empty for the hours that the weekday has. */
  readonly opens: string
  readonly closes: string
}

/** The calendar with the days of a form, or why it cannot have them. */
export type Added =
  | { readonly kind: 'done'; readonly calendar: Calendar; readonly exception: Exception }
  | { readonly kind: 'no-day' | 'order' | 'outside' | 'times' }
  /** An exception has some of these days. Which one is meant, a person must say. */
  | { readonly kind: 'taken'; readonly by: Exception }

export function withDays(calendar: Calendar, form: DaysForm): Added {
  const { from, reason } = form
  const until = form.until === '' ? from : form.until
  if (!isDay(from) || !isDay(until)) return { kind: 'no-day' }
  if (until < from) return { kind: 'order' }
  if (from < calendar.from || until > calendar.until) return { kind: 'outside' }
  const by = calendar.exceptions.find((other) => other.from <= until && from <= other.until)
  if (by) return { kind: 'taken', by }
  const span = { from: form.opens, until: form.closes }
  const isUsual = form.opens === '' && form.closes === ''
  if (form.open !== 'closed' && !isUsual && !areInOrder([span])) return { kind: 'times' }
  const open = {
    scope: form.open === 'some' ? 'some' : 'all',
    ...(isUsual ? {} : { spans: [span] }),
  } as const
  const exception: Exception = { from, until, reason, ...(form.open === 'closed' ? {} : { open }) }
  const exceptions = [...calendar.exceptions, exception].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return { kind: 'done', calendar: { ...calendar, exceptions }, exception }
}

export function withoutDays(calendar: Calendar, { from }: Pick<Exception, 'from'>): Calendar {
  return { ...calendar, exceptions: calendar.exceptions.filter((other) => other.from !== from) }
}

/** The exceptions of a day and of the year after it. */
export function coming({ exceptions }: Calendar, day: Day): Exception[] {
  return exceptions.filter(({ from, until }) => day <= until && from < addDays(day, 366))
}

/** The days that have gone from a calendar and those that have come, in their order. */
export interface DaysDifference {
  readonly gone: readonly Exception[]
  readonly come: readonly Exception[]
}

/** Undefined if the calendars have the same days. */
export function daysDifference(before: Calendar, after: Calendar): DaysDifference | undefined {
  const gone = without(before, after)
  const come = without(after, before)
  return gone.length + come.length > 0 ? { gone, come } : undefined
}

function without({ exceptions }: Calendar, others: Calendar): Exception[] {
  const known = new Set(others.exceptions.map((other) => JSON.stringify(other)))
  return exceptions.filter((exception) => !known.has(JSON.stringify(exception)))
}
