import type { Asked } from './route.ts'

export type PageRoute =
  /** Not handled here: the browser asks the network, as if there were no worker. */
  | { readonly kind: 'pass' }
  /** A page that may be on the device, by its path. */
  | { readonly kind: 'page'; readonly path: string }
  /** A page that is never on the device: an answer to what was typed, a short address, a moment of a screen. */
  | { readonly kind: 'other'; readonly path: string }
  /** A file that may be on the device. */
  | { readonly kind: 'file'; readonly url: string }

const PASS: PageRoute = { kind: 'pass' }
/** Screens have a worker of their own. Staff must see the server's answer, and machines too. */
const NEVER = /^\/(screens|staff|api|health|cdn-cgi|open-data)(\/|$)|\.(js|xml|txt|webmanifest)$/i

/**
 * Who answers a request of a visitor's browser.
 *
 * @param kept the paths of pages and the addresses of files that may be on the device.
 */
export function pageRouteOf(
  { method, url, isNavigation }: Asked,
  origin: string,
  kept: ReadonlySet<string>,
): PageRoute {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin) return PASS
  const { pathname, search } = address
  if (!isNavigation) return kept.has(pathname + search) ? { kind: 'file', url: pathname + search } : PASS
  if (NEVER.test(pathname)) return PASS
  return { kind: kept.has(pathname) ? 'page' : 'other', path: pathname }
}
