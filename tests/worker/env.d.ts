declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/worker/index.ts')
  }
  interface Env {
    ASSETS: Fetcher
    PUBLIC_ORIGIN: string
    ACCESS_TEAM: string
    ACCESS_AUD: string
    STAFF_ROLES: string
  }
}
