import { Hono } from 'hono'
import * as v from 'valibot'
import { daySchema } from '../../shared/edition/topic.ts'
import { PLAIN_MESSAGES, problemsOf } from '../../shared/problems.ts'
import { dayNumber } from '../../shared/time/day.ts'
import { officeOf } from '../reader.ts'
import type { StaffEnv } from './access.ts'

const MOST_DAYS = 400

const daysSchema = v.pipe(
  v.object({ from: daySchema, until: daySchema }),
  v.check(({ from, until }) => from <= until, 'from no later than until'),
  v.check(({ from, until }) => dayNumber(until) - dayNumber(from) <= MOST_DAYS, `at most ${MOST_DAYS} days`),
)

/** What the screens have shown: how long, how large and with which contrast. */
export const playlogRoutes: Hono<StaffEnv> = new Hono<StaffEnv>().get('/staff/api/playlog.csv', async (c) => {
  const result = v.safeParse(daysSchema, c.req.query(), PLAIN_MESSAGES)
  if (!result.success) return c.json({ problems: problemsOf(result.issues, 'days') }, 422)
  const { from, until } = result.output
  return c.body(await officeOf(c.env).playlogCsv(from, until), 200, {
    'Content-Type': 'text/csv; charset=UTF-8',
    'Content-Disposition': `attachment; filename="playlog-${from}-${until}.csv"`,
  })
})
