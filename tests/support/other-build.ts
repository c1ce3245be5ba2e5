import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
const START_MS = 30_000

/** A change to one file of the sources. */
export interface Change {
  readonly file: string
  readonly edit: (text: string) => string
}

/** Another version of the app, built from changed sources by the real build and served by the real server. */
export interface OtherBuild {
  readonly port: number
  readonly build: string
  stop(): void
}

export async function startOtherBuild(
  name: string,
  port: number,
  changes: readonly Change[],
): Promise<OtherBuild> {
  const home = join(root, '.cache/builds', name)
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  for (const source of SOURCES) cpSync(join(root, source), join(home, source), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
  for (const { file, edit } of changes) {
    const path = join(home, file)
    const before = readFileSync(path, 'utf8')
    const after = edit(before)
    if (after === before) throw new Error(`${file}: expected a change`)
    writeFileSync(path, after)
  }
  await run(home, process.execPath, ['build/run.mjs', 'build.ts'])
  const bundle = JSON.parse(readFileSync(join(home, 'dist/bundle.json'), 'utf8'))
  const server = spawn(
    join(root, 'node_modules/.bin/wrangler'),
    ['dev', '--port', String(port), '--inspector-port', String(port + 1), '--log-level', 'warn'],
    {
      cwd: home,
      stdio: 'ignore',
      env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', CI: '1' },
    },
  )
  // Where the tests end before they can say so.
  process.on('exit', () => server.kill('SIGTERM'))
  await answers(server, `http://localhost:${port}/health`, bundle.build)
  return { port, build: bundle.build, stop: () => server.kill('SIGTERM') }
}

function run(cwd: string, command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    execFile(command, args, { cwd }, (error) => (error ? failed(error) : done()))
  })
}

async function answers(server: ChildProcess, url: string, build: string): Promise<void> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const health = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      (response) => response.json() as Promise<{ build: string }>,
      () => undefined,
    )
    if (health?.build === build) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url}: expected build ${build} to answer`)
}
