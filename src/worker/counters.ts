import { Hono } from 'hono'
import * as v from 'valibot'
import { levelSchema } from '../shared/edition/counters.ts'
import { parseAs } from '../shared/parse-as.ts'
import type { AppEnv } from './env.ts'
import { MACHINE } from './office/counters.ts'
import { officeOf } from './reader.ts'
import { keyed, withReport } from './screens/keyed.ts'
import { isKeyOfCounter } from './screens/screen-key.ts'

export const crowdingSchema = v.object({ level: v.nullable(levelSchema) })

/** A ticket machine says how crowded its department is: `{ "level": 1 }`, 2, 3, or null to take it back. */
export function counterRoutes(now: () => number = Date.now): Hono<AppEnv> {
  const own = keyed(
    (c) => c.var.published.edition.departments.some(({ id }) => id === c.req.param('department')),
    (c) =>
      isKeyOfCounter(c.env.COUNTER_KEY_SECRET, c.req.param('department') ?? '', c.req.header('Counter-Key')),
    now,
  )
  const parse = (json: unknown) => parseAs(crowdingSchema, json, 'Not how crowded it is', 'body')
  return new Hono<AppEnv>().put('/api/counters/:department', own, (c) =>
    withReport(c, parse, ({ level }) =>
      officeOf(c.env).setCounter(c.req.param('department'), level, { by: MACHINE, at: now() }),
    ),
  )
}
