import { createKeptPages } from './kept-pages.ts'
import { offlineLanguage, offlinePage } from './offline-page.ts'
import { pageRouteOf } from './page-route.ts'
import { within } from './within.ts'

// The composition root of the service worker of pages, which visitors read on their phones. It is not that of screens,
// and leaves their pages, files and caches alone. A page comes from the network if that answers in time, else from the
// device.

const worker = self as unknown as ServiceWorkerGlobalScope
/** What phones keep. The build puts it in wherever `PAGES` stands, so that stands here only. */
const own = PAGES
const pages = createKeptPages(
  caches,
  (url, init) => fetch(url, init),
  own,
  () => Date.now(),
)
const languages = Object.keys(own.languages)
const urls = new Set(Object.values(own.languages).flatMap((parts) => parts.map(({ url }) => url)))
/** Somebody who waits longer for a page has no network worth the name. */
const NETWORK_WITHIN_MS = 3_000
/** A disk that takes longer is of no help. */
const DISK_WITHIN_MS = 1_000

// A new worker takes over once it has everything that the one before has kept. Until then that one stays.
worker.addEventListener('install', (event) => event.waitUntil(keep([]).then(() => worker.skipWaiting())))

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), alone(() => pages.removeOlder())])),
)

/** A page asks for its language to be kept. What cannot be had is asked for again by the next page. */
worker.addEventListener('message', (event) => {
  const language = languages.find((id) => id === event.data)
  if (language !== undefined) event.waitUntil(keep([language]).catch(() => undefined))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const asked = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' }
  const route = pageRouteOf(asked, worker.location.origin, urls)
  if (route.kind === 'page') event.respondWith(page(route.path, event))
  if (route.kind === 'other') event.respondWith(fetch(request).catch(() => without(route.path)))
  if (route.kind === 'file') event.respondWith(file(route.url, event))
})

function keep(asked: readonly string[]): Promise<void> {
  return alone(() => pages.keep(asked))
}

/** Only one worker at a time fetches and removes: this one, or the one that is being installed beside it. */
function alone(work: () => Promise<void>): Promise<void> {
  return worker.navigator.locks.request('pages', work) as Promise<void>
}

async function page(path: string, event: FetchEvent): Promise<Response> {
  const fresh = fromNetwork(path, event)
  const copy = await within(DISK_WITHIN_MS, pages.find(path))
  if (!copy) return fresh.catch(() => without(path))
  const answer = await within(NETWORK_WITHIN_MS, fresh.then(ifOurs))
  return answer ?? marked(copy)
}

/** Asks the network. An answer that is late for its reader still takes the place of the copy. */
function fromNetwork(path: string, event: FetchEvent): Promise<Response> {
  const { request } = event
  const fresh = fetch(request)
  const isWhole = new URL(request.url).search === ''
  const renewed = fresh.then((response) => (isWhole ? pages.renew(path, response.clone()) : undefined))
  // A full disk or no network: the copy stays as it is.
  event.waitUntil(renewed.catch(() => undefined))
  return fresh
}

/** The Worker names its build in every answer. Beside a copy, a gateway's error or a portal's form is no answer. */
function ifOurs(response: Response): Response {
  if (!response.headers.has('Build'))
    throw new Error(`expected an answer of the office, found ${response.status}`)
  return response
}

/** A copy says of itself that it is one. Stylesheets show that, and hide what holds for a moment only. */
async function marked(copy: Response): Promise<Response> {
  const html = await copy.text()
  const headers = new Headers(copy.headers)
  for (const name of ['Content-SHA-256', 'Content-Length', 'Content-Encoding']) headers.delete(name)
  return new Response(html.replace('<html', '<html data-kept'), { headers })
}

/** Without a network and a copy: a short address leads to the copy of its page, any other says what there is. */
async function without(path: string): Promise<Response> {
  const paths = (await within(DISK_WITHIN_MS, pages.paths())) ?? new Set()
  const kept = languages.filter((id) => paths.has(`/${id}`))
  const language = offlineLanguage(path, own.locales, kept, worker.navigator.languages[0])
  const place = own.short[path.toLowerCase()]
  if (place !== undefined && paths.has(`/${language}${place}`))
    return Response.redirect(`/${language}${place}`, 302)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src '${own.offline.styleHash}'`,
    'Cache-Control': 'no-store',
  }
  return new Response(offlinePage(own.offline, language, paths), { status: 503, headers })
}

/** Files are named by their content. A screen that has no worker yet gets its own from the network. */
async function file(url: string, event: FetchEvent): Promise<Response> {
  const client = await worker.clients.get(event.clientId)
  const isOfScreen = client !== undefined && new URL(client.url).pathname.startsWith('/screens/')
  const copy = isOfScreen ? undefined : await within(DISK_WITHIN_MS, pages.find(url))
  return copy ?? fetch(event.request)
}
