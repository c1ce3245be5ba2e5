import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { createApp } from '../../../src/worker/app.ts'
import { countNothing } from '../../../src/worker/counting.ts'
import type { Env } from '../../../src/worker/env.ts'
import { cloudflareAccess } from '../../../src/worker/staff/cloudflare-access.ts'
import type { SignIn } from '../../../src/worker/staff/sign-in.ts'
import { bundledReader } from '../bundled.ts'

export const ORIGIN = 'https://office.test'
export const NOW = Date.parse('2026-11-28T10:00:00+09:00')
export const NOW_S = NOW / 1000
export const TEAM = 'https://office.cloudflareaccess.com'
export const AUDIENCE = 'a'.repeat(64)
export const EDITOR = 'editor@city.test'
export const VARIABLES = {
  ACCESS_TEAM: TEAM,
  ACCESS_AUD: AUDIENCE,
  STAFF_ROLES: JSON.stringify({
    [EDITOR]: ['editor'],
    'publisher@city.test': ['editor', 'publisher'],
    'nobody@city.test': [],
    '*@ward.test': ['alerter'],
  }),
}

/** The key with which the team of the tests signs. */
export const key: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey } = await generateKeyPair(
  'RS256',
  { extractable: true },
)
export const publicJwk = { ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
/** The sign-in of the tests: that of Cloudflare, with their key and their clock. */
export const access = cloudflareAccess(
  () => createLocalJWKSet({ keys: [publicJwk] }),
  () => NOW,
)

/** The claims of a token that is right in everything. */
export const RIGHT: JWTPayload = {
  iss: TEAM,
  aud: [AUDIENCE],
  email: EDITOR,
  sub: '1',
  iat: NOW_S - 60,
  nbf: NOW_S - 60,
  exp: NOW_S + 3600,
}

/** A token with other claims. A claim that is undefined is left out. */
export function tokenOf(
  claims: JWTPayload = {},
  header: object = {},
  privateKey: CryptoKey = key.privateKey,
): Promise<string> {
  return new SignJWT({ ...RIGHT, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .sign(privateKey)
}

/** Asks the Worker of an office with these variables, in its own copy of the app. */
export async function asked(
  path: string,
  init: RequestInit = {},
  variables: Partial<Env> = VARIABLES,
  signIn: SignIn = access,
): Promise<Response> {
  const app = createApp({
    counting: countNothing,
    reader: bundledReader,
    signIn,
  })
  const context = createExecutionContext()
  const response = await app.fetch(new Request(`${ORIGIN}${path}`, init), { ...env, ...variables }, context)
  await waitOnExecutionContext(context)
  return response
}

export const signedIn = (token: string, headers: Record<string, string> = {}): RequestInit => ({
  headers: { 'Cf-Access-Jwt-Assertion': token, ...headers },
})
