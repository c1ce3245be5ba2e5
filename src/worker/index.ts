import { createWorker } from './create-worker.ts'
import type { Env } from './env.ts'
import { cloudflareAccess } from './staff/cloudflare-access.ts'

export { Office } from './office/office.ts'

export default createWorker(cloudflareAccess()) satisfies ExportedHandler<Env>
