import { type FromWorker, parseToWorker } from '../shared/screen/worker-message.ts'
import { createKeptVersions, type Need } from './kept-versions.ts'
import { isOurPage, isPart, isSlice } from './part.ts'
import { readTrial, writeTrial } from './record.ts'
import { routeOf, screenAt } from './route.ts'
import { createStarts } from './starts.ts'
import { candidates, drawn, expired, isOnTrial, removable, started, type Trial } from './trial.ts'
import { createTrialWatch } from './trial-watch.ts'
import { cacheOf, shellOf, type Version, withScreen } from './version.ts'
import { within } from './within.ts'

// The composition root of the service worker. It starts screens from a whole version without a network, and goes back
// to the version before if a new one shows nothing.

const worker = self as unknown as ServiceWorkerGlobalScope
/** The version of this worker. The build puts it in wherever `VERSION` stands, so that stands here only. */
const own = VERSION
const { build } = own
const parts = new Map(own.parts.map((part) => [part.url, part]))
const versions = createKeptVersions(caches, (url, init) => fetch(url, init))
const starts = createStarts()
/** The limit for the disk and for the network, each. Both together leave time to show something within ten seconds. */
const ANSWER_WITHIN_MS = 4_000
/** A device shows one screen, seldom more. A hundred open pages must not fill its disk. */
const MOST_ADDED = 10

// The worker changes as soon as its version is whole. No page is disturbed: it goes on with the files of its own
// version, and begins the new one when its loop ends.
worker.addEventListener('install', (event) =>
  event.waitUntil(alone(install).then(() => worker.skipWaiting())),
)

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const message = parseToWorker(event.data)
  if (message?.kind === 'drawn') event.waitUntil(hasDrawn(message.build, event.source))
  if (message?.kind === 'next') event.waitUntil(sayNext(event.ports))
  if (message?.kind === 'take-over') event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const asked = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' }
  const route = routeOf(asked, worker.location.origin)
  if (route.kind === 'file') event.respondWith(file(request))
  if (route.kind === 'screen') event.respondWith(pageOf(route.screen, event))
})

/** Only one worker at a time installs, repairs or removes: this one, or the one that is being installed beside it. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return worker.navigator.locks.request('versions', work) as Promise<T>
}

/** The same, but it does nothing while another worker does so. */
function unlessBusy(work: () => Promise<void>): Promise<void> {
  const free = (lock: Lock | null) => (lock ? work() : undefined)
  return worker.navigator.locks.request('versions', { ifAvailable: true }, free) as Promise<void>
}

async function install(): Promise<void> {
  await versions.complete(own)
  await completeAdded()
}

/**
 * Fetches the missing parts of this version, and those of the added screens that are open. If the network does not have
 * them, it is asked again at the next occasion.
 */
async function repair(): Promise<void> {
  if (!(await versions.list(build)) || !(await versions.has(own, 'whole')))
    await unlessBusy(() => versions.complete(own)).catch(() => undefined)
  await unlessBusy(completeAdded)
}

/** The build knows nothing of the screens that staff add later. The device keeps those of them that are open on it. */
async function completeAdded(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = new Set(pages.flatMap(({ url }) => screenAt(new URL(url)) ?? []))
  for (const screen of [...open].filter((id) => !own.screens.includes(id)).slice(0, MOST_ADDED)) {
    const version = withScreen(own, screen)
    // A screen that staff have taken away has no parts any more. It must not keep a version from being installed.
    if (!(await versions.has(version, 'whole'))) await versions.complete(version).catch(() => undefined)
  }
}

/** Files are named by their content or their build, so any version that has one whole has the right one. */
async function file(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const part = parts.get(pathname + search)
  if (part) {
    const kept = await versions.find(part, build).catch(() => undefined)
    if (kept) return kept
    const response = await fetch(request.url)
    // A portal's page is not a script. The page can deal with an error.
    if (!(await isPart(part, build, response))) return Response.error()
    await keep(request.url, response)
    return response
  }
  const cached = await caches.match(request.url).catch(() => undefined)
  const isFont = pathname.startsWith('/fonts/')
  if (cached && (!isFont || (await isSlice(pathname, cached)))) return cached
  const response = await fetch(request)
  // Slices of fonts, for characters that the edition of the build did not have. They are kept as long as this version.
  if (isFont && (await isSlice(pathname, response))) await keep(request.url, response)
  return response
}

/**
 * A full disk does not stop the file from being used. A version that is gone does not begin again with a single file.
 */
async function keep(url: string, response: Response): Promise<void> {
  try {
    if (!(await caches.has(cacheOf(build)))) return
    const cache = await caches.open(cacheOf(build))
    await cache.put(url, response.clone())
  } catch {
    // The file is fetched again the next time.
  }
}

/**
 * The page of a screen: whole from the device, else from the network, else with missing parts, else the last resort.
 */
async function pageOf(screen: string, event: FetchEvent): Promise<Response> {
  // Only the server knows whether this is a screen. Its answer is shown, whatever it is and however long it takes.
  if (!(await isKept(screen))) return fetch(event.request).catch(lastResort)
  const whole = await within(ANSWER_WITHIN_MS, fromDevice(screen, event, 'ready'))
  if (whole) return whole
  event.waitUntil(repair())
  return (
    (await within(ANSWER_WITHIN_MS, fromNetwork(event.request.url))) ??
    (await within(ANSWER_WITHIN_MS, fromDevice(screen, event, 'least'))) ??
    lastResort()
  )
}

/** Whether the device should be able to start a screen: one of the build, or an added one that has been open here. */
async function isKept(screen: string): Promise<boolean> {
  return (
    own.screens.includes(screen) || (await caches.match(shellOf(screen)).catch(() => undefined)) !== undefined
  )
}

/** How many starts are being looked up on the device. */
let beginning = 0

async function fromDevice(screen: string, event: FetchEvent, need: Need): Promise<Response | undefined> {
  // Several pages that start at the same time count as one start.
  const isFirst = beginning === 0 && !trialWatch.isWatching()
  beginning++
  try {
    const kept = await versions.builds()
    const trial = await update((known) => (isFirst ? started(build, known, kept) : known))
    for (const candidate of candidates(build, trial, kept)) {
      const page = await keptPage(candidate, screen, need)
      if (!page) continue
      starts.begin(event.resultingClientId, candidate, performance.now())
      if (candidate === build && isOnTrial(build, trial, kept)) event.waitUntil(trialWatch.watch())
      return page
    }
    return undefined
  } finally {
    beginning--
  }
}

async function keptPage(other: string, screen: string, need: Need): Promise<Response | undefined> {
  const path = shellOf(screen)
  const listed: Version | undefined = other === build ? own : await versions.list(other)
  if (!listed) return versions.unlistedPage(other, path)
  const version = withScreen(listed, screen)
  const page = version.parts.find(({ url }) => url === path)
  return page && (await versions.has(version, need)) ? versions.find(page, other) : undefined
}

/** Only a page of ours belongs on a wall, not a gateway's error or a portal's form. */
async function fromNetwork(url: string): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
  const response = await fetch(url, { cache: 'no-store', credentials: 'omit', signal })
  return (await isOurPage(response)) ? response : undefined
}

/** The page of last resort: the office's name and number, from the worker itself. The page asks again by itself. */
function lastResort(): Response {
  const { html, styleHash } = LAST_RESORT
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; font-src data:`,
    'Cache-Control': 'no-store',
  }
  return new Response(html, { headers })
}

const trialWatch = createTrialWatch(judge)

/**
 * Takes a version back for the pages that have started until an instant and show no slide. Only trials are watched,
 * because a worker that waits keeps the next version from taking over.
 */
async function judge(until: number): Promise<boolean> {
  for (const client of starts.silent(until)) {
    const page = await worker.clients.get(client)
    const isOwn = starts.buildOf(client) === build
    starts.forget(client)
    if (isOwn && page instanceof WindowClient) await refuse(page)
  }
  return starts.silent().length > 0
}

async function refuse(page: WindowClient): Promise<void> {
  const kept = await versions.builds()
  const trial = await update((known) => expired(build, known, kept))
  if (candidates(build, trial, kept)[0] !== build) await navigate(page)
}

/** A page that is leaving or gone needs no help. */
async function navigate(page: WindowClient): Promise<void> {
  await page.navigate(page.url).catch(() => undefined)
}

async function hasDrawn(page: string, source: ExtendableMessageEvent['source']): Promise<void> {
  const client = source instanceof Client ? source.id : ''
  starts.drawn(client)
  const isStarted = starts.buildOf(client) === build
  // A page from the network proves the version on this device only if there is no other version to lose.
  const kept = await versions.builds()
  const isProof = isStarted || !isOnTrial(build, await update((known) => known), kept)
  const trial = await update((known) => (isProof ? drawn(page, build, known, kept) : known))
  if (trial.refused === build) {
    const message: FromWorker = { kind: 'refused', build }
    source?.postMessage(message)
    return
  }
  if (trial.proven !== build) return
  await repair()
  if (isStarted && (await versions.has(own, 'whole'))) await unlessBusy(() => removeOld(trial))
}

/** Removes the versions before. A version that is being installed holds the lock, so it is never among them. */
async function removeOld(trial: Trial): Promise<void> {
  for (const old of removable(build, trial, await versions.builds())) await versions.remove(old)
}

/** Tells a page which build a start would begin, if the page wants to leave for it. */
async function sayNext(ports: readonly MessagePort[]): Promise<void> {
  const message: FromWorker = { kind: 'next', build: (await nextBuild()) ?? null }
  ports[0]?.postMessage(message)
  await repair()
}

async function nextBuild(): Promise<string | undefined> {
  const kept = await versions.builds()
  const trial = await update((known) => known)
  for (const candidate of candidates(build, trial, kept)) {
    const version = candidate === build ? own : await versions.list(candidate)
    if (version && (await versions.has(version, 'whole'))) return candidate
  }
  return undefined
}

/** The record of versions, for as long as the worker lives; longer if the disk accepts it. */
let known: Promise<Trial> | undefined

/** Changes the record, one change after the other. */
function update(change: (trial: Trial) => Trial): Promise<Trial> {
  known = (known ?? readTrial(caches)).then(async (before) => {
    const after = change(before)
    if (after !== before) await writeTrial(caches, after).catch(() => undefined)
    return after
  })
  return known
}
