/** The key of a screen is SHA-256 in base64url. */
const KEY = /^[\w-]{43}$/

/** Whether a text has the shape of a key. Whose it is, only the server can tell. */
export function isKey(text: unknown): text is string {
  return typeof text === 'string' && KEY.test(text)
}
