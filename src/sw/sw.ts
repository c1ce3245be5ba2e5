import { type FromWorker, parseToWorker } from '../shared/worker-message.ts'
import { install } from './install.ts'
import { readTrial, writeTrial } from './record.ts'
import { routeOf } from './route.ts'
import { buildInForce, drawn, expired, isOnTrial, removable, started, type Trial } from './trial.ts'
import { buildsIn, cacheOf } from './version.ts'

// The composition root of the service worker: it starts screens without a network, from a version that was
// fetched whole, and goes back to the version before when a new one shows nothing.

const worker = self as unknown as ServiceWorkerGlobalScope
const { build, screens } = VERSION
/** From the navigation to a drawn slide. */
const DRAWN_WITHIN_MS = 10_000

// The worker changes as soon as the version is whole. That disturbs nobody: a page goes on with the files of its own
// version, and begins the new one when its loop ends.
worker.addEventListener('install', (event) =>
  event.waitUntil(install(VERSION, caches).then(() => worker.skipWaiting())),
)

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const message = parseToWorker(event.data)
  if (message) event.waitUntil(hasDrawn(message.build, event.source))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const asked = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' }
  const route = routeOf(asked, worker.location.origin, screens)
  if (route.kind === 'file') event.respondWith(file(request))
  if (route.kind === 'shell') event.respondWith(shell(route.path, event))
})

/** Files are named by their content or by their build, so whichever version has one has the right one. */
async function file(request: Request): Promise<Response> {
  const cached = await caches.match(request.url).catch(() => undefined)
  if (cached) return cached
  const response = await fetch(request)
  // Slices of fonts, for characters the edition of the build did not have: kept as long as this version.
  if (response.status === 200 && new URL(request.url).pathname.startsWith('/fonts/')) {
    const kept = caches.open(cacheOf(build)).then((cache) => cache.put(request.url, response.clone()))
    // A disk that is full is no reason to leave the character out.
    await kept.catch(() => undefined)
  }
  return response
}

async function shell(path: string, event: FetchEvent): Promise<Response> {
  try {
    const trial = await update((known) => started(build, known))
    const inForce = buildInForce(build, trial, buildsIn(await caches.keys()))
    const cached = await caches.match(path, { cacheName: cacheOf(inForce) })
    if (cached && inForce === build && isOnTrial(build, trial)) event.waitUntil(watch())
    if (cached) return cached
  } catch {
    // The disk cannot be read: the network is what is left.
  }
  return fetch(event.request)
}

let lastNavigation = 0

/** Waits for the slide of a version on trial; without one, shows the version before again. */
async function watch(): Promise<void> {
  const navigation = ++lastNavigation
  await new Promise((resolve) => setTimeout(resolve, DRAWN_WITHIN_MS))
  // A page that was loaded again meanwhile has its own ten seconds.
  if (navigation !== lastNavigation || !isOnTrial(build, await update((known) => known))) return
  await update((known) => expired(build, known))
  const pages = await worker.clients.matchAll({ type: 'window' })
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)))
}

async function hasDrawn(page: string, source: ExtendableMessageEvent['source']): Promise<void> {
  const trial = await update((known) => drawn(page, build, known))
  if (trial.refused === build) {
    const message: FromWorker = { kind: 'refused', build }
    source?.postMessage(message)
    return
  }
  const kept = buildsIn(await caches.keys())
  if (trial.proven === build)
    for (const old of removable(build, trial, kept)) await caches.delete(cacheOf(old))
}

/** What is known, for as long as the worker lives; longer where the disk takes it. */
let known: Promise<Trial> | undefined

/** Changes what is known, one change after the other. */
function update(change: (trial: Trial) => Trial): Promise<Trial> {
  known = (known ?? readTrial(caches)).then(async (before) => {
    const after = change(before)
    if (after !== before) await writeTrial(caches, after).catch(() => undefined)
    return after
  })
  return known
}
