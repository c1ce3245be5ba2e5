import { describe, expect, it, vi } from 'vitest'
import { followVersion } from '../../src/panel/app-version.ts'
import type { FaultKind } from '../../src/panel/faults.ts'

const MINUTE_MS = 60_000

/** A browser's service workers as a page sees them, and the build that the worker would start. */
function device({ next = 'old', controlled = true }: { next?: string | null; controlled?: boolean } = {}) {
  const registration = Object.assign(new EventTarget(), {
    installing: null,
    waiting: null as { postMessage: (message: unknown) => void } | null,
    update: vi.fn(async () => registration),
  })
  const worker = {
    postMessage: ({ kind }: { kind: string }, [port]: MessagePort[] = []) => {
      if (kind === 'next') port?.postMessage({ kind: 'next', build: state.next })
    },
  }
  const state = { next, steady: 0, registration }
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? worker : null,
    ready: Promise.resolve({ active: worker }),
    register: vi.fn(async () => registration),
  })
  const faults: [FaultKind, unknown][] = []
  const reload = vi.fn()
  const version = followVersion({
    container: container as unknown as ServiceWorkerContainer,
    build: 'old',
    steady: () => state.steady,
    reload,
    faults: { record: (kind, error) => faults.push([kind, error]), list: () => [] },
  })
  return { version, state, container, registration, reload, faults }
}

/** Waits until everything that was begun has ended: messages through ports take turns of the event loop. */
async function later(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done))
}

describe('the version of the app', () => {
  it('is followed at once when the server runs another', async () => {
    const { version, registration } = device()
    version.serverRuns('new')
    await later()
    expect(registration.update).toHaveBeenCalledTimes(1)
  })

  it('is asked for again after five minutes by a clock that is never set, and not before', async () => {
    const { version, state, registration } = device()
    // The clock of the device may be years ahead during the request and right afterwards. It plays no part here.
    for (let minute = 0; minute < 60; minute++) {
      state.steady = minute * MINUTE_MS
      version.serverRuns('new')
      await later()
    }
    expect(registration.update).toHaveBeenCalledTimes(12)
  })

  it('is asked for no more often if two builds answer in turn', async () => {
    const { version, state, registration } = device()
    for (let minute = 0; minute < 60; minute++) {
      state.steady = minute * MINUTE_MS
      version.serverRuns(minute % 2 === 0 ? 'new' : 'newer')
      await later()
    }
    expect(registration.update).toHaveBeenCalledTimes(12)
  })

  it('is told to take over if it waits, and nothing else is asked until it has', async () => {
    const { version, registration } = device()
    registration.waiting = { postMessage: vi.fn() }
    version.serverRuns('new')
    await later()
    expect(registration.waiting.postMessage).toHaveBeenCalledWith({ kind: 'take-over' })
    expect(registration.update).not.toHaveBeenCalled()
  })

  it('is left alone if the server runs this one', async () => {
    const { version, state, registration } = device()
    for (let minute = 0; minute < 60; minute++) {
      state.steady = minute * MINUTE_MS
      version.serverRuns('old')
      await later()
    }
    expect(registration.update).not.toHaveBeenCalled()
  })

  it('has its worker registered again if the browser has lost it', async () => {
    const { version, state, container } = device({ controlled: false })
    container.register.mockRejectedValueOnce(new Error('the server was down'))
    for (let minute = 0; minute < 20; minute++) {
      state.steady = minute * MINUTE_MS
      version.serverRuns('old')
      await later()
    }
    expect(container.register.mock.calls.length).toBeGreaterThanOrEqual(4)
  })
})

describe('the end of a loop', () => {
  it.each([
    ['another version that is whole', 'new', 1],
    ['this version', 'old', 0],
    ['no version that is whole', null, 0],
  ])('when a start would begin %s', async (_, next, reloads) => {
    const { version, reload } = device({ next })
    version.serverRuns('new')
    version.loopEnded()
    await later()
    expect(reload).toHaveBeenCalledTimes(reloads)
  })

  it('changes nothing if the server runs this version and the device keeps an older one', async () => {
    const { version, reload } = device({ next: 'older' })
    version.serverRuns('old')
    version.loopEnded()
    await later()
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('a start', () => {
  it.each([
    ['succeeds from a version that is whole', 'old', true],
    ['does not succeed from none', null, false],
  ])('%s', async (_, next, succeeds) => {
    expect(await device({ next }).version.startSucceeds()).toBe(succeeds)
  })
})
