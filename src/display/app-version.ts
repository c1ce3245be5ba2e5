import { type FromWorker, parseFromWorker, type ToWorker } from '../shared/worker-message.ts'
import type { Faults } from './faults.ts'

/** The version of the app on this device, and the change to the next. */
export interface AppVersion {
  /** A slide is in sight: this version works. Said once. */
  drawn(): void
  /** The server runs this build: if it is another, it is fetched while this one goes on. */
  serverRuns(build: string): void
  /** The loop is over and nobody stands there: another version that is here whole begins. */
  loopEnded(): void
}

/** An update that failed is tried again after so long: half of a deployment may have been seen. */
const RETRY_MS = 600_000

interface Setup {
  /** Nothing where the page is not in a secure context, or the browser has none. */
  readonly container: ServiceWorkerContainer | undefined
  readonly build: string
  readonly now: () => number
  readonly reload: () => void
  readonly faults: Faults
}

/** Registers the service worker and follows its versions. Without one the screen plays on as it is. */
export function followVersion({ container, build, now, reload, faults }: Setup): AppVersion {
  if (!container) {
    faults.record('service-worker', 'none: the page is not in a secure context')
    return { drawn() {}, serverRuns() {}, loopEnded() {} }
  }
  let isControlled = container.controller !== null
  let isReplaced = false
  let hasDrawn = false
  let registration: ServiceWorkerRegistration | undefined
  let asked: { build: string; at: number } | undefined

  container.addEventListener('message', ({ data }) => {
    const message: FromWorker | undefined = parseFromWorker(data)
    if (message) faults.record('update', `build ${message.build} drew no slide in time; ${build} is back`)
  })
  container.addEventListener('controllerchange', () => {
    // The first worker of a page is of the page's own version.
    isReplaced = isControlled
    isControlled = true
  })
  container.register('/sw.js', { scope: '/screens/', updateViaCache: 'none' }).then(
    (registered) => {
      registration = registered
      registered.addEventListener('updatefound', () => {
        const worker = registered.installing
        const installed = () => {
          if (worker?.state === 'redundant') faults.record('update', 'a version could not be fetched whole')
        }
        worker?.addEventListener('statechange', installed, { once: true })
      })
    },
    (error: unknown) => faults.record('service-worker', error),
  )
  return {
    drawn() {
      if (hasDrawn) return
      hasDrawn = true
      const message: ToWorker = { kind: 'drawn', build }
      container.ready.then(({ active }) => active?.postMessage(message))
    },
    serverRuns(other) {
      if (other === build || !registration || isReplaced) return
      if (asked?.build === other && now() - asked.at < RETRY_MS) return
      asked = { build: other, at: now() }
      registration.update().catch((error: unknown) => faults.record('update', error))
    },
    loopEnded() {
      if (isReplaced) reload()
    },
  }
}
