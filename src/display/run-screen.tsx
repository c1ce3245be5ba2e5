import { dueAt } from '../player/due.ts'
import { joinAt, shownInstant } from '../player/in-step.ts'
import { nightScene } from '../player/night.ts'
import { IN_STEP, type PlayerEvent, programmeTime, step } from '../player/player.ts'
import { loopsBefore } from '../player/programme.ts'
import { type Scene, sceneAt } from '../player/scene.ts'
import { localTime } from '../shared/day.ts'
import { type Canvas, drawScene } from './draw-scene.tsx'
import { pageLoadsOf, pagerOf, showPage } from './paging.ts'
import { defaultShow, type Show } from './show.ts'
import { type Press, press, skipped, type Visit } from './visit.ts'

const MINUTE_MS = 60_000
/** After so long nobody stands there: a pointer lies where it was left, a key was touched in passing. */
const ABANDONED_MS = 30 * MINUTE_MS
/** Whoever touched the screen within this may still be reading it. */
const READING_MS = 5 * MINUTE_MS
/** So many slides in a row that cannot be drawn, and the default slide stands until the next is due. */
const MOST_TRIES = 10

interface Setup extends Canvas {
  readonly show: Show
  readonly visit: Visit
  readonly controls: boolean
  /** A loop is over and nobody stands there: the moment for what would disturb. */
  readonly onLoopEnd: () => void
  /** Told each time the screen was drawn, at least once a minute. */
  readonly onDrawn: (drawing: Drawing) => void
}

/** What was drawn, at which instant of the clock, and at which it is out of date. */
export interface Drawing {
  readonly scene: Scene
  /** Whether the slide could be drawn; else the default slide stands in its place. */
  readonly isSlide: boolean
  /** Whether the list of all topics covers the slide. */
  readonly list: boolean
  readonly now: number
  readonly dueAt: number
}

/** A screen that plays: what a hand does to it from outside. */
export interface RunningScreen {
  /** Somebody is there: the controls come into sight. */
  wake(): void
  /** Rotation stops, goes on, or stays stopped. */
  turn(event: PlayerEvent): void
  /** The stage has another size, its fonts have come, or the clock was set: it is drawn anew. */
  relayout(): void
  /** From the next slide on it plays this. */
  take(show: Show): void
  /** From now on the default slide is on, which needs nothing to go on. */
  giveUp(): void
  /** How long a loop of the day takes, in ms. */
  loopMs(): number
}

/** Plays a screen for ever, with one timer: for the next page, the next slide or the next minute. */
export function runScreen(setup: Setup): RunningScreen {
  const { root, clock, faults } = setup
  let { show, visit, controls } = setup
  let waiting: Show | undefined
  let givenUp = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let touchedAt = Number.NEGATIVE_INFINITY
  /** The instant of the programme before which nothing is shown any more. */
  let earliest = Number.NEGATIVE_INFINITY
  /** The pages of what was drawn last, and which slide that was. */
  let drawn: { what?: string; scene?: Scene; loads: readonly number[] } = { loads: [] }

  // Readers' own styles and late fonts change what fits on a page, at any moment.
  const resized = new ResizeObserver(() => draw())
  let watched: Element | undefined

  function watch(pager: HTMLElement): void {
    const words = pager.closest('.words') ?? pager
    if (words === watched) return
    watched = words
    resized.disconnect()
    for (const part of words.children) resized.observe(part)
  }

  function sceneNow(): Scene {
    const { programmeOf, timeZone } = show.schedule
    // Who does not know the time does not know that it is night.
    const night = clock.isKnown() && nightScene(programmeOf, timeZone, clock.now())
    if (night) return night
    const instant = shownInstant(programmeTime(visit.player, clock.now()), earliest)
    const loads = (slide: { id: string }) => (drawn.what === slide.id ? drawn.loads : [])
    const scene = sceneAt(programmeOf, timeZone, IN_STEP, instant, loads)
    const { locale } = visit
    return locale !== null && scene.slide.locales.includes(locale) ? { ...scene, frame: locale } : scene
  }

  function draw(): void {
    let next = clock.now() + MINUTE_MS
    try {
      const isFree = follow()
      const isSlide = drawSlide()
      const scene = sceneNow()
      next = dueAt(scene, visit.player, clock.now())
      setup.onDrawn({ scene, isSlide, list: visit.listPage !== null, now: clock.now(), dueAt: next })
      if (isFree) setup.onLoopEnd()
    } catch (error) {
      // What is on stays on, and within a minute it is tried again.
      faults.record('slide', error)
    }
    clearTimeout(timer)
    timer = setTimeout(draw, next - clock.now())
  }

  /** Brings visit and show up to now; true where a loop has ended and nobody stands there. */
  function follow(): boolean {
    const now = clock.now()
    const { held, pausedAt } = visit.player
    if (held && now - (pausedAt ?? now) > ABANDONED_MS)
      visit = { ...visit, player: step(visit.player, { kind: 'release' }, now) }
    const isForgotten = pausedAt !== null && isRested(ABANDONED_MS) && now - pausedAt > ABANDONED_MS
    const before = drawn.scene
    const { startedAt } = sceneNow()
    const isOver = before?.startedAt !== startedAt
    const hasLoopEnded = before !== undefined && loopOf(before.startedAt) !== loopOf(startedAt)
    if (waiting && !givenUp && (isOver || isForgotten)) join(waiting)
    // Whoever stopped it has gone home: in the morning it plays in step with the clock.
    if (sceneNow().slide.kind === 'night') visit = { ...setup.visit, player: IN_STEP }
    visit = skipped(visit, sceneNow(), show.schedule, now)
    return isForgotten || (hasLoopEnded && isRested(READING_MS))
  }

  /** Whether nobody has touched the screen for so long, whichever way its clock was set meanwhile. */
  function isRested(ms: number): boolean {
    return Math.abs(clock.now() - touchedAt) > ms
  }

  /** Names the loop an instant of the programme belongs to. */
  function loopOf(instant: number): string {
    const { programmeOf, timeZone } = show.schedule
    const { day, ms } = localTime(instant, timeZone)
    return `${day} ${loopsBefore(programmeOf(day), ms)}`
  }

  function join(other: Show): void {
    show = other
    waiting = undefined
    drawn = { loads: [] }
    earliest = Number.NEGATIVE_INFINITY
    const { startedAt, slide } = sceneNow()
    const instant = programmeTime(visit.player, clock.now())
    if (visit.player.pausedAt === null) earliest = joinAt(instant, startedAt + slide.durationMs)
  }

  /**
   * Draws what is on, or the next that can be drawn, which then begins early; false where none can, and the default
   * slide stands for it.
   */
  function drawSlide(): boolean {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { startedAt, slide } = sceneNow()
      earliest = startedAt
      if (drawPages()) return true
      earliest = startedAt + slide.durationMs
    }
    waiting ??= show
    show = defaultShow(show)
    earliest = Number.NEGATIVE_INFINITY
    drawPages()
    return false
  }

  /** Draws the slide that is on and brings its page into sight; false where it cannot be drawn. */
  function drawPages(): boolean {
    const scene = sceneNow()
    if (!put(scene)) return false
    const pager = pagerOf(root)
    const what = visit.listPage === null ? scene.slide.id : visit.list
    drawn = pager ? { what, scene, loads: pageLoadsOf(pager) } : { ...drawn, scene }
    if (!pager) return true
    if (!put(sceneNow())) return false
    watch(pager)
    showPage(pager, visit.listPage ?? sceneNow().page)
    return true
  }

  function put(scene: Scene): boolean {
    const paging = visit.listPage === null ? {} : { page: visit.listPage, pages: drawn.loads.length }
    return drawScene(setup, { show, scene: { ...scene, ...paging }, controls, visit, onPress })
  }

  function onPress(what: Press): void {
    touchedAt = clock.now()
    visit = press(visit, what, sceneNow(), show.schedule, clock.now(), Math.max(1, drawn.loads.length))
    // Who goes back sees what was on before.
    earliest = Number.NEGATIVE_INFINITY
    draw()
    // The entry that was pressed is gone with its list: the focus goes to where the list was opened.
    if (what.kind === 'topic') root.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  draw()
  return {
    wake() {
      touchedAt = clock.now()
      if (controls) return
      controls = true
      draw()
    },
    turn(event) {
      visit = { ...visit, player: step(visit.player, event, clock.now()) }
      draw()
    },
    relayout: draw,
    take(other) {
      waiting = other
    },
    giveUp() {
      givenUp = true
      waiting ??= show
      show = defaultShow(show)
      visit = setup.visit
      earliest = Number.NEGATIVE_INFINITY
      draw()
    },
    loopMs() {
      const { programmeOf, timeZone } = (waiting ?? show).schedule
      const { totalMs, loops } = programmeOf(localTime(clock.now(), timeZone).day)
      return totalMs / loops.length
    },
  }
}
