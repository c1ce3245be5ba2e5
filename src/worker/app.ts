import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { apiRoutes } from './api.ts'
import { counterRoutes } from './counters.ts'
import type { Counting } from './counting.ts'
import type { AppEnv } from './env.ts'
import { logFault } from './log-fault.ts'
import { openDataRoutes } from './machines/open-data.ts'
import { searchEngineRoutes } from './machines/search-engines.ts'
import { noticeRoutes } from './notices.ts'
import { notFound, pageRoutes } from './pages/pages.ts'
import type { Reader } from './reader.ts'
import { guard } from './routes.ts'
import { reportRoutes } from './screens/reports.ts'
import { screenRoutes } from './screens/screens.ts'
import type { SignIn } from './staff/sign-in.ts'
import { staffRoutes } from './staff/staff-routes.ts'
import type { Translator } from './staff/translator.ts'

interface AppSetup {
  readonly counting: Counting
  /** Finds the edition that answers a request. */
  readonly reader: Reader
  /** Confirms who of the office sends a request. */
  readonly signIn: SignIn
  /** Drafts words for staff, if the office has one. */
  readonly translator?: Translator | undefined
}

/** The Worker with all its routes. */
export function createApp({ counting, reader, signIn, translator }: AppSetup): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(guard)
  app.use(async (c, next) => {
    const wanted = { edition: c.req.query('edition'), screens: c.req.query('screens') }
    c.set('published', await reader.published(c.env, wanted))
    c.set('screens', reader.screens())
    c.set('counters', reader.counters())
    c.set('inForce', reader.heard())
    await next()
  })
  app.route('/', staffRoutes(signIn, translator))
  app.route('/', apiRoutes)
  app.route('/', reportRoutes())
  app.route('/', counterRoutes())
  app.route('/', noticeRoutes)
  app.route('/', openDataRoutes)
  app.route('/', searchEngineRoutes)
  app.route('/', screenRoutes)
  app.route('/', pageRoutes(counting))
  app.notFound(notFound)
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return error.status === 404 ? notFound(c) : c.text(error.message, error.status)
    }
    logFault(error)
    return c.text('500', 500)
  })
  return app
}
