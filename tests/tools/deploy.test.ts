import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { QUIET_WRANGLER } from '../../build/steps/quiet-wrangler.ts'
import { copyProject, edit } from '../support/served-copy.ts'
import { settingsOf } from '../support/settings.ts'

// A copy, because a deployment builds, and other tests read the output of the build here.
const root = mkdtempSync(join(tmpdir(), 'deploy-'))
beforeAll(() => copyProject(root))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const HOST = 'guide.city.lg.jp'
const VARS = {
  PUBLIC_ORIGIN: `https://${HOST}`,
  ACCESS_TEAM: 'https://office.cloudflareaccess.com',
  ACCESS_AUD: '0123456789abcdef'.repeat(4),
  // As people write it: on several lines.
  STAFF_ROLES: '\n{\n  "*@city.lg.jp": ["editor", "publisher", "alerter"]\n}\n',
}

/** The exit status of `npm run deploy -- --dry-run`, and everything that it prints. */
function deploy(): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', 'deploy', '--', '--dry-run'], { cwd: root }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

/** What only the sign-in for development has: its page, its cookie, and how it knows this machine. */
const TRACES = [
  'development/sign-in',
  'development-staff',
  'Sign in (',
  'CF-Connecting-IP',
  'X-Forwarded-For',
]

/** A Worker as wrangler bundles it from an entry. */
async function bundled(entry: string): Promise<string> {
  const out = join(root, '.cache/bundled')
  const wrangler = join(root, 'node_modules/.bin/wrangler')
  const env = { ...process.env, ...QUIET_WRANGLER }
  await promisify(execFile)(wrangler, ['deploy', entry, '--dry-run', '--outdir', out], { cwd: root, env })
  return readFileSync(join(out, 'worker.js'), 'utf8')
}

it('an office that is not ready is neither built nor deployed, and is told everything that is missing', async () => {
  const unset = { PUBLIC_ORIGIN: 'https://guide.example', ACCESS_TEAM: '' }
  edit(root, 'wrangler.toml', (text) => settingsOf(text, { host: HOST, vars: unset }))
  const { status, said } = await deploy()
  expect(status).toBe(1)
  for (const name of ['PUBLIC_ORIGIN', 'ACCESS_TEAM', 'ACCESS_AUD'])
    expect(said).toContain(`\n  ${name}: expected`)
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

it('an office that is ready is built; its Worker has at most 300 kB and nothing of the sign-in for development', async () => {
  edit(root, 'wrangler.toml', (text) => settingsOf(text, { host: HOST, vars: VARS }))
  const { status, said } = await deploy()
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(/\nThe Worker has \d+ kB of 300 kB after gzip\.\n/),
  ])
  expect(said).toContain('--dry-run: nothing was uploaded.')
  const worker = readFileSync(join(root, '.cache/deploy/index.js'), 'utf8')
  expect(worker).toContain('Cf-Access-Jwt-Assertion')
  const inDevelopment = await bundled('src/worker/development/worker.ts')
  for (const trace of TRACES)
    expect([trace, inDevelopment.includes(trace), worker.includes(trace)]).toEqual([trace, true, false])
})
