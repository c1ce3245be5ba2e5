import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endGroup } from '../../build/steps/end-group.ts'
import { QUIET_WRANGLER } from '../../build/steps/quiet-wrangler.ts'

const root = join(import.meta.dirname, '../..')
const SOURCES = [
  'src',
  'locales',
  'build',
  'public',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'wrangler.toml',
]
/** No other server of the tests has a port that far away. */
const INSPECTOR = 20_000
/** Three servers may start at once on two cores. */
const START_MS = 180_000

/** A copy of the project with changed sources, built by the real build and served by the real server. */
export interface ServedCopy {
  readonly folder: string
  readonly port: number
  readonly origin: string
  readonly build: string
  stop(): void
  /** Kills the server in the middle of whatever it does, and starts it again with what it has kept. */
  restart(): Promise<void>
}

/** @throws Error when the copy cannot be built, or does not answer within three minutes. */
export async function serveCopy(port: number, change: (folder: string) => void): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  await buildCopy(folder, change)
  return serveFolder(folder, port, () => rmSync(folder, { recursive: true, force: true }))
}

/** Copies the sources of the build into an empty folder. */
export function copyProject(folder: string): void {
  for (const source of SOURCES) cpSync(join(root, source), join(folder, source), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
}

/** Makes a copy of the project in an empty folder, changes it and builds it. @throws Error when that fails. */
export async function buildCopy(folder: string, change: (folder: string) => void): Promise<void> {
  copyProject(folder)
  change(folder)
  await promisify(execFile)(process.execPath, ['build/run.mjs', 'build.ts'], { cwd: folder })
}

/**
 * Serves a folder that has been built: the project's own, or a copy.
 *
 * @param onStop is called when the server has been told to stop.
 * @param main the Worker, if it is not the one that is deployed.
 * @param variables of the Worker, instead of those in wrangler.toml.
 * @throws Error when it does not answer within three minutes.
 */
export async function serveFolder(
  folder: string,
  port: number,
  onStop = () => {},
  main?: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ServedCopy> {
  const { build } = JSON.parse(readFileSync(join(folder, 'dist/bundle.json'), 'utf8')) as { build: string }
  let server = serve(folder, port, main, variables)
  const stop = () => {
    endGroup(server, 'SIGTERM')
    onStop()
  }
  // For the case that the tests end without stopping it.
  process.once('exit', stop)
  const origin = `http://localhost:${port}`
  await answers(server, `${origin}/health`, build)
  const restart = async () => {
    const ended = once(server, 'exit')
    endGroup(server, 'SIGKILL')
    await ended
    server = serve(folder, port, main, variables)
    await answers(server, `${origin}/health`, build)
  }
  return { folder, port, origin, build, stop, restart }
}

/** Changes a file of a copy. @throws Error when there is nothing to change. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file}: expected a change`)
  writeFileSync(path, after)
}

function serve(
  folder: string,
  port: number,
  main: string | undefined,
  variables: Readonly<Record<string, string>>,
): ChildProcess {
  const ports = ['--port', String(port), '--inspector-port', String(port + INSPECTOR)]
  // Several servers may serve the same folder at once.
  const state = ['--persist-to', `.wrangler/${port}`]
  return spawn(
    join(root, 'node_modules/.bin/wrangler'),
    // Requests keep their own host, also when wrangler.toml has that of a deployed app.
    [
      'dev',
      ...(main === undefined ? [] : [main]),
      ...ports,
      ...state,
      ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
      '--infer-origin-from-routes=false',
      '--log-level',
      'error',
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      // A group of its own: wrangler starts a server that outlives it if only wrangler gets the signal.
      detached: true,
      env: { ...process.env, ...QUIET_WRANGLER },
    },
  )
}

async function answers(server: ChildProcess, url: string, build: string): Promise<void> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const health = await fetch(url, { signal: AbortSignal.timeout(1000) })
      .then((response) => response.json() as Promise<{ build: string }>)
      // Not there yet, or slow with its first answer.
      .catch(() => undefined)
    if (health?.build === build) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url}: expected build ${build} to answer`)
}
