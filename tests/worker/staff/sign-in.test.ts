import { env, exports } from 'cloudflare:workers'
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { cloudflareAccess } from '../../../src/worker/staff/cloudflare-access.ts'
import {
  AUDIENCE,
  asked,
  EDITOR,
  key,
  NOW,
  NOW_S,
  publicJwk,
  RIGHT,
  signedIn,
  TEAM,
  tokenOf,
  VARIABLES,
} from './office.ts'

const ME = '/staff/api/me'
const other = await generateKeyPair('RS256', { extractable: true })
const spki = new TextEncoder().encode(await exportSPKI(key.publicKey))
const right = await tokenOf()
const [head = '', body = '', signature = ''] = right.split('.')
const encoded = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '')

describe('a person whom Cloudflare Access has signed in', () => {
  it.each([
    ['as their entry says', EDITOR, ['editor']],
    ['whatever the case of their address', 'Publisher@City.TEST', ['editor', 'publisher']],
    ['as the entry of their domain says', 'anybody@ward.test', ['alerter']],
  ])('is in, %s', async (_, email, roles) => {
    const response = await asked(ME, signedIn(await tokenOf({ email })))
    expect([response.status, await response.json()]).toEqual([200, { email: email.toLowerCase(), roles }])
  })

  it('is in while the clocks of two machines are half a minute apart', async () => {
    for (const claims of [{ exp: NOW_S - 20 }, { nbf: NOW_S + 20, iat: NOW_S + 20 }])
      expect((await asked(ME, signedIn(await tokenOf(claims)))).status).toBe(200)
  })

  it('has nothing of theirs kept by a cache or a search engine', async () => {
    const { headers } = await asked(ME, signedIn(right))
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('Set-Cookie')).toBeNull()
  })
})

/** Tokens that must not be taken for one of Cloudflare's, by what is wrong with them. */
const FORGED: Record<string, string | Promise<string>> = {
  'signed by somebody else': tokenOf({}, {}, other.privateKey),
  'signed by somebody else, who brings their key': tokenOf(
    {},
    { jwk: { ...publicJwk, n: 'AQAB' }, jku: `${TEAM}/keys`, x5u: TEAM },
    other.privateKey,
  ),
  'signed with a key that the team does not have': tokenOf({}, { kid: 'two' }, other.privateKey),
  expired: tokenOf({ exp: NOW_S - 31 }),
  'expired long ago': tokenOf({ exp: 1 }),
  'not valid yet': tokenOf({ nbf: NOW_S + 31 }),
  'for another application': tokenOf({ aud: 'b'.repeat(64) }),
  'for several others': tokenOf({ aud: ['b', 'c'] }),
  'for an application whose tag begins alike': tokenOf({ aud: AUDIENCE.slice(1) }),
  'of another team': tokenOf({ iss: 'https://other.cloudflareaccess.com' }),
  'of a team whose name begins alike': tokenOf({ iss: `${TEAM}.evil.test` }),
  'of a team with a slash': tokenOf({ iss: `${TEAM}/` }),
  'without an end': tokenOf({ exp: undefined as never }),
  'without a beginning': tokenOf({ iat: undefined as never }),
  'without an issuer': tokenOf({ iss: undefined as never }),
  'without an audience': tokenOf({ aud: undefined as never }),
  'without a person': tokenOf({ email: undefined }),
  'of a service, not of a person': tokenOf({ email: '', common_name: 'service.access' }),
  'with a list of people': tokenOf({ email: [EDITOR] as never }),
  'with two addresses': tokenOf({ email: `x@evil.test,${EDITOR}` }),
  'with an address in an address': tokenOf({ email: `"${EDITOR}"@evil.test` }),
  'with an address that ends in a line break': tokenOf({ email: `${EDITOR}\n` }),
  'with a wildcard for an address': tokenOf({ email: '*@ward.test' }),
  'with an invisible character in the address': tokenOf({ email: `edi\u200btor@city.test` }),
  'with a condition nobody knows': new SignJWT(RIGHT)
    .setProtectedHeader({ alg: 'RS256', kid: 'one', crit: ['condition'], condition: 1 })
    .sign(key.privateKey, { crit: { condition: true } }),
  unsigned: new UnsecuredJWT(RIGHT).encode(),
  'that says it is unsigned, with a signature': `${encoded({ alg: 'none', kid: 'one' })}.${body}.${signature}`,
  'without its signature': `${head}.${body}.`,
  'cut off': right.slice(0, -10),
  'with another content': `${head}.${encoded({ ...RIGHT, email: 'publisher@city.test' })}.${signature}`,
  'with the public key as a secret': new SignJWT(RIGHT)
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .sign(spki),
  'with another kind of signature': generateKeyPair('ES256').then(({ privateKey }) =>
    new SignJWT(RIGHT).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(privateKey),
  ),
  'twice, as two headers are': `${right}, ${right}`,
  'with a forged one before it': tokenOf({}, {}, other.privateKey).then((forged) => `${forged},${right}`),
  'with words around it': `Bearer ${right}`,
  encrypted: `${right}.AAAA.AAAA`,
  empty: '',
  huge: 'e'.repeat(100_000),
  'huge, with dots': `${head}.${'e'.repeat(100_000)}.${signature}`,
  'of nothing but dots': '..',
  'that is JSON': JSON.stringify(RIGHT),
}

describe('a token', () => {
  it.each(Object.keys(FORGED))('%s does not open anything', async (name) => {
    const token = (await FORGED[name]) ?? ''
    for (const path of [ME, '/staff', '/staff/', '/staff/api/nothing', '/%73taff/api/me']) {
      const response = await asked(path, signedIn(token))
      expect([response.status, await response.json()]).toEqual([403, { error: 'stranger' }])
    }
  })

  it('is looked for in one header only', async () => {
    for (const headers of [
      {},
      { Cookie: `CF_Authorization=${right}` },
      { Authorization: `Bearer ${right}` },
      { 'Cf-Access-Authenticated-User-Email': EDITOR },
      { 'Cf-Access-Token': right },
    ])
      expect((await asked(ME, { headers: headers as Record<string, string> })).status).toBe(403)
    expect((await asked(`${ME}?Cf-Access-Jwt-Assertion=${right}`)).status).toBe(403)
  })

  it('of a person without a role opens nothing, and says so to them', async () => {
    for (const email of [
      'nobody@city.test',
      'stranger@evil.test',
      'x@sub.ward.test',
      'x@ward.test.evil.test',
    ]) {
      const response = await asked(ME, signedIn(await tokenOf({ email })))
      expect([response.status, await response.json()]).toEqual([403, { error: 'no-role', email }])
    }
  })
})

describe('the keys of the team', () => {
  const failing = (error: unknown) =>
    cloudflareAccess(
      () => () => Promise.reject(error),
      () => NOW,
    )

  it('that cannot be had let nobody in, and the answer says that it is not the person’s fault', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await asked(ME, signedIn(right), VARIABLES, failing(new TypeError('secret detail')))
    vi.restoreAllMocks()
    expect([response.status, await response.json()]).toEqual([503, { error: 'unreachable' }])
  })

  it('are fetched from Cloudflare, and kept', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ keys: [publicJwk] }))
    const signIn = cloudflareAccess(undefined, () => NOW)
    for (let times = 0; times < 3; times += 1)
      expect((await asked(ME, signedIn(right), VARIABLES, signIn)).status).toBe(200)
    expect(fetched.mock.calls.map(([url]) => String(url))).toEqual([`${TEAM}/cdn-cgi/access/certs`])
    fetched.mockImplementation(async () => new Response('no', { status: 500 }))
    const without = cloudflareAccess(undefined, () => NOW)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect((await asked(ME, signedIn(right), VARIABLES, without)).status).toBe(503)
    vi.restoreAllMocks()
  })

  it('are not asked for by those who have no token, or one that is none', async () => {
    const asks: string[] = []
    const counting = cloudflareAccess((team) => {
      asks.push(team)
      return () => Promise.reject(new Error('no keys'))
    })
    for (const token of ['', 'e'.repeat(100_000)]) await asked(ME, signedIn(token), VARIABLES, counting)
    expect(asks).toEqual([])
  })
})

describe('an office that has not said who may', () => {
  const WRONG: [Record<string, string>, string[]][] = [
    [{}, ['ACCESS_TEAM', 'ACCESS_AUD', 'STAFF_ROLES']],
    [{ ...VARIABLES, ACCESS_TEAM: '' }, ['ACCESS_TEAM']],
    [{ ...VARIABLES, ACCESS_TEAM: 'office.cloudflareaccess.com' }, ['ACCESS_TEAM']],
    [{ ...VARIABLES, ACCESS_TEAM: `${TEAM}/` }, ['ACCESS_TEAM']],
    [{ ...VARIABLES, ACCESS_TEAM: TEAM.replace('https', 'http') }, ['ACCESS_TEAM']],
    [{ ...VARIABLES, ACCESS_AUD: '' }, ['ACCESS_AUD']],
    [{ ...VARIABLES, ACCESS_AUD: ' ' }, ['ACCESS_AUD']],
    [{ ...VARIABLES, STAFF_ROLES: '' }, ['STAFF_ROLES']],
    [{ ...VARIABLES, STAFF_ROLES: '{' }, ['STAFF_ROLES']],
    [{ ...VARIABLES, STAFF_ROLES: '{}' }, ['STAFF_ROLES']],
    [{ ...VARIABLES, STAFF_ROLES: '["a@secret.test"]' }, ['STAFF_ROLES']],
    [{ ...VARIABLES, STAFF_ROLES: '{"secret@city.test":["edtor"]}' }, ['STAFF_ROLES, entry 1']],
  ]

  it('lets nobody in, and says what to set but not what is set', async () => {
    for (const [variables, places] of WRONG) {
      const none = { ACCESS_TEAM: '', ACCESS_AUD: '', STAFF_ROLES: '', ...variables }
      for (const init of [{}, signedIn(right)]) {
        const response = await asked(ME, init, none)
        const { error, problems } = await response.json<{ error: string; problems: string[] }>()
        expect([response.status, error, problems.map((problem) => problem.split(':')[0])]).toEqual([
          503,
          'unconfigured',
          places,
        ])
        const values = [...Object.values(variables).filter((value) => value.length > 2), 'secret', 'edtor']
        for (const value of values) expect(problems.join()).not.toContain(value)
      }
    }
  })

  it('may be this one: nobody is in who has not signed in, before it is deployed and after', async () => {
    const status = env.ACCESS_TEAM === '' ? 503 : 403
    for (const path of ['/staff', ME])
      expect((await exports.default.fetch(`https://office.test${path}`)).status).toBe(status)
  })
})
