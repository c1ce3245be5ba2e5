import * as v from 'valibot'
import { PLAIN_MESSAGES, problemsOf } from '../problems.ts'
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
