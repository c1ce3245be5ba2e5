import { Hono } from 'hono'
import { described } from '../../shared/problems.ts'
import { namedScreenSchema } from '../../shared/screen/named-screen.ts'
import { officeOf } from '../reader.ts'
import { isSecret, screenKeyOf } from '../screens/screen-key.ts'
import { requires, type StaffEnv } from './access.ts'
import { answer, withBody, withVersion, writing } from './written-answer.ts'

/** How the screens are, what staff set of them, and the links with which they are set up. */
export const staffScreenRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/screens', async (c) => c.json(await officeOf(c.env).alive()))
  .get('/staff/api/screen-settings', async (c) => c.json(await officeOf(c.env).screens()))
  .post('/staff/api/screens', requires('publisher'), (c) =>
    withBody(c, namedScreenSchema, async (screen) =>
      answer(c, await officeOf(c.env).addScreen(screen, writing(c)), 201),
    ),
  )
  .put('/staff/api/screens/:id', requires('publisher'), (c) =>
    withVersion(c, (version) =>
      withBody(c, namedScreenSchema, async (screen) => {
        const id = c.req.param('id') ?? ''
        if (screen.id !== id)
          return c.json({ problems: [`id: expected ${id}, found ${described(screen.id)}`] }, 422)
        return answer(c, await officeOf(c.env).changeScreen(screen, version, writing(c)))
      }),
    ),
  )
  .delete('/staff/api/screens/:id', requires('publisher'), (c) =>
    withVersion(c, async (version) =>
      answer(c, await officeOf(c.env).resetScreen(c.req.param('id') ?? '', version, writing(c))),
    ),
  )
  // The keys of screens, for those who set them up.
  .get('/staff/api/screen-links', requires('publisher'), async (c) => {
    const secret = c.env.SCREEN_KEY_SECRET
    if (!isSecret(secret)) return c.json(null)
    // What stands behind # is sent to no server, so no log has it.
    const links = (await officeOf(c.env).screens()).map(async ({ id }) => [
      id,
      `${c.env.PUBLIC_ORIGIN}/screens/${id}#key=${await screenKeyOf(secret, id)}`,
    ])
    return c.json(Object.fromEntries(await Promise.all(links)))
  })
