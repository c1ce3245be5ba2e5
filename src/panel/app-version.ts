import { type FromWorker, parseFromWorker, type ToWorker } from '../shared/screen/worker-message.ts'
import type { Faults } from './faults.ts'
import { isServed } from './office/is-served.ts'

/** The version of the app on this device, and the change to the next version. */
export interface AppVersion {
  /** Tells the worker once that a slide was drawn, so this version works. */
  drawn(): void
  /** The server runs this build. If it is another, it is fetched while the page plays on. */
  serverRuns(build: string): void
  /** The loop is over and the visitor has gone, so another version begins if it is whole on the device. */
  loopEnded(): void
  /** Whether a reload would bring the page back. */
  startSucceeds(): Promise<boolean>
}

/**
 * The shortest time between two checks of the version: whether the worker is still there and whole, and whether the
 * server has another build. A failed update is tried again then, because a deployment may have been incomplete.
 */
const LOOK_MS = 300_000
/** The worker checks each of its files before it answers. */
const ANSWER_MS = 10_000

interface VersionSetup {
  /** Undefined if the page is not in a secure context, or the browser has no service workers. */
  readonly container: ServiceWorkerContainer | undefined
  readonly build: string
  /** A clock that is never set, in ms. The device's own clock may be wrong by years for an hour. */
  readonly steady: () => number
  readonly reload: () => void
  readonly faults: Faults
}

/** Registers the service worker and follows its versions. Without a worker the screen plays on unchanged. */
export function followVersion({ container, build, steady, reload, faults }: VersionSetup): AppVersion {
  if (!container) {
    faults.record('service-worker', 'none: the page is not in a secure context')
    return { drawn() {}, serverRuns() {}, loopEnded() {}, startSucceeds: isServed }
  }
  let hasDrawn = false
  let registration: ServiceWorkerRegistration | undefined
  let serverBuild: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let hasSeenOther = false

  container.addEventListener('message', ({ data }) => {
    const message: FromWorker | undefined = parseFromWorker(data)
    if (message?.kind === 'refused')
      faults.record('update', `build ${message.build} drew no slide in time; ${build} is back`)
  })

  /** Registers the worker for the first time, or again if the browser has lost it. Otherwise this changes nothing. */
  async function register(): Promise<ServiceWorkerRegistration | undefined> {
    try {
      const registered = await container?.register('/sw.js', { scope: '/screens/', updateViaCache: 'none' })
      if (registered && registered !== registration) watchInstallations(registered)
      registration = registered
    } catch (error) {
      faults.record('service-worker', error)
    }
    return registration
  }

  function watchInstallations(registered: ServiceWorkerRegistration): void {
    registered.addEventListener('updatefound', () => {
      const worker = registered.installing
      const installed = () => {
        if (worker?.state === 'redundant') faults.record('update', 'a version could not be fetched whole')
      }
      worker?.addEventListener('statechange', installed, { once: true })
    })
  }

  /** The whole build with which a start would begin. For this question the worker also repairs what is damaged. */
  async function nextBuild(): Promise<string | null> {
    const controller = container?.controller
    if (!controller) return null
    const { port1, port2 } = new MessageChannel()
    let timer: ReturnType<typeof setTimeout> | undefined
    const answer = await new Promise<string | null>((resolve) => {
      port1.onmessage = ({ data }) => {
        const message = parseFromWorker(data)
        resolve(message?.kind === 'next' ? message.build : null)
      }
      // A worker from before 0.5.0 does not know the question.
      timer = setTimeout(() => resolve(null), ANSWER_MS)
      const question: ToWorker = { kind: 'next' }
      controller.postMessage(question, [port2])
    })
    clearTimeout(timer)
    port1.close()
    return answer
  }

  async function look(): Promise<void> {
    const registered = await register()
    // Another page of this browser may have asked already. A question would wake the worker that is about to be
    // replaced, and Chromium replaces only a worker that is idle.
    const takeOver: ToWorker = { kind: 'take-over' }
    registered?.waiting?.postMessage(takeOver)
    if (!registered || registered.installing || registered.waiting) return
    const next = await nextBuild()
    if (serverBuild !== build || (next !== null && next !== build)) await registered.update()
  }

  void register()
  return {
    drawn() {
      if (hasDrawn) return
      hasDrawn = true
      const message: ToWorker = { kind: 'drawn', build }
      container.ready.then(({ active }) => active?.postMessage(message))
    },
    serverRuns(runs) {
      serverBuild = runs
      // The first sight of another build is followed at once. If two builds answer in turn, the later ones are not.
      const isNews = runs !== build && !hasSeenOther
      if (!isNews && steady() - lookedAt < LOOK_MS) return
      hasSeenOther ||= isNews
      lookedAt = steady()
      void look().catch((error: unknown) => faults.record('update', error))
    },
    loopEnded() {
      if (serverBuild === build) return
      void nextBuild().then((next) => {
        if (next !== null && next !== build) reload()
      })
    },
    async startSucceeds() {
      return container.controller ? (await nextBuild()) !== null : isServed()
    },
  }
}
