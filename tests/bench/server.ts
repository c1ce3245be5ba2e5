import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { QUIET_WRANGLER } from '../../build/steps/quiet-wrangler.ts'

const root = join(import.meta.dirname, '../..')
const START_MS = 60_000

export interface Served {
  readonly origin: string
  stop(): void
}

/**
 * Serves a folder with wrangler, which compresses with gzip what is worth it. The app and the decks are served by two
 * of these, so none has a quicker server or other headers.
 *
 * @param ask is the path that tells that the server is ready.
 * @throws Error when the port is taken, or nothing answers in time.
 */
export async function serve(folder: string, port: number, ask: string): Promise<Served> {
  for (const each of [port, port + 1])
    if (!(await isFree(each)))
      throw new Error(`Port ${each} is taken. --port=8501 takes it and the three after it.`)
  const server = spawn(
    join(root, 'node_modules/.bin/wrangler'),
    [
      ...['dev', '--port', String(port), '--inspector-port', String(port + 1)],
      ...['--persist-to', `.wrangler/${port}`, '--log-level', 'error'],
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      // A group of its own, because wrangler starts a server that can outlive it.
      detached: true,
      env: { ...process.env, ...QUIET_WRANGLER },
    },
  )
  const stop = () => end(server)
  // Also when a measurement fails, or a signal ends this process.
  process.once('exit', stop)
  const origin = `http://localhost:${port}`
  await answered(server, origin + ask)
  return { origin, stop }
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGTERM')
  } catch (error) {
    // ESRCH: all of them have ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

async function answered(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer within ${START_MS / 1000} s`)
}
