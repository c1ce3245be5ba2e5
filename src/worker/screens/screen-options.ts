import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Options, parseOptions } from '../../shared/screen/options.ts'
import type { AppEnv } from '../env.ts'

/**
 * What the address of a screen asks for, or that of the page of what it shows.
 *
 * @throws HTTPException when it asks for an invalid instant, appearance, scale or hours.
 */
export function optionsOf(c: Context<AppEnv>): Options {
  try {
    return parseOptions(new URL(c.req.url).searchParams)
  } catch (error) {
    throw new HTTPException(400, { message: error instanceof Error ? error.message : String(error) })
  }
}
