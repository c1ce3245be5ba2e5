import { parseEdition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'
import type { Clock } from '../shared/time/clock.ts'
import { type Answer, type AnswerFault, BadAnswer, fetchJson, isTag } from './fetch-json.ts'
import type { Keeping, Kept } from './kept.ts'
import { parseOwnScreen } from './own-screen.ts'
import { type Lifetime, parseServerTime } from './server-time.ts'

/** If the device's clock is off by more than this, that is a fault. */
const CLOCK_OFF_MS = 300_000
const DAY_MS = 86_400_000

interface ConnectionSetup {
  /** The screen whose configuration is requested. */
  readonly screenId: string
  /** What is shown now. */
  readonly screen: Screen
  readonly kept: Kept
  /** Keeps on the device what the server has confirmed, if anything is to be kept there. */
  readonly keeping?: Keeping
  readonly clock: Clock
  /** The times that are accepted as the server's. */
  readonly lifetime: Lifetime
  readonly deviceNow: () => number
  readonly faults: { record(kind: AnswerFault | 'clock', error: unknown): void }
  /**
   * @param isAwaited whether the office has told of it just now, so that staff wait to see it.
   * @throws Error when the app cannot play it. What is shown then stays.
   */
  readonly onEdition: (kept: Kept, isAwaited: boolean) => void
  /** @throws Error like `onEdition`. */
  readonly onScreen: (screen: Screen) => void
  /** The server runs this build. */
  readonly onBuild: (build: string) => void
}

/** What the office has spoken of. */
interface Wanted {
  /** The hash of an edition. */
  readonly edition?: string
  /** The hash of what staff have set of the screens. */
  readonly screens?: string
}

/** The connection from a screen to the office: what the server said last, and requests for more. */
export interface Connection {
  /**
   * One round of requests. If an answer cannot be used, what is shown stays and a fault is recorded.
   *
   * @param wanted of what the office has spoken. An answer from a memory that is older is no use then.
   */
  ask(wanted?: Wanted): Promise<void>
  /** The office has said by another way that what is shown is in force. */
  confirm(): void
  /** When the server last confirmed what is shown, in ms since 1970. */
  confirmedAt(): number
  /** The `ETag` of that edition. Empty before the first answer if nothing was kept. */
  tag(): string
  /** Names what staff had set of the screens when this one was asked for. Undefined before the first answer. */
  settings(): string | undefined
}

export function connectToOffice(setup: ConnectionSetup): Connection {
  const { clock, deviceNow, faults, keeping } = setup
  let { kept, screen } = setup
  let settings: string | undefined
  const parseScreen = parseOwnScreen(setup.screenId)

  function heard({ headers, askedMs, answeredMs }: Answer<unknown>): void {
    const said = headers.get('Server-Time')
    if (said !== null) heardTime(said, askedMs, answeredMs)
    const build = headers.get('Build')
    if (build) setup.onBuild(build)
  }

  /** A wrong time does not make the rest of the answer unusable. */
  function heardTime(said: string, askedMs: number, answeredMs: number): void {
    try {
      const serverMs = parseServerTime(said, setup.lifetime)
      // The fault has no number in it, because a drifting clock would make a new fault every minute.
      if (!clock.adjust(serverMs, askedMs, answeredMs))
        faults.record('clock', `Server-Time is off by ${roughly(serverMs - clock.now())}, unless said again`)
      const offMs = clock.isKnown() ? clock.now() - deviceNow() : 0
      if (Math.abs(offMs) > CLOCK_OFF_MS) faults.record('clock', `the device is off by ${roughly(offMs)}`)
    } catch (error) {
      faults.record('clock', error)
    }
  }

  /** Asks for the edition. Returns whether the server has confirmed what is shown now. */
  async function askEdition(wanted: string | undefined): Promise<boolean> {
    const url = wanted === undefined ? '/api/edition' : `/api/edition?edition=${wanted}`
    const tag = kept.tag === '' ? undefined : kept.tag
    const answer = await fetchJson({ url, parse: parseEdition, now: deviceNow, tag })
    heard(answer)
    const edition = answer.value
    const newTag = tagOf(answer.headers)
    const isSame =
      edition === undefined ||
      (newTag === '' ? JSON.stringify(edition) === JSON.stringify(kept.edition) : newTag === kept.tag)
    if (!isSame) {
      const next = { edition, tag: newTag, confirmedAt: clock.now() }
      setup.onEdition(next, wanted !== undefined)
      kept = next
    }
    confirm()
    return true
  }

  function confirm(): void {
    kept = { ...kept, confirmedAt: clock.now() }
    keeping?.edition(kept)
  }

  async function askScreen(wanted: string | undefined): Promise<boolean> {
    const own = `/api/screens/${setup.screenId}`
    const url = wanted === undefined ? own : `${own}?screens=${wanted}`
    const answer = await fetchJson({ url, parse: parseScreen, now: deviceNow })
    heard(answer)
    const configured = answer.value
    if (!configured) return false
    if (JSON.stringify(configured) !== JSON.stringify(screen)) {
      setup.onScreen(configured)
      screen = configured
    }
    settings = answer.headers.get('Screens') ?? ''
    keeping?.screen(screen, clock.now())
    return true
  }

  async function orFault(question: () => Promise<boolean>): Promise<boolean> {
    try {
      return await question()
    } catch (error) {
      faults.record(error instanceof BadAnswer ? error.kind : 'content', error)
      return false
    }
  }

  return {
    async ask(wanted) {
      const holds = await orFault(() => askEdition(wanted?.edition))
      await orFault(() => askScreen(wanted?.screens))
      // The second answer may have corrected the clock that the first was confirmed by.
      if (holds) confirm()
    },
    confirm,
    confirmedAt: () => kept.confirmedAt,
    tag: () => kept.tag,
    settings: () => settings,
  }
}

/** Empty if the answer has no tag that can be sent back. The server then sends the whole edition each time. */
function tagOf(headers: Headers): string {
  const tag = headers.get('ETag')
  return isTag(tag) ? tag : ''
}

/** The amount as a word, which stays the same while a clock drifts. */
function roughly(ms: number): string {
  return Math.abs(ms) > DAY_MS ? 'days' : 'minutes or hours'
}
