import type { Ui } from '../lines/i18n/i18n.ts'
import type { Board } from '../player/board.ts'
import { pageSpans } from '../player/programme/pages.ts'
import { nextStart } from '../player/programme/seek.ts'
import { sceneAt } from '../player/scene.ts'
import { beginPanel, type PanelState } from '../player/state.ts'
import { step } from '../player/step.ts'
import { newVisit } from '../player/visit.ts'
import { NotAnEditionError, parseEdition } from '../shared/edition/edition.ts'
import { type FromScreen, parseToScreen, type ToScreen } from '../shared/screen/draft-message.ts'
import { mmPerPx } from '../shared/screen/panel-size.ts'
import type { Screen } from '../shared/screen/screen.ts'
import type { Slide } from '../shared/screen/slide.ts'
import type { Clock, Device } from '../shared/time/clock.ts'
import { localTime } from '../shared/time/day.ts'
import type { Boot } from '../view/screen/boot.ts'
import { postingOf } from '../view/screen/posting.ts'
import { playableShow, type Show } from '../view/screen/show.ts'
import type { Codes } from './codes.ts'
import { setScale } from './device.ts'
import type { Faults } from './faults.ts'
import type { Kiosk } from './kiosk.ts'
import { createStage } from './stage.tsx'

interface DraftSetup {
  readonly root: HTMLElement
  readonly boot: Boot
  readonly ui: Ui
  readonly device: Device
  readonly codes: Codes
  readonly kiosk: Kiosk
  readonly faults: Faults
}

/** A slide of a draft that stands still. */
interface Standing {
  readonly show: Show
  /** When the slide begins, in ms since 1970. */
  readonly at: number
  readonly page: number
  /** What the office says. */
  readonly board: Board | null
}

/**
 * A screen in a frame of the app of staff. It shows what it is told by that page, and nothing else: it asks no server,
 * keeps nothing and records nothing. Everything is drawn by what draws it on a wall.
 */
export async function showDrafts({
  root,
  boot,
  ui,
  device,
  codes,
  kiosk,
  faults,
}: DraftSetup): Promise<void> {
  // Seen from outside: nothing has to load this page again.
  document.documentElement.dataset.state = 'playing'
  // The frame has the size of the panel in pixels; the monitor around it has another one.
  setScale(mmPerPx(boot.screen))
  const rest = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: boot.assets.restFonts,
  })
  document.head.append(rest)
  await Promise.all([codes.load(), kiosk.load()])

  let standing: Standing | undefined
  let instant = boot.at ?? boot.builtAt
  const clock: Clock = { now: () => instant, isKnown: () => true, adjust: () => true }
  const moment = () => ({ now: instant, isKnown: true, steadyMs: device.steady(), startsPaused: false })
  const stage = createStage({
    root,
    clock,
    faults,
    codeOf: codes.of,
    viewsOf: kiosk.views,
    saying: kiosk.saying,
    confirmedAt: clock.now,
    origin: boot.origin,
    pictograms: boot.assets.pictograms,
    onResize: () => standing && tell(drawn(standing)),
  })

  function drawn({ show, at, page, board }: Standing): FromScreen {
    instant = at
    const begun = { ...beginPanel(show, newVisit(boot.appearance), moment()), notices: board }
    const scene = sceneAt(begun, moment())
    const isDrawn = stage.draw(begun, scene, () => {})
    if (!isDrawn)
      return { kind: 'refused', problems: [`${scene.slide.id}: expected a slide that can be drawn`] }
    const state = step(begun, { kind: 'drawn', scene, measured: stage.measure(begun, scene) }, moment())
    const spans = pageSpans(scene.slide.durationMs, state.measured?.loads ?? [])
    instant = at + (spans[Math.min(page, spans.length - 1)]?.fromMs ?? 0)
    return paged(state)
  }

  function paged(state: PanelState<Show>): FromScreen {
    const scene = sceneAt(state, moment())
    stage.draw(state, scene, () => {})
    stage.show(scene.page)
    const { slide, page, pages } = scene
    const slides = slidesOf(state.show, instant).filter(({ subject }) => subject === slide.subject)
    return { kind: 'shown', slide, page, pages, slides }
  }

  function shown(asked: ToScreen): FromScreen {
    try {
      const now = device.now()
      const show = playableShow(awake(boot.screen), parseEdition(asked.edition), { hours: null }, ui, now)
      const board = asked.notices === undefined ? null : postingOf(asked.notices, show, now).board
      const at = board ? now : beginningOf(show, asked, now)
      if (at === undefined) return { kind: 'absent' }
      standing = { show, at, page: asked.page, board }
      return drawn(standing)
    } catch (error) {
      if (error instanceof NotAnEditionError) return { kind: 'refused', problems: [...error.problems] }
      return { kind: 'refused', problems: [error instanceof Error ? error.message : String(error)] }
    }
  }

  addEventListener('message', ({ origin, source, data }) => {
    const asked = origin === location.origin && source === parent ? parseToScreen(data) : undefined
    if (asked) tell(shown(asked))
  })
  tell({ kind: 'ready' })
}

function tell(message: FromScreen): void {
  parent.postMessage(message, location.origin)
}

/** A screen that never rests: what it shows by day can be seen at any time. */
function awake({ hours: _, ...screen }: Screen): Screen {
  return screen
}

/** When the slide of a subject begins next, in the language that is asked for if there is one for it alone. */
function beginningOf({ schedule }: Show, { subject, locale }: ToScreen, now: number): number | undefined {
  const isOf = (slide: Slide) => slide.subject === subject
  return nextStart(schedule, now, (slide) => isOf(slide) && slide.locales.includes(locale))
}

function slidesOf({ schedule }: Show, at: number): readonly Slide[] {
  const { slides } = schedule.programmeOf(localTime(at, schedule.timeZone).day)
  return [...new Map(slides.map((slide) => [slide.id, slide])).values()]
}
