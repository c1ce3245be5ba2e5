import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createWorker } from '../create-worker.ts'
import type { Env } from '../env.ts'
import { STAFF_HEADERS } from '../security-headers.ts'
import { isFromHere } from '../staff/same-origin.ts'
import { chosenStaff, cookieOf, parseStaff } from './chosen-staff.ts'
import { isLoopback } from './loopback.ts'
import { SIGN_IN, signInPage } from './sign-in-page.ts'

// The Worker that `npm start` runs: the same one, with a page where somebody chooses who they are. It is a program of its
// own, so a deployed Worker does not contain that page, and nothing can switch it on there.

export * from '../index.ts'

const MOST_BYTES = 10_000
/** Screens and ticket machines of this machine report with keys that anybody can compute. */
const SECRETS = {
  SCREEN_KEY_SECRET: 'of a developer, and of no office at all',
  COUNTER_KEY_SECRET: 'of a developer, and of no counter at all',
}
const STAFF = /^\/staff(\/|$)/
const worker = createWorker(chosenStaff)

const development: Hono<{ Bindings: Env }> = new Hono<{ Bindings: Env }>()
  .use(SIGN_IN, async (c, next) => {
    if (isLoopback(c.req.raw) && isFromHere(c.req.raw)) await next()
    else c.res = c.text('403', 403)
    for (const [name, value] of Object.entries(STAFF_HEADERS)) c.header(name, value)
  })
  .get(SIGN_IN, (c) => c.html(signInPage(false)))
  .post(SIGN_IN, bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const form = await c.req.formData()
    const staff = parseStaff({ email: form.get('email'), roles: form.getAll('roles') })
    if (!staff) return c.html(signInPage(true), 422)
    c.header('Set-Cookie', cookieOf(staff))
    return c.redirect('/staff', 303)
  })
  .all('*', async (c) => {
    const response = await worker.fetch(c.req.raw, { ...SECRETS, ...c.env }, c.executionCtx)
    const isPage = c.req.method === 'GET' && c.req.header('Accept')?.includes('text/html') === true
    const { kind } = await chosenStaff.identify(c.req.raw, c.env)
    const mustSignIn = isPage && STAFF.test(c.req.path) && kind === 'stranger' && isLoopback(c.req.raw)
    return mustSignIn ? c.redirect(SIGN_IN, 303) : response
  })

export default development satisfies ExportedHandler<Env>
