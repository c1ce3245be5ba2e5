declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/worker/index.ts')
  }
  interface Env {
    ASSETS: Fetcher
    OFFICE: DurableObjectNamespace<import('../../src/worker/office/office.ts').Office>
    PUBLIC_ORIGIN: string
    ACCESS_TEAM: string
    ACCESS_AUD: string
    STAFF_ROLES: string
  }
}
