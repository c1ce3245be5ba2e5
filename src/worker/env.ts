/** What the platform hands the Worker; see wrangler.toml. */
export interface Env {
  readonly ASSETS: Fetcher
  /** Where short addresses lead, as printed in QR codes: scheme and host. */
  readonly PUBLIC_ORIGIN: string
}
