import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { screens } from '../../src/facts/screens.ts'
import { QUIET_WRANGLER } from '../steps/quiet-wrangler.ts'

// Serves the build on this machine. Nothing is asked, measured or fetched: no account, no prompt, no network.

const root = join(import.meta.dirname, '../..')
const port = process.env.PORT ?? '8787'
const origin = `http://localhost:${port}`
const WAIT_MS = 30_000

const wrangler = spawn(
  join(root, 'node_modules/.bin/wrangler'),
  ['dev', '--port', port, '--log-level', 'warn'],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...QUIET_WRANGLER,
    },
  },
)
wrangler.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))

await answered(`${origin}/health`)
console.log(
  [
    '',
    ...screens.map((screen) => `  ${screen.id.padEnd(16)} ${origin}/screens/${screen.id}`),
    `  ${'set-up'.padEnd(16)} ${origin}/screens`,
    `  ${'phone page'.padEnd(16)} ${origin}/`,
    '',
    '  Ctrl+C stops it.',
  ].join('\n'),
)

/** @throws Error when the server does not answer in time. */
async function answered(url: string): Promise<void> {
  const deadline = Date.now() + WAIT_MS
  while (Date.now() < deadline) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer within ${WAIT_MS / 1000} s`)
}
