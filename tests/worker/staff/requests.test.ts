import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { ROLES, type Role } from '../../../src/shared/role.ts'
import { requires, type StaffEnv, staffOnly } from '../../../src/worker/staff/access.ts'
import { access, asked, NOW, ORIGIN, signedIn, tokenOf, VARIABLES } from './office.ts'

const PAGE = { Accept: 'text/html,application/xhtml+xml' }
const FROM_HERE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
const editor = await tokenOf()
const { texts, locale } = bundle.staff
/** An office that has not said who may. */
const UNSET = { ACCESS_TEAM: '', ACCESS_AUD: '', STAFF_ROLES: '' }

/** A few routes behind the same guard, which count what reaches them. */
function office(now = () => NOW) {
  const reached: string[] = []
  const app = new Hono<StaffEnv>().use('/staff/*', staffOnly(access, now))
  for (const role of ROLES)
    app.post(`/staff/${role}`, requires(role), async (c) => {
      reached.push((await c.req.text()).slice(0, 10))
      return c.json(c.var.staff)
    })
  app.get('/staff/read', (c) => c.json(c.var.staff))
  const ask = (path: string, init: RequestInit) =>
    app.fetch(new Request(`${ORIGIN}${path}`, init), { ...env, ...VARIABLES })
  return { reached, ask }
}

const post = (token: string, headers: Record<string, string> = FROM_HERE, body: BodyInit = 'words') => ({
  method: 'POST',
  body,
  ...signedIn(token, headers),
})

describe('a person of the office', () => {
  const WHO: [string, Role[]][] = [
    ['editor@city.test', ['editor']],
    ['publisher@city.test', ['editor', 'publisher']],
    ['anybody@ward.test', ['alerter']],
  ]

  it.each(WHO)('%s may do what their roles say, and nothing else', async (email, roles) => {
    const { reached, ask } = office()
    const token = await tokenOf({ email })
    for (const role of ROLES) {
      const response = await ask(`/staff/${role}`, post(token))
      expect([role, response.status]).toEqual([role, roles.includes(role) ? 200 : 403])
      if (!roles.includes(role)) expect(await response.json()).toEqual({ error: 'other-role', role })
    }
    expect(reached.length).toBe(roles.length)
  })

  it('may come 300 times a minute, and is told how long to wait; others are not kept waiting', async () => {
    let now = NOW
    const { ask } = office(() => now)
    const others = signedIn(await tokenOf({ email: 'publisher@city.test' }))
    for (let times = 0; times < 300; times += 1)
      expect((await ask('/staff/read', signedIn(editor))).status).toBe(200)
    now += 20_500
    const response = await ask('/staff/read', signedIn(editor))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '40'])
    expect((await ask('/staff/read', others)).status).toBe(200)
    now = NOW + 60_000
    expect((await ask('/staff/read', signedIn(editor))).status).toBe(200)
  })
})

describe('a request that changes something', () => {
  it.each([
    ['another site', { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' }],
    ['another site that hides', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the same site', { Origin: 'https://www.office.test', 'Sec-Fetch-Site': 'same-site' }],
    ['another port', { Origin: `${ORIGIN}:8443`, 'Sec-Fetch-Site': 'same-site' }],
    ['the same host without encryption', { Origin: 'http://office.test' }],
    ['a site whose name begins alike', { Origin: `${ORIGIN}.evil.test` }],
    ['a browser that says otherwise', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }],
    ['nowhere', {}],
    ['nowhere, by the user', { 'Sec-Fetch-Site': 'none' }],
    ['two places', { Origin: `${ORIGIN}, https://evil.test` }],
  ])('from %s does nothing', async (_, headers) => {
    const { reached, ask } = office()
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const init = { ...post(editor, headers as Record<string, string>), method }
      const response = await ask('/staff/editor', init)
      expect([response.status, await response.json()]).toEqual([403, { error: 'other-site' }])
    }
    expect(reached).toEqual([])
  })

  it.each([
    ['said', (size: number) => 'x'.repeat(size)],
    [
      'not said',
      (size: number) =>
        new ReadableStream({
          start(controller) {
            for (let sent = 0; sent < size; sent += 100_000)
              controller.enqueue(new Uint8Array(Math.min(100_000, size - sent)).fill(120))
            controller.close()
          },
        }),
    ],
  ])('may have 2 MB and no more, when its length is %s', async (_, body) => {
    const { reached, ask } = office()
    expect((await ask('/staff/editor', post(editor, FROM_HERE, body(2_000_000)))).status).toBe(200)
    const large = await ask('/staff/editor', post(editor, FROM_HERE, body(2_000_001)))
    expect([large.status, await large.json()]).toEqual([413, { error: 'too-large', most: 2_000_000 }])
    expect(reached).toEqual(['xxxxxxxxxx'])
  })

  it('has one of the methods of staff', async () => {
    for (const method of ['PATCH', 'OPTIONS', 'PROPFIND']) {
      const response = await asked('/staff/api/me', { method, ...signedIn(editor, FROM_HERE) })
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST, PUT, DELETE'])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    }
    for (const path of ['/staffx', '/Staff/api/me', '/ja'])
      expect((await asked(path, { method: 'POST', ...signedIn(editor, FROM_HERE) })).status).toBe(405)
  })
})

describe('a person who may not', () => {
  const forged = signedIn('forged', PAGE)
  const page = async (init: RequestInit, variables: object = VARIABLES) => {
    const response = await asked('/staff', init, variables)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    return response.text()
  }

  it('reads why, in the language of the office', async () => {
    for (const [kind, html] of [
      ['stranger', await page(forged)],
      ['no-role', await page(signedIn(await tokenOf({ email: 'x@evil.test' }), PAGE))],
      ['unconfigured', await page(forged, UNSET)],
    ] as const) {
      const { heading, body } = texts.refusal[kind]
      for (const text of [heading, ...body])
        expect([kind, html]).toEqual([kind, expect.stringContaining(text)])
      expect(html).toContain(`<html lang="${locale.tag}">`)
    }
  })

  it('is shown what to set, in the words of the operator', async () => {
    const html = await page(forged, UNSET)
    for (const name of ['ACCESS_TEAM', 'ACCESS_AUD', 'STAFF_ROLES'])
      expect(html).toContain(`${name}: expected`)
  })

  it('sees nothing of the program', async () => {
    for (const html of [await page(forged), await page(forged, UNSET)])
      expect(html).not.toMatch(/\bat \w+ \(|\.ts|Error|jose|stack/)
  })
})

it('a page that does not exist is not told from others by those who may not', async () => {
  const responses = ['/staff', '/staff/nothing', '/staff/api/me', '/staff//', '/staff/%00'].map((path) =>
    asked(path, signedIn('forged')),
  )
  for (const response of await Promise.all(responses)) expect(response.status).toBe(403)
})
