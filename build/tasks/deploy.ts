import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { gzipSync } from 'node:zlib'
import { unstable_readConfig as readConfig } from 'wrangler'
import { problemsOf, remindersOf } from '../steps/deployment.ts'
import { QUIET_WRANGLER } from '../steps/quiet-wrangler.ts'

// `npm run deploy`: checks what wrangler.toml says, builds, and uploads. With --dry-run it does all but the upload, without
// a network and an account. What was built before is never uploaded.

/** Of the Worker after gzip. It starts in every place where somebody asks, so it stays small. */
const MOST_BYTES = 300_000

const root = join(import.meta.dirname, '../..')
const out = join(root, '.cache/deploy')
const { values: options } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
const isDry = options['dry-run']

const {
  vars,
  routes = [],
  workers_dev: workersDev = true,
  send_email: mail,
} = readConfig({ config: join(root, 'wrangler.toml') }, { hideWarnings: true })
const secrets = isDry ? null : secretsOf()
const problems = [
  ...problemsOf({ vars, routes, workersDev, mail }, Array.isArray(secrets) ? secrets : null),
  ...(typeof secrets === 'string' ? [secrets] : []),
]
if (problems.length > 0)
  fail(
    ['Not deployed. In wrangler.toml, or among the secrets (docs/deploying.md):', ...problems].join('\n  '),
  )

for (const reminder of remindersOf({ vars })) console.warn(`Look at this: ${reminder}.`)

await import('./build.ts')
rmSync(out, { recursive: true, force: true })
if (wrangler('deploy', '--dry-run', '--outdir', out).status !== 0) fail('Not deployed.')
const bytes = sizeOf(out)
const size = `The Worker has ${kB(bytes)} of ${kB(MOST_BYTES)} after gzip.`
if (bytes > MOST_BYTES) fail(`Not deployed. ${size}`)
console.log(size)
if (isDry) console.log('--dry-run: nothing was uploaded.')
else {
  if (wrangler('deploy').status !== 0) fail('Not deployed.')
  console.log(
    `Deployed. It has arrived when ${vars.PUBLIC_ORIGIN}/health names the build of dist/bundle.json.`,
  )
}

/** The names of the secrets that the Worker has, or why they are not known. */
function secretsOf(): string[] | string {
  const { status, stdout, stderr } = wrangler('secret', 'list', '--format', 'json')
  if (status === 0) return (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)
  const [why = 'no reason'] = stripVTControlCharacters(stderr + stdout).match(/(?<=ERROR\] ).+/) ?? []
  return `secrets: wrangler could not list them (${why.trim()}); sign in with npx wrangler login, then set them`
}

/** Runs wrangler. What it prints is passed on, except the list of secrets. */
function wrangler(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const isList = args[0] === 'secret'
  return spawnSync(join(root, 'node_modules/.bin/wrangler'), args, {
    cwd: root,
    encoding: 'utf8',
    stdio: isList ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // A deployment may ask something; everything else must not.
    env: { ...process.env, ...QUIET_WRANGLER, NO_COLOR: '1', ...(isDry || isList ? {} : { CI: '' }) },
  })
}

function sizeOf(folder: string): number {
  const modules = readdirSync(folder).filter((file) => /\.(js|wasm)$/.test(file))
  return modules.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
}

function kB(count: number): string {
  return `${Math.round(count / 1000)} kB`
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
