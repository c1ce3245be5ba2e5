import { Hono } from 'hono'
import { knownScreens } from '../known-screens.ts'
import { officeOf } from '../reader.ts'
import { isSecret, screenKeyOf } from '../screen-key.ts'
import { requires, type StaffEnv } from './access.ts'

/** How the screens are, and the links with which they are set up. */
export const staffScreenRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/screens', async (c) => c.json(await officeOf(c.env).alive()))
  // The keys of screens, for those who set them up.
  .get('/staff/api/screen-links', requires('publisher'), async (c) => {
    const secret = c.env.SCREEN_KEY_SECRET
    if (!isSecret(secret)) return c.json(null)
    // What stands behind # is sent to no server, so no log has it.
    const links = [...knownScreens.keys()].map(async (id) => [
      id,
      `${c.env.PUBLIC_ORIGIN}/screens/${id}#key=${await screenKeyOf(secret, id)}`,
    ])
    return c.json(Object.fromEntries(await Promise.all(links)))
  })
