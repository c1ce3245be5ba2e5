import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { countNothing } from './counting.ts'
import type { AppEnv } from './env.ts'
import { logFault } from './log-fault.ts'
import { bundledFrom } from './published.ts'
import { createReader, officeOf } from './reader.ts'
import type { SignIn } from './staff/sign-in.ts'
import type { Translator } from './staff/translator.ts'

const reader = createReader(({ ASSETS }) => bundledFrom(ASSETS), officeOf, Date.now, logFault)

/**
 * Puts the Worker together. Only what confirms who of the office sends a request differs, in development.
 *
 * @param translator an office may have one of its own (docs/deploying.md).
 */
export const createWorker = (signIn: SignIn, translator?: Translator): Hono<AppEnv> =>
  createApp({ counting: countNothing, reader, signIn, translator })
