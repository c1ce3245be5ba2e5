import type { Calendar } from '../../src/shared/edition/office/calendar.ts'
import type { Hours } from '../../src/shared/edition/office/office.ts'
import { openingAt } from '../../src/shared/time/opening.ts'

/** The first and the last day that the tables of the tests cover. */
export const TABLE_FROM = '2026-11-01'
export const TABLE_UNTIL = '2028-10-31'

/** The spans in which an office is open on a day according to a table, as `08:45-17:00`, and for how many departments. */
export interface Expected {
  readonly spans: readonly string[]
  readonly scope: 'all' | 'some'
}

const QUARTER_MINUTES = 15
const DAY_MS = 86_400_000

/**
 * Every quarter of an hour of two years at which the badge says something else than a table.
 *
 * @param expectedOn the table: a day and the number of its weekday, 0 for Sunday. It knows nothing of the code under test.
 * @returns a line for each: the time, what the badge says, and what the table says.
 */
export function wrongQuarters(
  hours: Hours,
  calendar: Calendar,
  expectedOn: (day: string, weekday: number) => Expected,
): string[] {
  const wrong: string[] = []
  for (let at = Date.parse(TABLE_FROM); at <= Date.parse(TABLE_UNTIL); at += DAY_MS) {
    const midnight = new Date(at)
    const day = midnight.toISOString().slice(0, 10)
    const expected = expectedOn(day, midnight.getUTCDay())
    for (let minute = 0; minute < 24 * 60; minute += QUARTER_MINUTES) {
      const clock = new Date(at + minute * 60_000).toISOString().slice(11, 16)
      const said = Object.values(openingAt(hours, calendar, day, minute * 60_000)).join(' ')
      const should = badgeBy(expected, clock)
      if (said !== should) wrong.push(`${day} ${clock}: ${said}, not ${should}`)
    }
  }
  return wrong
}

/** Times of the clock compare as strings. */
function badgeBy({ spans, scope }: Expected, clock: string): string {
  const [from = '', until = ''] = spans.find((span) => clock < span.slice(6))?.split('-') ?? []
  if (until === '') return 'closed'
  if (clock < from) return `${scope === 'some' ? 'some-before' : 'before'} ${from}`
  return `${scope === 'some' ? 'some' : 'open'} ${until}`
}
