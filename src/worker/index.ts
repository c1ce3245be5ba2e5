import { createApp } from './app.ts'
import { countNothing } from './counting.ts'
import type { Env } from './env.ts'

export default createApp(countNothing) satisfies ExportedHandler<Env>
