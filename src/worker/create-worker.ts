import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { countNothing } from './counting.ts'
import type { Env } from './env.ts'
import type { SignIn } from './staff/sign-in.ts'

/** Puts the Worker together. Only what confirms who of the office sends a request differs, in development. */
export const createWorker = (signIn: SignIn): Hono<{ Bindings: Env }> => createApp(countNothing, signIn)
