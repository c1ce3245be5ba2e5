import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Env } from '../env.ts'
import { type AccessSettings, parseAccessSettings } from './access-settings.ts'
import { asAddress, rolesOf } from './roles.ts'
import type { Identified, SignIn } from './sign-in.ts'

/** The header in which Cloudflare Access tells who has signed in. The cookie beside it may be absent, and is not read. */
const ASSERTION = 'Cf-Access-Jwt-Assertion'

/** Several times the length of a real one, and short enough to be looked at without a thought. */
const LONGEST_TOKEN = 16_384
/** How far the clocks of Cloudflare's machines may be apart, in seconds. */
const CLOCK_TOLERANCE_S = 30

/** The keys with which a team signs. */
export type KeysOf = (team: string) => JWTVerifyGetKey

/**
 * Cloudflare Access asks people to sign in before their requests come here. The Worker checks the signature itself: its
 * other addresses, if it has any, do not lead past Access, and a setting changed there by mistake must open nothing.
 *
 * @param now ms since 1970
 */
export function cloudflareAccess(keysOf: KeysOf = remoteKeys(), now: () => number = Date.now): SignIn {
  return {
    async identify(request: Request, env: Env) {
      const settings = parseAccessSettings(env)
      // Two headers of this name come as one text with a comma, which no token has.
      const token = request.headers.get(ASSERTION) ?? ''
      if (token === '' || token.length > LONGEST_TOKEN) return { kind: 'stranger' }
      try {
        const { payload } = await jwtVerify(token, keysOf(settings.team), {
          issuer: settings.team,
          audience: settings.audience,
          algorithms: ['RS256'],
          requiredClaims: ['exp', 'iat', 'email'],
          clockTolerance: CLOCK_TOLERANCE_S,
          currentDate: new Date(now()),
        })
        return identifiedBy(payload, settings)
      } catch (error) {
        return isFaultOfToken(error) ? { kind: 'stranger' } : { kind: 'unreachable', error }
      }
    },
  }
}

function identifiedBy({ email: claimed }: JWTPayload, { roles: configured }: AccessSettings): Identified {
  const email = asAddress(claimed)
  if (email === undefined) return { kind: 'stranger' }
  const roles = rolesOf(configured, email)
  return roles.length > 0 ? { kind: 'staff', staff: { email, roles } } : { kind: 'no-role', email }
}

/** Everything else is a fault of ours or of the server that has the keys. */
function isFaultOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    // jose has no class of its own for an answer that is not 200, or not JSON.
    error.code !== errors.JOSEError.code &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid)
  )
}

/** The keys from Cloudflare, kept as long as this copy of the Worker lives. Cloudflare changes them every six weeks. */
function remoteKeys(): KeysOf {
  const kept = new Map<string, JWTVerifyGetKey>()
  return (team) => {
    const keys = kept.get(team) ?? createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team))
    kept.set(team, keys)
    return keys
  }
}
