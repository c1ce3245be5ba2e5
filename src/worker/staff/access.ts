import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { MOST_IMPORTED_BYTES } from '../../shared/import-limit.ts'
import type { Role } from '../../shared/role.ts'
import type { AppEnv, Env } from '../env.ts'
import { logFault } from '../log-fault.ts'
import { createRateLimit } from '../rate-limit.ts'
import { NotConfiguredError } from './not-configured.ts'
import { refuse } from './refuse.ts'
import { isFromHere } from './same-origin.ts'
import type { Identified, SignIn, Staff } from './sign-in.ts'

/** What every route of staff has. */
export interface StaffEnv {
  readonly Bindings: Env
  readonly Variables: AppEnv['Variables'] & { readonly staff: Staff }
}

/** Far more than a person does, with an app that saves while they write: five requests a second. */
const MOST_A_MINUTE = 300
const MINUTE_MS = 60_000
/** An edition may have 1.9 MB. */
const MOST_BYTES = 2_000_000
const IMPORT = '/staff/import'

/**
 * What stands before every route of staff, in this order: who is it (a stranger learns nothing else, and nothing of their
 * body is read) – do they come too often – was it a page of ours that sent it – is it too large. What they may do is the
 * matter of each route (`requires`). Methods and headers come before all of it (`routes.ts`).
 */
export function staffOnly(signIn: SignIn, now: () => number = Date.now): MiddlewareHandler<StaffEnv> {
  // A copy of the Worker counts for itself. This is against a program run wild, not against strangers: they are turned
  // away by a signature, which costs less than counting them.
  const limit = createRateLimit(MOST_A_MINUTE, MINUTE_MS)
  const limited = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => refuse(c, { kind: 'too-large', most: maxSize }) })
  const [limitBody, limitImport] = [limited(MOST_BYTES), limited(MOST_IMPORTED_BYTES)]
  return createMiddleware<StaffEnv>(async (c, next) => {
    const identified = await identifiedBy(signIn, c.req.raw, c.env)
    if (identified.kind === 'unreachable') {
      logFault(identified.error)
      return refuse(c, { kind: 'unreachable' })
    }
    if (identified.kind !== 'staff') return refuse(c, identified)
    const waitMs = limit.count(identified.staff.email, now())
    if (waitMs > 0) {
      c.header('Retry-After', String(Math.ceil(waitMs / 1000)))
      return refuse(c, { kind: 'too-often' })
    }
    if (!isFromHere(c.req.raw)) return refuse(c, { kind: 'other-site' })
    c.set('staff', identified.staff)
    return c.req.path === IMPORT ? limitImport(c, next) : limitBody(c, next)
  })
}

/** Before a route for which somebody needs one of these roles. */
export function requires(role: Role, ...others: readonly Role[]): MiddlewareHandler<StaffEnv> {
  return createMiddleware<StaffEnv>(async (c, next) => {
    const { roles } = c.var.staff
    if (![role, ...others].some((each) => roles.includes(each)))
      return refuse(c, { kind: 'other-role', role })
    await next()
  })
}

async function identifiedBy(
  signIn: SignIn,
  request: Request,
  env: Env,
): Promise<Identified | { readonly kind: 'unconfigured'; readonly problems: readonly string[] }> {
  try {
    return await signIn.identify(request, env)
  } catch (error) {
    if (!(error instanceof NotConfiguredError)) throw error
    return { kind: 'unconfigured', problems: error.problems }
  }
}
