import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { screens } from '../../src/facts/screens.ts'
import { endGroup } from '../steps/end-group.ts'
import { QUIET_WRANGLER } from '../steps/quiet-wrangler.ts'

// Builds the app and serves it on this machine. With --lan it serves the local network too, so that a phone can
// follow a code. It asks, measures and fetches nothing: no account, no prompt, no network.

const root = join(import.meta.dirname, '../..')
const { values: options } = parseArgs({ options: { lan: { type: 'boolean', default: false } } })
const port = process.env.PORT ?? '8787'
const ip = options.lan ? '0.0.0.0' : '127.0.0.1'
const origin = `http://${options.lan ? lanAddress() : 'localhost'}:${port}`
/** The Worker with a page where a developer chooses who of the office they are. */
const DEVELOPMENT = 'src/worker/development/worker.ts'
const WAIT_MS = 30_000
const STOP_MS = 5000

if (!(await isFree())) fail(`Port ${port} is taken. PORT=8788 npm start uses another one.`)
await import('./build.ts')

const wrangler = spawn(
  join(root, 'node_modules/.bin/wrangler'),
  [
    ...['dev', '--ip', ip, '--port', port, '--log-level', 'warn'],
    // Otherwise all requests would come under the name of the deployed app as soon as wrangler.toml has a route, so that
    // nothing could tell those that were sent to this machine.
    '--infer-origin-from-routes=false',
    // The codes lead to this machine, if a phone can reach it. Whoever can reach it could sign in for development too, so
    // that is for this machine alone.
    ...(options.lan ? ['--var', `PUBLIC_ORIGIN:${origin}`] : [DEVELOPMENT]),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: wrangler starts a server that outlives wrangler if only wrangler gets the signal.
    detached: true,
    env: {
      ...process.env,
      ...QUIET_WRANGLER,
    },
  },
)
wrangler.on('exit', (code) => {
  endGroup(wrangler, 'SIGKILL')
  process.exit(code ?? 1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    endGroup(wrangler, 'SIGTERM')
    setTimeout(() => endGroup(wrangler, 'SIGKILL'), STOP_MS)
  })

await answered(`${origin}/health`)
console.log(
  [
    '',
    ...screens.map((screen) => `  ${screen.id.padEnd(16)} ${origin}/screens/${screen.id}`),
    `  ${'set-up'.padEnd(16)} ${origin}/screens`,
    `  ${'phone page'.padEnd(16)} ${origin}/`,
    ...(options.lan ? [] : [`  ${'staff'.padEnd(16)} ${origin}/staff`]),
    '',
    '  Ctrl+C stops it.',
  ].join('\n'),
)

/** The first address of this machine in a local network. */
function lanAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const found = all.find(({ family, internal }) => family === 'IPv4' && !internal)
  return found?.address ?? fail('--lan: this machine has no address in a local network.')
}

/** Whether the port is free. Wrangler would print its addresses first and fail afterwards. */
function isFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(Number(port), ip, () => probe.close(() => resolve(true)))
  })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

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
