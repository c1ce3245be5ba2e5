import { Hono } from 'hono'
import { crowdingSchema } from '../counters.ts'
import { officeOf } from '../reader.ts'
import { counterKeyOf, isSecret } from '../screens/screen-key.ts'
import { requires, type StaffEnv } from './access.ts'
import { withBody, writing } from './written-answer.ts'

/** What staff say of the counters. */
export const counterRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/counters', async (c) => c.json(await officeOf(c.env).counters()))
  .put('/staff/api/counters/:department', requires('alerter', 'editor'), async (c) => {
    const id = c.req.param('department') ?? ''
    if (!c.var.published.edition.departments.some((department) => department.id === id))
      return c.json({ problems: ['no such department'] }, 404)
    return withBody(c, crowdingSchema, async ({ level }) => {
      await officeOf(c.env).setCounter(id, level, writing(c))
      return c.json(await officeOf(c.env).counters())
    })
  })
  // The keys for ticket machines, for those who set them up.
  .get('/staff/api/counter-keys', requires('publisher'), async (c) => {
    const secret = c.env.COUNTER_KEY_SECRET
    if (!isSecret(secret)) return c.json(null)
    const { departments } = c.var.published.edition
    const keys = departments.map(async ({ id }) => [id, await counterKeyOf(secret, id)])
    return c.json(Object.fromEntries(await Promise.all(keys)))
  })
