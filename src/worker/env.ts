import type { AccessVariables } from './staff/access-settings.ts'

/** What the platform passes to the Worker; see wrangler.toml. */
export interface Env extends AccessVariables {
  readonly ASSETS: Fetcher
  /** The origin of short addresses, as printed in QR codes: scheme and host. */
  readonly PUBLIC_ORIGIN: string
}
