import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import development from '../../../src/worker/development/worker.ts'
import { tokenOf, VARIABLES } from './office.ts'

const HERE = 'http://localhost:8787'
const SIGN_IN = '/development/sign-in'
const FROM_HERE = { Origin: HERE, 'Sec-Fetch-Site': 'same-origin' }
const PAGE = { Accept: 'text/html' }

type Sent = RequestInit & { readonly headers?: Record<string, string> }

async function ask(path: string, { headers = {}, ...init }: Sent = {}, origin = HERE): Promise<Response> {
  const { host } = new URL(origin)
  const request = new Request(`${origin}${path}`, {
    redirect: 'manual',
    headers: { Host: host, 'CF-Connecting-IP': '127.0.0.1', ...headers },
    ...init,
  })
  return development.fetch(request, { ...env, ...VARIABLES }, createExecutionContext())
}

const form = (...entries: [string, string][]) => ({ method: 'POST', body: new URLSearchParams(entries) })
const CHOICE = form(['email', 'Clerk@Office.test'], ['roles', 'editor'], ['roles', 'alerter'])

/** The cookie of somebody who has signed in. */
async function cookie(): Promise<string> {
  const response = await ask(SIGN_IN, { ...CHOICE, headers: FROM_HERE })
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

/** Requests that were not sent on this machine, or not by a person at it. */
const AWAY: [string, string, Record<string, string>][] = [
  ['an address in the network', 'http://192.0.2.2:8787', {}],
  ['a public name', 'https://office.test', {}],
  ['a name that leads here', 'http://localhost.evil.test', {}],
  ['a name that ends alike', 'http://evil-localhost', {}],
  ['another address that is written like this one', 'http://127.0.0.1.evil.test', {}],
  ['a host that differs', HERE, { Host: 'evil.test' }],
  ['another machine', HERE, { 'CF-Connecting-IP': '192.0.2.7' }],
  ['another machine, in the new notation', HERE, { 'CF-Connecting-IP': '2001:db8::1' }],
  ['a proxy', HERE, { 'X-Forwarded-For': '192.0.2.7' }],
  ['a proxy that says so', HERE, { Forwarded: 'for=192.0.2.7' }],
  ['a tunnel', HERE, { Via: '1.1 tunnel' }],
]

describe('in development', () => {
  it('a person signs in by choosing who they are, on a page to which the app of staff leads', async () => {
    const away = await ask('/staff', { headers: PAGE })
    expect([away.status, away.headers.get('Location')]).toEqual([303, SIGN_IN])
    const page = await ask(SIGN_IN, { headers: PAGE })
    expect(await page.text()).toContain('name="email"')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    const signedIn = await ask(SIGN_IN, { ...CHOICE, headers: FROM_HERE })
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([303, '/staff'])
    expect(signedIn.headers.get('Set-Cookie')).toMatch(/; Path=\/staff; HttpOnly; SameSite=Strict$/)
    const me = await ask('/staff/api/me', { headers: { Cookie: `a=b; ${await cookie()}` } })
    expect([me.status, await me.json()]).toEqual([
      200,
      { email: 'clerk@office.test', roles: ['editor', 'alerter'] },
    ])
  })

  it.each(AWAY)('nobody signs in from %s, or is signed in', async (_, origin, headers) => {
    const Cookie = await cookie()
    const from = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', ...headers }
    for (const response of [
      await ask(SIGN_IN, { headers: { ...PAGE, ...headers } }, origin),
      await ask(SIGN_IN, { ...CHOICE, headers: from }, origin),
      await ask('/staff/api/me', { headers: { Cookie, ...headers } }, origin),
      await ask('/staff', { headers: { Cookie, ...PAGE, ...headers } }, origin),
    ]) {
      expect([response.status, response.headers.get('Set-Cookie')]).toEqual([403, null])
    }
  })

  it('a page of another site signs nobody in', async () => {
    for (const headers of [
      {},
      { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'null' },
    ] as Record<string, string>[])
      expect((await ask(SIGN_IN, { ...CHOICE, headers })).status).toBe(403)
  })

  it('what nobody can be is refused', async () => {
    for (const init of [
      form(),
      form(['email', 'a@b.test']),
      form(['email', 'nobody'], ['roles', 'editor']),
      form(['email', 'a@b.test'], ['roles', 'owner']),
      form(['email', 'a@b.test'], ['roles', 'editor'], ['roles', 'editor']),
    ])
      expect((await ask(SIGN_IN, { ...init, headers: FROM_HERE })).status).toBe(422)
    const large = form(['email', 'x'.repeat(20_000)])
    expect((await ask(SIGN_IN, { ...large, headers: FROM_HERE })).status).toBe(413)
  })

  it('a cookie that says nothing of the kind is nobody', async () => {
    const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value))
    for (const value of [
      '',
      '%',
      '{}',
      encoded(null),
      encoded({ email: 'a@b.test' }),
      encoded({ email: 'a@b.test', roles: [] }),
      encoded({ email: 'a@b.test', roles: ['__proto__'] }),
      encoded({ email: 'a@b.test', roles: ['editor'], more: 'x'.repeat(2000) }),
    ]) {
      const response = await ask('/staff/api/me', { headers: { Cookie: `development-staff=${value}` } })
      expect([value, response.status]).toEqual([value, 403])
    }
  })

  it('Cloudflare Access is not asked', async () => {
    const headers = { 'Cf-Access-Jwt-Assertion': await tokenOf() }
    expect((await ask('/staff/api/me', { headers })).status).toBe(403)
  })

  it('everything else is as it will be', async () => {
    for (const path of ['/ja', '/health', '/screens/lobby']) expect((await ask(path)).status).toBe(200)
    expect((await ask('/ja', { method: 'POST' })).status).toBe(405)
  })
})
