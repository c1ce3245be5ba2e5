import * as v from 'valibot'
import type { Office } from '../edition/office/office.ts'
import { PLAIN_MESSAGES, problemsOf } from '../problems.ts'
import { addDays, type Day, localTime } from '../time/day.ts'
import { keepsHours, timeMs } from '../time/opening.ts'
import { spanSchema } from '../time/span.ts'

/**
 * When a screen is on, by the clock of the office: the same every day, or off on the days on which the office has no
 * hours. This is a property of the panel and independent of the hours in which people are received.
 */
export const screenHoursSchema = v.pipe(
  v.object({ ...spanSchema.entries, closedDays: v.optional(v.picklist(['on', 'night']), 'on') }),
  v.check(({ from, until }) => from < until, 'from before until'),
)
export type ScreenHours = v.InferOutput<typeof screenHoursSchema>

const DAY_MS = 86_400_000
/** No office is closed for longer. */
const MOST_DAYS = 60

/**
 * When a screen is on, on a day, in ms since midnight; null if it rests all day. If it is not known whether the office
 * has hours on a day, the screen is on, because a dark screen informs no visitor.
 */
export function onSpan(
  hours: ScreenHours | undefined,
  office: Pick<Office, 'hours' | 'calendar'>,
  day: Day,
): { readonly fromMs: number; readonly untilMs: number } | null {
  if (!hours) return { fromMs: 0, untilMs: DAY_MS }
  const open = office.hours.value
  const isClosed = open !== null && !keepsHours(open, office.calendar, day)
  if (isClosed && hours.closedDays === 'night') return null
  return { fromMs: timeMs(hours.from), untilMs: timeMs(hours.until) }
}

/**
 * The first time at which a screen is on: the given one, or when its rest ends. Times in ms since 1970. Where clocks are
 * changed in that night, it is off by that hour.
 */
export function onFrom(
  hours: ScreenHours | undefined,
  office: Pick<Office, 'hours' | 'calendar' | 'timeZone'>,
  at: number,
): number {
  const { day, ms } = localTime(at, office.timeZone)
  for (let later = 0; later < MOST_DAYS; later++) {
    const span = onSpan(hours, office, addDays(day, later))
    const midnight = later * DAY_MS - ms
    if (span && midnight + span.untilMs > 0) return at + Math.max(0, midnight + span.fromMs)
  }
  return at
}

/**
 * The hours that an address asks for: `?hours=07:00-20:00&closed-days=night`; null if it asks for none.
 *
 * @throws Error that names the parameter and what was expected.
 */
export function parseScreenHours(query: Readonly<Record<string, string>>): ScreenHours | null {
  if (query.hours === undefined) return null
  const [, from, until] = /^([\d:]{5})-([\d:]{5})$/.exec(query.hours) ?? []
  const result = v.safeParse(
    screenHoursSchema,
    { from, until, closedDays: query['closed-days'] },
    PLAIN_MESSAGES,
  )
  if (result.success) return result.output
  const found = problemsOf(result.issues, 'hours').join('; ')
  throw new Error(`hours: expected 07:00-20:00, and closed-days on or night: ${found}`)
}
