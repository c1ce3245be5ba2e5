import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SECURITY_HEADERS } from '../../src/worker/security-headers.ts'

/** Files named after their content never change. */
const HASHED = ['/assets/*', '/fonts/*', '/edition-*', '/screens/*', '/speech-*']

/** Writes the headers of assets, which never pass through the Worker. */
export function writeHeaders(out: string): void {
  const everywhere = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`)
  const forever = HASHED.map((path) => `${path}\n  Cache-Control: public, max-age=31536000, immutable`)
  // The files whose names never change: the browser asks the server for a new version, never a cache.
  const workers = ['/sw.js', '/pages-sw.js'].map((path) => `${path}\n  Cache-Control: no-cache`)
  writeFileSync(join(out, '_headers'), ['/*', ...everywhere, ...forever, ...workers, ''].join('\n'))
  // Vite's manifest is only for the build.
  writeFileSync(join(out, '.assetsignore'), '.vite\n')
}
