import { parseEdition } from '../shared/edition.ts'
import { parseScreen, type Screen } from '../shared/screen.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import { type Answer, BadAnswer, fetchJson } from './fetch-json.ts'
import type { Kept, LastGood } from './last-good.ts'

/** A confirmation is written no more often; a screen that starts from it says at most ten minutes too early a time. */
const WRITE_MS = 600_000
/** A clock of the device that is off by more is a fault of the device. */
const CLOCK_OFF_MS = 300_000
const DAY_MS = 86_400_000

interface Setup {
  readonly screen: Screen
  /** What is shown now. */
  readonly kept: Kept
  readonly lastGood: LastGood
  readonly clock: Clock
  readonly deviceNow: () => number
  readonly faults: Faults
  /** @throws Error when the app cannot play it; what is shown stays then. */
  readonly onEdition: (kept: Kept) => void
  /** @throws Error like `onEdition`. */
  readonly onScreen: (screen: Screen) => void
  /** The server runs this build. */
  readonly onBuild: (build: string) => void
}

/** What a screen knows from the office, and asking for more. */
export interface Office {
  /** One round of questions. Where an answer cannot be used, what is shown stays, and there is a fault. */
  ask(): Promise<void>
  /** When the server last said that what is shown holds, ms since 1970. */
  confirmedAt(): number
  /** The `ETag` of the edition it said that of; empty before the first answer where nothing was kept. */
  tag(): string
}

export function createOffice(setup: Setup): Office {
  const { lastGood, clock, deviceNow, faults } = setup
  let { kept, screen } = setup
  let writtenAt = Number.NEGATIVE_INFINITY

  function heard({ headers, askedMs, answeredMs }: Answer<unknown>): void {
    const serverMs = Number(headers.get('Server-Time'))
    if (serverMs > 0) {
      const offMs = Math.abs(serverMs - answeredMs)
      // No number: a clock that drifts would be a new fault every minute.
      if (offMs > CLOCK_OFF_MS)
        faults.record('clock', `the device is off by ${offMs > DAY_MS ? 'days' : 'minutes or hours'}`)
      clock.adjust(serverMs, askedMs, answeredMs)
    }
    const build = headers.get('Build')
    if (build !== null) setup.onBuild(build)
  }

  async function askEdition(): Promise<void> {
    const tag = kept.tag === '' ? undefined : kept.tag
    const answer = await fetchJson({ url: '/api/edition', parse: parseEdition, now: deviceNow, tag })
    heard(answer)
    const edition = answer.value
    const newTag = answer.headers.get('ETag') ?? ''
    const isSame =
      edition === undefined ||
      (newTag === '' ? JSON.stringify(edition) === JSON.stringify(kept.edition) : newTag === kept.tag)
    if (isSame) return confirm()
    const next = { edition, tag: newTag, confirmedAt: clock.now() }
    setup.onEdition(next)
    kept = next
    // Where the disk does not take it, the next confirmation tries again.
    writtenAt = (await keep(() => lastGood.keepEdition(next))) ? next.confirmedAt : Number.NEGATIVE_INFINITY
  }

  async function confirm(): Promise<void> {
    kept = { ...kept, confirmedAt: clock.now() }
    const first = writtenAt === Number.NEGATIVE_INFINITY
    if (!first && Math.abs(kept.confirmedAt - writtenAt) < WRITE_MS) return
    // The first time the whole edition: it may be the one of the build, which was never written.
    const isKept = await keep(() =>
      first ? lastGood.keepEdition(kept) : lastGood.confirm(kept.tag, kept.confirmedAt),
    )
    if (isKept) writtenAt = kept.confirmedAt
  }

  async function askScreen(): Promise<void> {
    const url = `/api/screens/${screen.id}`
    const answer = await fetchJson({ url, parse: parseScreen, now: deviceNow })
    heard(answer)
    const configured = answer.value
    if (!configured || JSON.stringify(configured) === JSON.stringify(screen)) return
    setup.onScreen(configured)
    screen = configured
    await keep(() => lastGood.keepScreen(configured))
  }

  async function keep(write: () => Promise<void>): Promise<boolean> {
    try {
      await write()
      return true
    } catch (error) {
      faults.record('storage', error)
      return false
    }
  }

  async function orFault(question: () => Promise<void>): Promise<void> {
    try {
      await question()
    } catch (error) {
      faults.record(error instanceof BadAnswer ? error.kind : 'content', error)
    }
  }

  return {
    async ask() {
      await orFault(askEdition)
      await orFault(askScreen)
    },
    confirmedAt: () => kept.confirmedAt,
    tag: () => kept.tag,
  }
}
