import { type ContainerNode, render } from 'preact'
import { connectToOffice } from '../connection/connection.ts'
import { pollWaitMs } from '../connection/poll-schedule.ts'
import type { Lifetime } from '../connection/server-time.ts'
import { slideHeading } from '../lines/slide/slide-heading.ts'
import { waitMs } from '../player/due.ts'
import { turnAt } from '../player/programme/turn.ts'
import { sceneAt } from '../player/scene.ts'
import { beginPanel, type PanelState } from '../player/state.ts'
import { step } from '../player/step.ts'
import { newVisit } from '../player/visit.ts'
import type { Edition } from '../shared/edition/edition.ts'
import type { Screen } from '../shared/screen/screen.ts'
import type { Clock } from '../shared/time/clock.ts'
import { localTime } from '../shared/time/day.ts'
import type { NowBoot } from '../view/pages/now/now-boot.ts'
import type { Following } from '../view/pages/now/now-controls.tsx'
import { NowRoot } from '../view/pages/now/now-root.tsx'
import { STEP_MS } from '../view/pages/now/now-view.tsx'
import { staleSince } from '../view/screen/frame/as-of.tsx'
import { playableShow, type Show } from '../view/screen/show.ts'
import { movedOn, NEW_READER, pressed, type Shown } from './reader.ts'
import { TURNED } from './turned.ts'

interface FollowSetup {
  readonly root: ContainerNode & HTMLElement
  readonly boot: NowBoot
  /** What the page was drawn from. */
  readonly show: Show
  readonly clock: Clock
  readonly lifetime: Lifetime
  /** The device's clock, ms since 1970. */
  readonly deviceNow: () => number
}

/**
 * Follows a screen for as long as the page is in sight. The phone is a panel that nobody touches: it decides what is on
 * by the same rules and takes another edition in the same way, so it shows what the screen shows. Nothing is asked for a
 * slide, and nothing runs while the page is hidden.
 */
export function followScreen({ root, boot, show: first, clock, lifetime, deviceNow }: FollowSetup): void {
  const showOf = (screen: Screen, of: Edition) => playableShow(screen, of, boot, boot.ui, clock.now())
  const moment = () => ({
    now: clock.now(),
    isKnown: clock.isKnown(),
    steadyMs: deviceNow(),
    startsPaused: false,
  })
  const { edition } = first
  let latest: { screen: Screen; edition: Edition } = { screen: boot.screen, edition }
  const untouched = newVisit({ text: 'default', theme: 'default' })
  let panel: PanelState<Show> = beginPanel(first, untouched, moment())
  let wall: Shown | undefined
  let reader = NEW_READER
  /** The subject that was drawn last. */
  let drawn: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the office is asked next, by the device's clock. Nobody asks about an instant that the address has set. */
  let askAt = boot.preview ? Number.POSITIVE_INFINITY : deviceNow()

  const take = (next: typeof latest) => {
    panel = step(panel, { kind: 'came', show: showOf(next.screen, next.edition) }, moment())
    latest = next
  }
  const connection = connectToOffice({
    screenId: boot.screen.id,
    screen: boot.screen,
    kept: { edition, tag: boot.editionTag, confirmedAt: boot.at },
    clock,
    lifetime,
    deviceNow,
    // Nobody looks after a phone. Its reader is told how old everything is, if it is old.
    faults: { record: (_, error) => reportError(error) },
    onEdition: (kept) => take({ ...latest, edition: kept.edition }),
    onScreen: (screen) => take({ ...latest, screen }),
    onBuild: () => {},
  })

  async function ask(): Promise<void> {
    askAt = Number.POSITIVE_INFINITY
    await connection.ask()
    askAt = deviceNow() + pollWaitMs(Math.random)
    look()
  }

  /** Draws what the screen shows now, and sets the one timer for the next change. */
  function look(): void {
    clearTimeout(timer)
    if (document.hidden) return
    if (deviceNow() >= askAt) void ask()
    const now = clock.now()
    let dueAt = now + STEP_MS
    try {
      panel = step(panel, { kind: 'time' }, moment())
      const scene = sceneAt(panel, moment())
      panel = step(panel, { kind: 'drawn', scene, measured: null }, moment())
      const { show } = panel
      const next = { show, turn: turnAt(show.schedule, scene) }
      if (wall) reader = movedOn(reader, wall, next)
      wall = next
      draw(next, now)
      dueAt = Math.min(scene.dueAt, nextStep(next.turn.endsAt, now), now + askAt - deviceNow())
    } finally {
      timer = setTimeout(look, waitMs(dueAt, now))
    }
  }

  function draw(on: Shown, now: number): void {
    const { show, turn } = reader.stopped ?? on
    const isOther = drawn !== undefined && drawn !== turn.slide.subject
    drawn = turn.slide.subject
    const confirmedAt = boot.preview ? now : connection.confirmedAt()
    render(
      <NowRoot
        boot={boot}
        edition={show.edition}
        i18n={show.i18n}
        day={localTime(now, show.edition.office.timeZone).day}
        turn={turn}
        now={now}
        asOf={staleSince(confirmedAt, now)}
        following={followingOf(on)}
      />,
      root,
    )
    if (isOther) document.dispatchEvent(new Event(TURNED))
  }

  function followingOf(on: Shown): Following {
    const { stopped, says, told } = reader
    const isElsewhere = stopped && stopped.turn.slide.subject !== on.turn.slide.subject
    return {
      isStopped: stopped !== null,
      elsewhere: isElsewhere ? headingOf(on) : undefined,
      says,
      said: told ? headingOf(told) : undefined,
      onPress(press) {
        reader = pressed(reader, press, on)
        look()
      },
    }
  }

  const headingOf = ({ show, turn }: Shown): string =>
    slideHeading(show.edition, show.i18n.language(boot.locale), turn.slide)

  document.addEventListener('visibilitychange', () => {
    // Whoever comes back wants to know what holds now. A question that is open will tell.
    if (Number.isFinite(askAt)) askAt = deviceNow()
    look()
  })
  look()
}

/** The next instant at which the time that is left is another number. */
function nextStep(endsAt: number, now: number): number {
  const leftMs = Math.max(endsAt - now, 0)
  return now + (leftMs % STEP_MS || STEP_MS)
}
