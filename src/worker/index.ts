import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { apiRoutes } from './api.ts'
import type { Env } from './env.ts'
import { assets } from './office.ts'
import { notFound, pageRoutes } from './pages.ts'
import { screenRoutes } from './screens.ts'
import { allowing } from './security-headers.ts'

const securityHeaders = Object.entries(allowing(assets.lateStart.hash))

const app = new Hono<{ Bindings: Env }>()

app.use(async function secure(c, next) {
  await next()
  for (const [name, value] of securityHeaders) c.header(name, value)
})

app.use(async function readOnly(c, next) {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('405', 405, { Allow: 'GET, HEAD' })
  await next()
})

app.route('/', apiRoutes).route('/', screenRoutes).route('/', pageRoutes)
app.notFound(notFound)
app.onError((error, c) => {
  if (error instanceof HTTPException) {
    return error.status === 404 ? notFound(c) : c.text(error.message, error.status)
  }
  console.error(error)
  return c.text('500', 500)
})

export default app satisfies ExportedHandler<Env>
