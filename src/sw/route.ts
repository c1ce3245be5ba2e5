/** What of a request decides who answers it. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly isNavigation: boolean
}

export type Route =
  /** None of our business: the browser asks the network, as if there were no worker. */
  | { readonly kind: 'pass' }
  /** The page of a screen, from the version in force. */
  | { readonly kind: 'shell'; readonly path: string }
  /** A file, by its address: from a version that has it, else from the network. */
  | { readonly kind: 'file' }

const PASS: Route = { kind: 'pass' }
/** Staff must see what the server says, and the display itself keeps what `/api` said last. */
const NEVER = /^\/(staff|api|health|cdn-cgi|sw\.js)(\/|$)/

/**
 * Who answers a request. A page that asks for a moment (`?at=`) is looked at by a person with a network; a screen on
 * a wall is always given from the cache, so that it starts without one.
 */
export function routeOf(
  { method, url, isNavigation }: Asked,
  origin: string,
  screens: readonly string[],
): Route {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin || NEVER.test(address.pathname)) return PASS
  if (!isNavigation) return { kind: 'file' }
  const screen = address.pathname.match(/^\/screens\/([^/]+)\/?$/)?.[1]
  if (screen === undefined || !screens.includes(screen) || address.searchParams.has('at')) return PASS
  return { kind: 'shell', path: `/screens/${screen}/shell` }
}
