import type { Calendar, Exception } from '../../shared/edition/office/calendar.ts'
import type { Hours } from '../../shared/edition/office/office.ts'
import type { Day } from '../../shared/time/day.ts'
import { exceptionsWithin, hoursOn, weekdaySpans } from '../../shared/time/opening.ts'
import type { Span } from '../../shared/time/span.ts'
import { formatDay, formatTime, formatWeekday } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'

/** Hours, and the days on which they apply. */
export interface HoursRow {
  readonly days: string
  /** A figure that all languages share: `8:45–17:00`. */
  readonly times: string
}

const WEEKS = 5
/** As many days in a row are written as a range. */
const RANGE = 3
/** Exceptions are announced as many days before. */
const ANNOUNCED_DAYS = 30

/** The usual hours of weekdays. Weekdays with other hours, such as a late Friday, have a row of their own. */
export function weekdayRows(language: Language, hours: Hours): HoursRow[] {
  return weekdaySpans(hours).map((span) => ({
    days: weekdaysOf(language, span.weekdays),
    times: timesOf(span),
  }))
}

/**
 * The hours of Saturdays; none if the office has no Saturdays.
 *
 * @param what is open on them, in words.
 */
export function saturdayRows(language: Language, { saturday }: Hours, what = ''): HoursRow[] {
  if (!saturday || saturday.weeks.length === 0) return []
  const days = saturdaysOf(language, saturday.weeks)
  return [
    {
      days: what === '' ? days : language.t('opening.withWhat', { days, what }),
      times: timesOf(saturday),
    },
  ]
}

/** All usual hours: those of weekdays, then those of Saturdays. */
export function hoursRows(language: Language, hours: Hours, what?: string): HoursRow[] {
  return [...weekdayRows(language, hours), ...saturdayRows(language, hours, what)]
}

/** The texts of rows, each figure before its days. */
export function rowLines(rows: readonly HoursRow[]): Line[] {
  return rows.flatMap(({ times, days }) => [...part('times', times), ...part('days', days)])
}

/** On which days the office is closed every year, and on which Saturdays it opens. One sentence each. */
export function yearLines(language: Language, { saturday }: Hours): string[] {
  const { closedDays, openSaturdays } = language.hours
  if (!saturday || saturday.weeks.length === 0 || openSaturdays === undefined) return closedDays
  const saturdays = saturdaysOf(language, saturday.weeks)
  return [...closedDays, language.t('inFull.openSaturdays', { saturdays, open: openSaturdays })]
}

/**
 * What is different today and in the coming 30 days, and why. One sentence for each exception.
 *
 * @param today what the day is called. A wall shows it on that day only; a page may be read later.
 */
export function exceptionLines(
  language: Language,
  hours: Hours,
  calendar: Calendar,
  day: Day,
  today = language.t('opening.today'),
): string[] {
  return exceptionsWithin(hours, calendar, day, ANNOUNCED_DAYS).map((exception) => {
    const from = exception.from < day ? day : exception.from
    const { spans = [] } = hoursOn(hours, calendar, from) ?? {}
    return language.t(keyOf(exception), {
      days: datesOf(language, from, exception.until, from === day ? today : undefined),
      reason: language.hours.reasons[exception.reason] ?? '',
      times: listOf(
        language,
        spans.map((span) => spanOf(language, span)),
      ),
    })
  })
}

function keyOf({ open }: Exception) {
  if (!open) return 'opening.closedOn'
  return open.scope === 'some' ? 'opening.someOn' : 'opening.openOn'
}

/** Hours as a figure that all languages share: `9:00–12:00`. */
export function timesOf({ from, until }: Span): string {
  return [from, until].map((time) => time.replace(/^0/, '')).join('–')
}

/** Hours in a sentence, as people say times: `9 a.m. – noon`. */
function spanOf(language: Language, { from, until }: Span): string {
  return language.t('opening.span', { from: formatTime(language, from), until: formatTime(language, until) })
}

/** Saturdays by their number in the month: `2nd and 4th Saturdays`. */
function saturdaysOf(language: Language, weeks: readonly number[]): string {
  if (weeks.length === WEEKS) return language.t('opening.everySaturday')
  const numbers = weeks.toSorted().map((week) => language.t(`opening.week${week as 1 | 2 | 3 | 4 | 5}`))
  const key = numbers.length === 1 ? 'opening.saturday' : 'opening.saturdays'
  return language.t(key, { weeks: listOf(language, numbers) })
}

/** Weekdays by their numbers, days in a row as a range: `Mon–Thu`. */
function weekdaysOf(language: Language, numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers.toSorted()) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  const name = (number: number) => language.t('opening.weekday', { weekday: formatWeekday(language, number) })
  const names = runs.flatMap((run) => {
    const [from = 0] = run
    if (run.length < RANGE) return run.map(name)
    return [language.t('opening.weekdays', { from: name(from), until: name(run.at(-1) ?? from) })]
  })
  return listOf(language, names)
}

/** The days from one to another. The first may have a name of its own. */
function datesOf(language: Language, first: Day, last: Day, name = formatDay(language, first)): string {
  if (first === last) return name
  return language.t('opening.dates', { from: name, until: formatDay(language, last) })
}

/** Several things in a row: `Tue, Wed and Fri`. */
function listOf(language: Language, items: readonly string[]): string {
  const [head = '', ...rest] = items
  return rest.reduce(
    (first, second, index) =>
      language.t(index === rest.length - 1 ? 'opening.and' : 'opening.comma', { first, second }),
    head,
  )
}
