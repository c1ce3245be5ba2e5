const SAFE = ['GET', 'HEAD']

/**
 * Whether a request that changes something was sent by a page of this site. Browsers say so in headers that no page can
 * set. Not `hono/csrf`, which looks at forms only and takes either of the two headers.
 */
export function isFromHere({ method, url, headers }: Request): boolean {
  if (SAFE.includes(method)) return true
  const site = headers.get('Sec-Fetch-Site')
  return headers.get('Origin') === new URL(url).origin && (site === null || site === 'same-origin')
}
