import { createMiddleware } from 'hono/factory'
import { assets } from './build.ts'
import type { AppEnv } from './env.ts'
import { allowing, framedHere, SECURITY_HEADERS, STAFF_HEADERS } from './security-headers.ts'

/** What applies to every answer under a path. */
interface Route {
  readonly path: RegExp
  /** The query must have this. */
  readonly query?: string
  readonly methods: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

const READ = ['GET', 'HEAD']
const REPORT = ['POST']
const SAY = ['PUT']
const WRITE = [...READ, 'POST', 'PUT', 'DELETE']

/** The first route whose path matches applies. */
const ROUTES: readonly Route[] = [
  // The app of staff shows a draft on a screen in a frame (`panel/draft.ts`).
  {
    path: /^\/screens\/[^/]+$/,
    query: 'draft',
    methods: READ,
    headers: framedHere(allowing(assets.lateStart.hash)),
  },
  // The page of a screen has one inline script (`late-start.ts`).
  { path: /^\/screens\//, methods: READ, headers: allowing(assets.lateStart.hash) },
  // Only a screen with its key may write there (`reports.ts`).
  { path: /^\/api\/screens\/[^/]+\/(heartbeat|playlog)$/, methods: REPORT, headers: SECURITY_HEADERS },
  // Only a ticket machine with its key may write there (`counters.ts`).
  { path: /^\/api\/counters\/[^/]+$/, methods: SAY, headers: SECURITY_HEADERS },
  // Who may write there is checked behind this (`staff/access.ts`).
  { path: /^\/staff(\/|$)/, methods: WRITE, headers: STAFF_HEADERS },
]
const OTHER: Route = { path: /^\//, methods: READ, headers: SECURITY_HEADERS }

/** Refuses the methods that a route does not have, and adds its headers to every answer, refusals too. */
export const guard = createMiddleware<AppEnv>(async (c, next) => {
  const { methods, headers } = routeOf(c.req.path, c.req.queries())
  if (methods.includes(c.req.method)) await next()
  else c.res = c.text('405', 405, { Allow: methods.join(', ') })
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
})

function routeOf(path: string, queries: Readonly<Record<string, unknown>>): Route {
  const isFor = (route: Route) =>
    route.path.test(path) && (route.query === undefined || Object.hasOwn(queries, route.query))
  return ROUTES.find(isFor) ?? OTHER
}
