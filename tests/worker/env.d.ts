declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/worker/index.ts')
  }
  interface Env {
    ASSETS: Fetcher
    PUBLIC_ORIGIN: string
  }
}
