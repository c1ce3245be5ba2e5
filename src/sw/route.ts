/** The properties of a request that decide who answers it. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly isNavigation: boolean
}

export type Route =
  /** Not handled here: the browser asks the network, as if there were no worker. */
  | { readonly kind: 'pass' }
  /** The page of a screen, by its id: from the version in force. */
  | { readonly kind: 'screen'; readonly screen: string }
  /** A file, by its address: from a version that has it, else from the network. */
  | { readonly kind: 'file' }

const PASS: Route = { kind: 'pass' }
/** Staff must see the server's answer, and the display itself keeps the last answers of `/api`. */
const NEVER = /^\/(staff|api|health|cdn-cgi|sw\.js)(\/|$)/

/**
 * Who answers a request. A person with a network looks at a page that asks for a moment (`?at=`) or shows a draft in a
 * frame (`?draft`). A screen on a wall always comes from the cache, so that it starts without a network.
 */
export function routeOf({ method, url, isNavigation }: Asked, origin: string): Route {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin || NEVER.test(address.pathname)) return PASS
  if (!isNavigation) return { kind: 'file' }
  const screen = screenAt(address)
  return screen === undefined || isForPeople(address) ? PASS : { kind: 'screen', screen }
}

/** The screen whose page has an address. Staff add screens, so any id may be one. */
export function screenAt({ pathname }: URL): string | undefined {
  return pathname.match(/^\/screens\/([\w-]{1,100})\/?$/)?.[1]
}

function isForPeople({ searchParams }: URL): boolean {
  return searchParams.has('at') || searchParams.has('draft')
}
