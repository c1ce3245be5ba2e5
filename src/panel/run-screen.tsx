import { absenceMs } from '../player/absence.ts'
import { dueAt, waitMs } from '../player/due.ts'
import { joinAt, shownInstant } from '../player/in-step.ts'
import { IN_STEP, type PlayerEvent, programmeTime, step } from '../player/player.ts'
import { nightScene } from '../player/programme/night.ts'
import { loopsBefore } from '../player/programme/programme.ts'
import { type Scene, sceneAt } from '../player/scene.ts'
import { type Press, press, skipped, type Visit } from '../player/visit.ts'
import { localTime } from '../shared/time/day.ts'
import { type Canvas, drawScene } from './draw-scene.tsx'
import { pageLoadsOf, pagerOf, showPage } from './paging.ts'
import { defaultShow, type Show } from './show.ts'

const MINUTE_MS = 60_000
/** So many slides in a row that cannot be drawn, and the default slide stands until the next is due. */
const MOST_TRIES = 10

interface Setup extends Canvas {
  readonly show: Show
  /** As nobody has touched it yet: how it begins, and begins again when a visit is over. */
  readonly visit: Visit
  /** Whether it begins paused: then it is a page of its reader's own. That may change with the window. */
  readonly startsPaused: () => boolean
  /** Of a clock that nobody sets, in ms. */
  readonly steady: () => number
  /** A visit is over. */
  readonly onLeft: () => void
  /** A loop or a visit is over and nobody stands there: the moment for what would disturb. */
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
  /** Somebody is there. */
  notice(): void
  /** Somebody is there and wants something: the controls come into sight. */
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
  let { show, visit } = setup
  let controls = false
  let waiting: Show | undefined
  let givenUp = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When somebody last did something, by the steady clock: the other may be set meanwhile. */
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

  /** Who does not know the time does not know that it is night. */
  function nightNow(): Scene | undefined {
    const { programmeOf, timeZone } = show.schedule
    return clock.isKnown() ? nightScene(programmeOf, timeZone, clock.now()) : undefined
  }

  function sceneNow(): Scene {
    const night = nightNow()
    if (night) return night
    const { programmeOf, timeZone } = show.schedule
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
      const absentAt = isVisited() ? clock.now() + absentInMs() : Number.POSITIVE_INFINITY
      next = Math.min(dueAt(scene, visit.player, clock.now()), absentAt)
      setup.onDrawn({ scene, isSlide, list: visit.listPage !== null, now: clock.now(), dueAt: next })
      if (isFree) setup.onLoopEnd()
    } catch (error) {
      // What is on stays on, and within a minute it is tried again.
      faults.record('slide', error)
    }
    clearTimeout(timer)
    timer = setTimeout(draw, waitMs(next, clock.now()))
  }

  /** Brings visit and show up to now; true where a loop or a visit has ended and nobody stands there. */
  function follow(): boolean {
    const before = drawn.scene
    const isAbsent = absentInMs() <= 0
    const isLeft = isAbsent && isVisited()
    // Before anything is asked of where the visit has led. The day ends it too, whoever is there; the morning once more,
    // because a page that begins paused shows the moment it began.
    if (isLeft || before?.slide.kind === 'night' || nightNow()) endVisit()

    const { startedAt } = sceneNow()
    const isOver = before?.startedAt !== startedAt
    const isFree =
      isAbsent && (isLeft || (before !== undefined && loopOf(before.startedAt) !== loopOf(startedAt)))
    if (waiting && !givenUp && isOver) join(waiting)
    visit = skipped(visit, sceneNow(), show.schedule, clock.now())
    return isFree
  }

  const isTouch = () => show.screen.input === 'touch'

  /** Whether anything is other than nobody has touched it. A page that began paused has its reader. */
  function isVisited(): boolean {
    return visit !== setup.visit || controls !== isTouch()
  }

  /** In how many ms nobody is there any more, unless somebody does something. */
  function absentInMs(): number {
    const slideMs = drawn.scene?.slide.durationMs ?? 0
    const readMs = visit.listPage === null ? slideMs : drawn.loads.reduce((sum, load) => sum + load, 0)
    // A timer knows whole milliseconds only, and leaves out the rest.
    return Math.ceil(touchedAt + absenceMs(readMs, isTouch() || setup.startsPaused()) - setup.steady())
  }

  /** All as it began, and what is on is what the clock says. */
  function endVisit(): void {
    const wasInStep = visit.player.pausedAt === null && visit.player.offsetMs === 0
    // Before the controls go: the focus goes with them.
    setup.onLeft()
    begin()
    // Who was in step all the time has a slide on that others have on, too.
    if (!wasInStep) join(waiting && !givenUp ? waiting : show)
  }

  function begin(): void {
    const isPaused = setup.startsPaused()
    visit = setup.visit
    if (isPaused) visit = { ...visit, player: step(visit.player, { kind: 'pause' }, clock.now()) }
    controls = isPaused || isTouch()
    // Such a page was opened by its reader; a panel was turned on by nobody.
    touchedAt = isPaused ? setup.steady() : Number.NEGATIVE_INFINITY
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
    touchedAt = setup.steady()
    visit = press(visit, what, sceneNow(), show.schedule, clock.now(), Math.max(1, drawn.loads.length))
    // Who goes back sees what was on before.
    earliest = Number.NEGATIVE_INFINITY
    draw()
    // The entry that was pressed is gone with its list: the focus goes to where the list was opened.
    if (what.kind === 'topic') root.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  begin()
  draw()
  return {
    notice() {
      touchedAt = setup.steady()
    },
    wake() {
      touchedAt = setup.steady()
      if (controls) return
      controls = true
      draw()
    },
    turn(event) {
      const player = step(visit.player, event, clock.now())
      if (player === visit.player) return
      visit = { ...visit, player }
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
      setup.onLeft()
      begin()
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
