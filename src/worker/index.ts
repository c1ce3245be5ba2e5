import { createApp } from './app.ts'
import { countNothing } from './counting.ts'
import type { Env } from './env.ts'
import { cloudflareAccess } from './staff/cloudflare-access.ts'

export default createApp(countNothing, cloudflareAccess()) satisfies ExportedHandler<Env>
