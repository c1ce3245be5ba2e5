import { base64url } from 'jose'
import { isKey } from '../../shared/screen/screen-key.ts'

/**
 * The key of a screen is in the link with which it is set up. What a screen reports of itself counts only with its key;
 * what it shows, it shows to everybody. The keys are computed, so none of them is kept anywhere: a new secret gives every
 * screen a new one.
 */

/** What cannot be guessed. `openssl rand -base64 32` writes 44. */
const LEAST_CHARACTERS = 32
/** So that a key of one use is none of another. */
const SCREEN = 'screen-key'
const COUNTER = 'counter-key'

/**
 * The key of a screen, in letters that an address may have.
 *
 * @param secret `SCREEN_KEY_SECRET`
 * @throws Error when there is no secret, or it could be guessed.
 */
export function screenKeyOf(secret: string | undefined, screen: string): Promise<string> {
  return keyOf('SCREEN_KEY_SECRET', secret, `${SCREEN}:${screen}`)
}

/**
 * Whether a key is that of a screen. The platform compares in constant time, so that an answer does not tell how much of a
 * guess was right. Without a secret no key is right.
 */
export function isKeyOfScreen(
  secret: string | undefined,
  screen: string,
  key: string | undefined,
): Promise<boolean> {
  return isKeyOf(secret, `${SCREEN}:${screen}`, key)
}

/**
 * The key with which a ticket machine says how crowded a department is.
 *
 * @param secret `COUNTER_KEY_SECRET`
 * @throws Error like `screenKeyOf`.
 */
export function counterKeyOf(secret: string | undefined, department: string): Promise<string> {
  return keyOf('COUNTER_KEY_SECRET', secret, `${COUNTER}:${department}`)
}

/** Whether a key is that of a department, as `isKeyOfScreen`. */
export function isKeyOfCounter(
  secret: string | undefined,
  department: string,
  key: string | undefined,
): Promise<boolean> {
  return isKeyOf(secret, `${COUNTER}:${department}`, key)
}

/** Whether a secret is there and cannot be guessed. */
export function isSecret(secret: string | undefined): secret is string {
  return secret !== undefined && secret.length >= LEAST_CHARACTERS
}

async function keyOf(name: string, secret: string | undefined, of: string): Promise<string> {
  if (!isSecret(secret)) throw new Error(`${name}: expected at least ${LEAST_CHARACTERS} characters`)
  const signature = await crypto.subtle.sign('HMAC', await importedOf(secret), bytesOf(of))
  return base64url.encode(new Uint8Array(signature))
}

async function isKeyOf(secret: string | undefined, of: string, key: string | undefined): Promise<boolean> {
  if (!isSecret(secret) || !isKey(key)) return false
  return crypto.subtle.verify('HMAC', await importedOf(secret), base64url.decode(key), bytesOf(of))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

function importedOf(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'sign',
    'verify',
  ])
}
