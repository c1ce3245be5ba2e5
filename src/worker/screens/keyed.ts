import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { WrongInputError } from '../../shared/parse-as.ts'
import type { AppEnv } from '../env.ts'
import { createRateLimit } from '../rate-limit.ts'

/** A device that has something to say every ten minutes, and again each minute while that fails. */
const MOST_A_MINUTE = 6
const MINUTE_MS = 60_000
const MOST_BYTES = 20_000

/**
 * What stands before a route on which only a device with its key may write, in this order: is it there – has it the key
 * (a stranger's body is not read, and counts for nothing) – does it come too often – is it too large.
 */
export function keyed(
  isThere: (c: Context<AppEnv>) => boolean,
  hasKey: (c: Context<AppEnv>) => Promise<boolean>,
  now: () => number,
  maxSize = MOST_BYTES,
): MiddlewareHandler<AppEnv> {
  // A copy of the Worker counts for itself. This is against a device run wild, not against strangers.
  const limit = createRateLimit(MOST_A_MINUTE, MINUTE_MS)
  const limitBody = bodyLimit({ maxSize, onError: (c) => c.text('413', 413) })
  return async (c, next) => {
    if (!isThere(c)) return c.notFound()
    if (!(await hasKey(c))) return c.text('403', 403)
    const waitMs = limit.count(c.req.path, now())
    if (waitMs > 0) return c.text('429', 429, { 'Retry-After': String(Math.ceil(waitMs / 1000)) })
    return limitBody(c, next)
  }
}

/** Reads what a device has sent, and refuses it with the reasons (422) unless it can be parsed. */
export async function withReport<T>(
  c: Context<AppEnv>,
  parse: (json: unknown) => T,
  then: (report: T) => Promise<void>,
): Promise<Response> {
  try {
    await then(parse(JSON.parse(await c.req.text())))
    return c.body(null, 204)
  } catch (error) {
    if (error instanceof SyntaxError) return c.json({ problems: ['body: expected JSON'] }, 422)
    if (error instanceof WrongInputError) return c.json({ problems: [error.message] }, 422)
    throw error
  }
}
