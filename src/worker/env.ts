import type { AccessVariables } from './staff/access-settings.ts'

/** What the platform passes to the Worker; see wrangler.toml. */
export interface Env extends AccessVariables {
  readonly ASSETS: Fetcher
  /** The origin of short addresses, as printed in QR codes: scheme and host. */
  readonly PUBLIC_ORIGIN: string
  /** The secret from which the keys of screens are computed (`screen-key.ts`). */
  readonly SCREEN_KEY_SECRET?: string
}
