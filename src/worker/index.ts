import { Hono } from 'hono'
import type { Env } from './env.ts'
import { screenRoutes } from './screens.ts'

const app = new Hono<{ Bindings: Env }>().get('/health', (c) => c.json({ ok: true })).route('/', screenRoutes)

export default app satisfies ExportedHandler<Env>
