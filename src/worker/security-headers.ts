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
  const policy = SECURITY_HEADERS[POLICY]?.replace("script-src 'self'", `script-src 'self' '${scriptHash}'`)
  return { ...SECURITY_HEADERS, [POLICY]: policy ?? '' }
}

/** The hash of an inline script or style, in the form of a content security policy. */
export async function sourceHash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
