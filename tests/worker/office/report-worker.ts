import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import type { AppEnv } from '../../../src/worker/env.ts'
import { builtScreens } from '../../../src/worker/screens/known-screens.ts'
import { reportRoutes } from '../../../src/worker/screens/reports.ts'

/** The routes for what screens report, with a clock of their own (ms since 1970) and an office of their own. */
export function reportWorker(now: () => number, variables: object) {
  const office = env.OFFICE.getByName(crypto.randomUUID())
  const routes = new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('screens', builtScreens)
      await next()
    })
    .route('/', reportRoutes(now))
  const bindings = { ...env, ...variables, OFFICE: { getByName: () => office } }
  return {
    office,
    request: (path: string, init: RequestInit) => routes.request(path, init, bindings),
  }
}
