import { Hono } from 'hono'
import { localTime } from '../../shared/time/day.ts'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'
import { answer, writing } from './written-answer.ts'

/** Everything that an office has written, as one file, and the way back. */
export const transferRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/store', requires('publisher'), async (c) => c.json(await officeOf(c.env).holding()))
  .get('/staff/export', requires('publisher'), async (c) => {
    const { day } = localTime(Date.now(), c.var.published.edition.office.timeZone)
    return c.body(await officeOf(c.env).export(), 200, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Disposition': `attachment; filename="office-${day}.json"`,
    })
  })
  .post('/staff/import', requires('publisher'), async (c) => {
    // Only a stream of bytes goes from the Worker to the object.
    const body = (c.req.raw.body ?? new Blob().stream()).pipeThrough(new IdentityTransformStream())
    return answer(c, await officeOf(c.env).import(body, c.req.query('replace'), writing(c)))
  })
