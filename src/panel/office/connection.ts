import { parseEdition } from '../../shared/edition/edition.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { type Answer, BadAnswer, fetchJson, isTag } from './fetch-json.ts'
import { createKeeping } from './keeping.ts'
import type { Kept, LastGood } from './last-good.ts'
import { parseOwnScreen } from './own-screen.ts'
import { type Lifetime, parseServerTime } from './server-time.ts'

/** A clock of the device that is off by more is a fault of the device. */
const CLOCK_OFF_MS = 300_000
const DAY_MS = 86_400_000

interface ConnectionSetup {
  /** Whose configuration is asked for. */
  readonly screenId: string
  /** What is shown now. */
  readonly screen: Screen
  readonly kept: Kept
  readonly lastGood: Pick<LastGood, 'keepEdition' | 'keepScreen'>
  readonly clock: Clock
  /** The times that are taken for the server's. */
  readonly lifetime: Lifetime
  readonly deviceNow: () => number
  readonly faults: Pick<Faults, 'record'>
  /** @throws Error when the app cannot play it; what is shown stays then. */
  readonly onEdition: (kept: Kept) => void
  /** @throws Error like `onEdition`. */
  readonly onScreen: (screen: Screen) => void
  /** The server runs this build. */
  readonly onBuild: (build: string) => void
}

/** The line from a screen to the office: what the office said last, and asking for more. */
export interface Connection {
  /** One round of questions. Where an answer cannot be used, what is shown stays, and there is a fault. */
  ask(): Promise<void>
  /** When the server last said that what is shown holds, ms since 1970. */
  confirmedAt(): number
  /** The `ETag` of the edition it said that of; empty before the first answer where nothing was kept. */
  tag(): string
}

export function connectToOffice(setup: ConnectionSetup): Connection {
  const { clock, deviceNow, faults } = setup
  let { kept, screen } = setup
  const parseScreen = parseOwnScreen(setup.screenId)
  const keeping = createKeeping(setup.lastGood, (error) => faults.record('storage', error))

  function heard({ headers, askedMs, answeredMs }: Answer<unknown>): void {
    const said = headers.get('Server-Time')
    if (said !== null) heardTime(said, askedMs, answeredMs)
    const build = headers.get('Build')
    if (build) setup.onBuild(build)
  }

  /** What cannot be the time does not spoil the rest of the answer. */
  function heardTime(said: string, askedMs: number, answeredMs: number): void {
    try {
      const serverMs = parseServerTime(said, setup.lifetime)
      // No number: a clock that drifts would be a new fault every minute.
      if (!clock.adjust(serverMs, askedMs, answeredMs))
        faults.record('clock', `Server-Time is off by ${roughly(serverMs - clock.now())}, unless said again`)
      const offMs = clock.isKnown() ? clock.now() - deviceNow() : 0
      if (Math.abs(offMs) > CLOCK_OFF_MS) faults.record('clock', `the device is off by ${roughly(offMs)}`)
    } catch (error) {
      faults.record('clock', error)
    }
  }

  /** Whether the server has said that what is shown now holds. */
  async function askEdition(): Promise<boolean> {
    const tag = kept.tag === '' ? undefined : kept.tag
    const answer = await fetchJson({ url: '/api/edition', parse: parseEdition, now: deviceNow, tag })
    heard(answer)
    const edition = answer.value
    const newTag = tagOf(answer.headers)
    const isSame =
      edition === undefined ||
      (newTag === '' ? JSON.stringify(edition) === JSON.stringify(kept.edition) : newTag === kept.tag)
    if (!isSame) {
      const next = { edition, tag: newTag, confirmedAt: clock.now() }
      setup.onEdition(next)
      kept = next
    }
    confirm()
    return true
  }

  function confirm(): void {
    kept = { ...kept, confirmedAt: clock.now() }
    keeping.edition(kept)
  }

  async function askScreen(): Promise<boolean> {
    const url = `/api/screens/${setup.screenId}`
    const answer = await fetchJson({ url, parse: parseScreen, now: deviceNow })
    heard(answer)
    const configured = answer.value
    if (!configured) return false
    if (JSON.stringify(configured) !== JSON.stringify(screen)) {
      setup.onScreen(configured)
      screen = configured
    }
    keeping.screen(screen, clock.now())
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
    async ask() {
      const holds = await orFault(askEdition)
      await orFault(askScreen)
      // The second answer may have set the clock that the first was confirmed by.
      if (holds) confirm()
    },
    confirmedAt: () => kept.confirmedAt,
    tag: () => kept.tag,
  }
}

/** Empty where there is none that could be sent back: the server then sends the whole each time. */
function tagOf(headers: Headers): string {
  const tag = headers.get('ETag')
  return isTag(tag) ? tag : ''
}

/** How much, in a word that stays the same while a clock drifts. */
function roughly(ms: number): string {
  return Math.abs(ms) > DAY_MS ? 'days' : 'minutes or hours'
}
