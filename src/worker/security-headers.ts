/**
 * Sent with every answer: by the Worker, and for assets by the `_headers` file, which the build writes from this same
 * table. They allow nothing from elsewhere. Nothing inline is allowed but what `allowing` names by its hash; the data
 * in a page is not a script.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    // The search of pages, which has no other form that is sent.
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

const POLICY = 'Content-Security-Policy'

/** The same headers, with one inline script allowed by its hash, for pages that have one. */
export function allowing(scriptHash: string): Readonly<Record<string, string>> {
  return withPolicy((policy) => policy.replace("script-src 'self'", `script-src 'self' '${scriptHash}'`))
}

/**
 * For the app of staff and everything it asks for. It shows screens in frames. Nothing of it is kept anywhere, or found by
 * a search engine.
 */
export const STAFF_HEADERS: Readonly<Record<string, string>> = {
  ...withPolicy((policy) => `${policy}; frame-src 'self'`),
  'Cache-Control': 'no-store',
  // With `no-referrer` browsers would not say of a form from which site it comes (Fetch, 3.2).
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
}

/** The same headers, for a page that pages of this site alone may show in a frame. */
export function framedHere(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const policy = headers[POLICY]?.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  return { ...headers, [POLICY]: policy ?? '', 'X-Frame-Options': 'SAMEORIGIN' }
}

function withPolicy(change: (policy: string) => string): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, [POLICY]: change(SECURITY_HEADERS[POLICY] ?? '') }
}

/** The hash of an inline script or style, in the form of a content security policy. */
export async function sourceHash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
