import { Hono } from 'hono'
import { parseHeartbeat } from '../shared/screen/heartbeat.ts'
import type { AppEnv } from './env.ts'
import { keyed, withReport } from './keyed.ts'
import { knownScreens } from './known-screens.ts'
import { officeOf } from './reader.ts'
import { isKeyOfScreen } from './screen-key.ts'

/** What screens report of themselves. Nobody can read it here, and nobody can write it without the screen's key. */
export function reportRoutes(now: () => number = Date.now): Hono<AppEnv> {
  const own = keyed(
    (c) => knownScreens.has(c.req.param('screen') ?? ''),
    (c) => isKeyOfScreen(c.env.SCREEN_KEY_SECRET, c.req.param('screen') ?? '', c.req.header('Screen-Key')),
    now,
  )
  return new Hono<AppEnv>().post('/api/screens/:screen/heartbeat', own, (c) =>
    withReport(c, parseHeartbeat, async (heartbeat) => {
      await officeOf(c.env).hear(c.req.param('screen'), heartbeat, now())
    }),
  )
}
