import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { apiRoutes } from './api.ts'
import type { Counting } from './counting.ts'
import type { Env } from './env.ts'
import { openDataRoutes } from './open-data.ts'
import { notFound, pageRoutes } from './pages.ts'
import { guard } from './routes.ts'
import { screenRoutes } from './screens.ts'
import { searchEngineRoutes } from './search-engines.ts'
import type { SignIn } from './staff/sign-in.ts'
import { staffRoutes } from './staff/staff-routes.ts'

/** The Worker: all its routes, what they count, and what confirms who of the office sends a request. */
export function createApp(counting: Counting, signIn: SignIn): Hono<{ Bindings: Env }> {
  const app = new Hono<{ Bindings: Env }>()
  app.use(guard)
  app.route('/', staffRoutes(signIn))
  app.route('/', apiRoutes)
  app.route('/', openDataRoutes)
  app.route('/', searchEngineRoutes)
  app.route('/', screenRoutes)
  app.route('/', pageRoutes(counting))
  app.notFound(notFound)
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return error.status === 404 ? notFound(c) : c.text(error.message, error.status)
    }
    // biome-ignore lint/suspicious/noConsole: the log of the Worker is the only place where its operator sees this fault
    console.error(error)
    return c.text('500', 500)
  })
  return app
}
