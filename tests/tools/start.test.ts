import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { createServer, type Server } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { copyProject, edit } from '../support/served-copy.ts'
import { settingsOf } from '../support/settings.ts'

// A copy, because npm start builds, and other tests read the output of the build here.
const root = mkdtempSync(join(tmpdir(), 'start-'))
beforeAll(() => copyProject(root))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const PORT = 8931
const ended: (() => void)[] = []
afterEach(() => {
  for (const end of ended.splice(0)) end()
})

/** `npm start` on the port of this test, with its output so far. */
function npmStart(...options: string[]): { npm: ChildProcess; said: () => string } {
  let said = ''
  const npm = spawn('npm', ['start', '--', ...options], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT) },
  })
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (text) => {
      said += text
    })
  ended.push(() => npm.kill('SIGTERM'))
  return { npm, said: () => said }
}

/** Waits until another process has done something. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 240_000
  while (Date.now() < deadline) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`expected ${what}`)
}

function listening(host: string): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(PORT, host, () => resolve(server))
  })
}

async function isFree(host: string): Promise<boolean> {
  const server = await listening(host)
  server?.close()
  return server !== undefined
}

/** The status and the content of an answer. `fetch` would not send another host. */
function answer(url: string, headers: Record<string, string> = {}): Promise<[number | undefined, unknown]> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve([response.statusCode, JSON.parse(text)]))
    }).on('error', reject)
  })
}

const lan = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

describe('npm start', () => {
  it('prints one line if its port is taken, and neither builds nor prints an address', async () => {
    const taken = await listening('127.0.0.1')
    expect(taken).toBeDefined()
    ended.push(() => taken?.close())
    const { npm, said } = npmStart()
    const [code] = await once(npm, 'exit')
    expect(code).not.toBe(0)
    expect(said()).toContain(`Port ${PORT} is taken. PORT=8788 npm start uses another one.\n`)
    expect(said()).not.toContain('http://')
  })

  it('lets a developer be anybody of the office on this machine, and leaves nothing on the port when it ends', async () => {
    // The domain of a deployed app must not change who can sign in here.
    const deployed = { host: 'office.test', vars: { PUBLIC_ORIGIN: 'https://office.test' } }
    edit(root, 'wrangler.toml', (text) => settingsOf(text, deployed))
    const { npm, said } = npmStart()
    const origin = `http://localhost:${PORT}`
    await until('its addresses', () => said().includes(`${origin}/staff`))
    expect(await answer(`${origin}/staff/api/me`)).toEqual([403, { error: 'stranger' }])
    const body = new URLSearchParams({ email: 'a@office.test', roles: 'editor' })
    const signIn = await fetch(`${origin}/development/sign-in`, {
      method: 'POST',
      body,
      headers: { Origin: origin },
      redirect: 'manual',
    })
    const Cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const clerk = [200, { email: 'a@office.test', roles: ['editor'] }]
    expect(await answer(`${origin}/staff/api/me`, { Cookie })).toEqual(clerk)
    for (const Host of ['office.test', 'evil.test', `${lan}:${PORT}`])
      expect([Host, await answer(`${origin}/staff/api/me`, { Cookie, Host })]).toEqual([
        Host,
        [403, { error: 'stranger' }],
      ])
    expect(await isFree('127.0.0.1')).toBe(false)
    npm.kill('SIGTERM')
    await until('a free port', () => isFree('127.0.0.1'))
  })

  it('with --lan, serves the local network and leads its codes there; without a network it prints an error', async () => {
    const { npm, said } = npmStart('--lan')
    if (lan === undefined) {
      await once(npm, 'exit')
      expect(said()).toContain('--lan: this machine has no address in a local network.')
      return
    }
    const origin = `http://${lan}:${PORT}`
    await until('its addresses', () => said().includes(`${origin}/screens`))
    const html = await (await fetch(`${origin}/screens/lobby`)).text()
    expect(html.toLowerCase()).toContain(`${lan}:${PORT}/`)
    // Nobody of the network can be somebody of the office.
    for (const there of [origin, `http://127.0.0.1:${PORT}`]) {
      expect((await fetch(`${there}/staff/api/me`)).status).toBe(503)
      expect((await fetch(`${there}/development/sign-in`)).status).toBe(404)
    }
    npm.kill('SIGTERM')
    await until('a free port', () => isFree('0.0.0.0'))
  })
})
