import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { WrongInputError } from '../shared/parse-as.ts'
import { parseHeartbeat } from '../shared/screen/heartbeat.ts'
import type { AppEnv } from './env.ts'
import { knownScreens } from './known-screens.ts'
import { createRateLimit } from './rate-limit.ts'
import { officeOf } from './reader.ts'
import { isKeyOfScreen } from './screen-key.ts'

/** A screen reports every ten minutes, and again each minute while that fails. */
const MOST_A_MINUTE = 6
const MINUTE_MS = 60_000
const MOST_BYTES = 20_000

/** What screens report of themselves. Nobody can read it here, and nobody can write it without the screen's key. */
export function reportRoutes(now: () => number = Date.now): Hono<AppEnv> {
  // A copy of the Worker counts for itself. This is against a screen run wild: whoever has no key is turned away before.
  const limit = createRateLimit(MOST_A_MINUTE, MINUTE_MS)

  const own: MiddlewareHandler<AppEnv> = async (c, next) => {
    const screen = c.req.param('screen') ?? ''
    if (!knownScreens.has(screen)) return c.notFound()
    if (!(await isKeyOfScreen(c.env.SCREEN_KEY_SECRET, screen, c.req.header('Screen-Key'))))
      return c.text('403', 403)
    const waitMs = limit.count(c.req.path, now())
    if (waitMs === 0) return next()
    return c.text('429', 429, { 'Retry-After': String(Math.ceil(waitMs / 1000)) })
  }
  const small = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.text('413', 413) })

  return new Hono<AppEnv>().post('/api/screens/:screen/heartbeat', own, small, async (c) => {
    const heartbeat = parsed(await c.req.text(), parseHeartbeat)
    if (!heartbeat.value) return c.json({ problems: heartbeat.problems }, 422)
    await officeOf(c.env).hear(c.req.param('screen'), heartbeat.value, now())
    return c.body(null, 204)
  })
}

function parsed<T>(
  text: string,
  parse: (json: unknown) => T,
): { readonly value?: T; readonly problems: readonly string[] } {
  try {
    return { value: parse(JSON.parse(text)), problems: [] }
  } catch (error) {
    if (error instanceof SyntaxError) return { problems: ['body: expected JSON'] }
    if (error instanceof WrongInputError) return { problems: [error.message] }
    throw error
  }
}
