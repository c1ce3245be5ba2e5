import type { Found } from '../shared/edition/found.ts'
import { localTime } from '../shared/time/day.ts'
import type { Board } from './board.ts'
import { joinAt } from './in-step.ts'
import { type PlayerEvent, programmeTime, step as turned } from './player.ts'
import { absentInMs, isVisited, isWarning } from './presence.ts'
import { loopsBefore } from './programme/programme.ts'
import { nightAt } from './programme/showing.ts'
import { type Scene, sceneAt } from './scene.ts'
import { beginVisit, isTouch, type Measured, type Moment, type PanelState, type Show } from './state.ts'
import { type Press, press, skipped, type Visit, voiceEnded } from './visit.ts'
import type { Heard } from './voice.ts'

/** The same press within this time is a hand that trembles, not a wish (EN 301 549, 5.8 Double-strike). */
const TWICE_MS = 500

/** After so many slides in a row that cannot be drawn, the default slide is shown until the next is due. */
const MOST_FAILURES = 10

/** Everything that can happen to a panel. */
export type PanelEvent<S extends Show = Show> =
  /** A change may be due, or the stage or the clock may have changed. */
  | { readonly kind: 'time' }
  /** A visitor is there, and has moved a pointer, turned a wheel or scrolled. */
  | { readonly kind: 'noticed' }
  /** A visitor has touched the screen or pressed a key, so the controls come into sight. */
  | { readonly kind: 'woken' }
  /** A pointer or the focus is in the carousel, or has left it (APG carousel). */
  | { readonly kind: 'held' | 'released' | 'stayed' }
  /** The window has become so narrow that the page scrolls. */
  | { readonly kind: 'narrowed' }
  | { readonly kind: 'pressed'; readonly press: Press }
  /** What is heard of the voice that a visitor has asked for. */
  | { readonly kind: 'heard'; readonly heard: Heard }
  /** The sentence that is read stands on the next page. */
  | { readonly kind: 'read-on' }
  /** The answer to what a visitor has typed. */
  | { readonly kind: 'found'; readonly typed: string; readonly found: readonly Found[] }
  /**
   * Another edition or configuration has arrived. It plays from the next slide on, or at once: then staff wait for it,
   * and only a visitor may go on with what is there.
   */
  | { readonly kind: 'came'; readonly show: S; readonly isAwaited?: boolean }
  /** What the office says now: all of its notices. */
  | { readonly kind: 'notices'; readonly notices: Board }
  | { readonly kind: 'drawn'; readonly scene: Scene; readonly measured: Measured | null }
  | { readonly kind: 'undrawable'; readonly scene: Scene }
  /** The watchdog has no other remedy. */
  | { readonly kind: 'given-up' }

/** The panel after an event at a moment. */
export function step<S extends Show>(
  state: PanelState<S>,
  event: PanelEvent<S>,
  moment: Moment,
): PanelState<S> {
  // While a panel asks whether anybody is there, only an answer counts: the question would be gone before the finger
  // that touched it is up, and the finger would press what was below.
  if (isSign(event) && isWarning(state, moment)) return state
  switch (event.kind) {
    case 'noticed':
      return touched(state, moment)
    case 'drawn':
      return drawn(state, event.scene, event.measured)
    case 'undrawable':
      return failed(state, event.scene)
    default:
      return followed(changed(state, event, moment), moment)
  }
}

/** Whether two states look the same at every moment. They then differ only in the time of the last touch. */
export function looksSame(one: PanelState, other: PanelState): boolean {
  const keys = Object.keys(one) as (keyof PanelState)[]
  return keys.every((key) => key === 'touchedAt' || one[key] === other[key])
}

function isSign({ kind }: PanelEvent): boolean {
  return ['noticed', 'woken', 'held', 'released', 'stayed'].includes(kind)
}

type Followed<S extends Show> = Exclude<PanelEvent<S>, { kind: 'noticed' | 'drawn' | 'undrawable' }>

function changed<S extends Show>(state: PanelState<S>, event: Followed<S>, moment: Moment): PanelState<S> {
  switch (event.kind) {
    case 'time':
      return state
    case 'woken':
      return woken(state, moment)
    case 'held':
      return turnedBy(woken(state, moment), { kind: 'hold' }, moment)
    case 'narrowed':
      return turnedBy(woken(state, moment), { kind: 'pause' }, moment)
    case 'released':
      return turnedBy(state, { kind: 'release' }, moment)
    case 'stayed':
      return turnedBy(state, { kind: 'pause' }, moment)
    case 'pressed':
      return pressed(touched(state, moment), event.press, moment)
    case 'heard':
      return heard(touched(state, moment), event.heard, moment)
    case 'read-on':
      return readOn(state, moment)
    case 'found':
      return found(state, event.typed, event.found)
    case 'came': {
      const next = { ...state, waiting: event.show }
      return event.isAwaited === true && !isVisited(state) && state.standIn !== 'given-up'
        ? joined(next, moment)
        : next
    }
    case 'notices':
      return { ...state, notices: event.notices }
    case 'given-up':
      return { ...endVisit(state, moment), standIn: 'given-up', earliest: Number.NEGATIVE_INFINITY }
  }
}

function touched<S extends Show>(state: PanelState<S>, { steadyMs }: Moment): PanelState<S> {
  return { ...state, touchedAt: steadyMs }
}

function woken<S extends Show>(state: PanelState<S>, moment: Moment): PanelState<S> {
  return { ...touched(state, moment), controls: true }
}

function turnedBy<S extends Show>(state: PanelState<S>, event: PlayerEvent, { now }: Moment): PanelState<S> {
  const player = turned(state.visit.player, event, now)
  return player === state.visit.player ? state : { ...state, visit: { ...state.visit, player } }
}

function pressed<S extends Show>(state: PanelState<S>, what: Press, moment: Moment): PanelState<S> {
  if (isTouch(state.show) && isTwice(state.pressed, what, moment.steadyMs)) return state
  const scene = sceneAt(state, moment)
  const visit = press(state.visit, what, scene, state.show.schedule, moment.now)
  // Who chooses a language at a panel that nobody has touched, or touches its slide, has come for something.
  const isFirst =
    isTouch(state.show) && (what.kind === 'language' || what.kind === 'slide') && isUntouched(state)
  return {
    ...state,
    visit: isFirst ? press(visit, { kind: 'start' }, scene, state.show.schedule, moment.now) : visit,
    pressed: { what, at: moment.steadyMs },
    // A visitor who goes back sees the slides before.
    earliest: Number.NEGATIVE_INFINITY,
  }
}

/** Whether a visitor has done nothing yet. On the way to a first button a focus or a mouse holds the slide, no more. */
function isUntouched({ visit, untouched, start }: PanelState): boolean {
  const keys = Object.keys(visit) as (keyof Visit)[]
  return [untouched, start].some((begun) =>
    keys.every((key) => visit[key] === begun[key] || (key === 'player' && visit.player.held)),
  )
}

function isTwice(last: PanelState['pressed'], what: Press, steadyMs: number): boolean {
  return last !== null && steadyMs - last.at < TWICE_MS && JSON.stringify(last.what) === JSON.stringify(what)
}

/** A visitor who listens is there. What is said of a voice after its end belongs to nobody. */
function heard<S extends Show>(state: PanelState<S>, news: Heard, { now }: Moment): PanelState<S> {
  const { visit } = state
  if (!visit.voice) return state
  if (news.kind === 'silent' && visit.voice.mode === 'reading')
    return { ...state, visit: voiceEnded(visit, now) }
  return { ...state, visit: { ...visit, voice: { ...visit.voice, heard: news } } }
}

function readOn<S extends Show>(state: PanelState<S>, moment: Moment): PanelState<S> {
  const { visit, show } = state
  if (visit.voice?.mode !== 'reading') return state
  const turnedOn = press(visit, { kind: 'next' }, sceneAt(state, moment), show.schedule, moment.now)
  return { ...state, visit: { ...turnedOn, voice: visit.voice } }
}

/** The answer to the last letter counts. One that comes late, or after the visit, belongs to nobody. */
function found<S extends Show>(state: PanelState<S>, typed: string, hits: readonly Found[]): PanelState<S> {
  const { opened } = state.visit
  if (opened.kind !== 'search' || opened.typed !== typed) return state
  return { ...state, visit: { ...state.visit, opened: { ...opened, found: hits } } }
}

/** A slide that has begun stays, even if the clock is set back. */
function drawn<S extends Show>(state: PanelState<S>, scene: Scene, measured: Measured | null): PanelState<S> {
  const isOfProgramme = scene.layer === 'slide' || scene.layer === 'opened'
  const earliest = isOfProgramme ? scene.startedAt : state.earliest
  return { ...state, drawn: scene, measured: measured ?? state.measured, failures: 0, earliest }
}

/** The next slide begins early. A notice that cannot be drawn is gone, so that it hides nothing else. */
function failed<S extends Show>(state: PanelState<S>, { startedAt, slide, notice }: Scene): PanelState<S> {
  if (notice) return { ...state, notices: state.notices?.without(notice) ?? null }
  const failures = state.failures + 1
  if (failures < MOST_FAILURES) return { ...state, failures, earliest: startedAt + slide.durationMs }
  return { ...state, failures: 0, standIn: 'until-next', earliest: Number.NEGATIVE_INFINITY }
}

/** Updates visit and show to the moment. */
function followed<S extends Show>(before: PanelState<S>, moment: Moment): PanelState<S> {
  const isAbsent = absentInMs(before, moment) <= 0
  const isLeft = isAbsent && isVisited(before)
  // The end of the day ends every visit. The morning ends it once more, because a page that begins paused shows the
  // moment at which it began.
  const isDay = before.drawn?.slide.kind !== 'night' && !isNight(before, moment)
  // An emergency interrupts a visitor. When it is over, somebody else stands there.
  const isCalled = isVisited(before) && before.notices?.emergencyAt(moment.now) !== undefined
  let state = isLeft || isCalled || !isDay ? endVisit(before, moment) : before
  if (isLeft && isDay && isTouch(before.show) && !moment.startsPaused && before.visit !== before.start)
    state = { ...state, visit: state.start, touchedAt: moment.steadyMs }

  const last = before.drawn
  const { startedAt } = sceneAt(state, moment)
  const isFree =
    isAbsent &&
    (isLeft || (last !== null && loopOf(state.show, last.startedAt) !== loopOf(state.show, startedAt)))
  const isJoining = state.waiting !== null || state.standIn === 'until-next'
  if (isJoining && state.standIn !== 'given-up' && last?.startedAt !== startedAt)
    state = joined(state, moment)
  const visit = skipped(state.visit, sceneAt(state, moment), state.show.schedule, moment.now)
  return { ...state, visit, loopsEnded: state.loopsEnded + (isFree ? 1 : 0) }
}

function isNight({ show }: PanelState, { isKnown, now }: Moment): boolean {
  return isKnown && nightAt(show.schedule.programmeOf, show.schedule.timeZone, now) !== undefined
}

/**
 * Everything is as at the start, and the clock decides what is on. A touch panel shows its start view for a while: the
 * next visitor may stand there already.
 */
function endVisit<S extends Show>(state: PanelState<S>, moment: Moment): PanelState<S> {
  const { pausedAt, offsetMs } = state.visit.player
  const begun = { ...beginVisit(state, moment), pressed: null, visitsEnded: state.visitsEnded + 1 }
  // A panel that stayed in step shows what the others show.
  const wasInStep = pausedAt === null && offsetMs === 0
  return wasInStep || state.standIn === 'given-up' ? begun : joined(begun, moment)
}

/** Joins the waiting show, or the current one, in the middle of a slide. */
function joined<S extends Show>(state: PanelState<S>, moment: Moment): PanelState<S> {
  const show = state.waiting ?? state.show
  const earliest = Number.NEGATIVE_INFINITY
  const next = {
    ...state,
    show,
    waiting: null,
    standIn: 'none' as const,
    drawn: null,
    measured: null,
    earliest,
  }
  if (next.visit.player.pausedAt !== null) return next
  const { startedAt, slide } = sceneAt(next, moment)
  const instant = programmeTime(next.visit.player, moment.now)
  return { ...next, earliest: joinAt(instant, startedAt + slide.durationMs) }
}

/** The name of the loop to which an instant of the programme belongs. */
function loopOf({ schedule: { programmeOf, timeZone } }: Show, instant: number): string {
  const { day, ms } = localTime(instant, timeZone)
  return `${day} ${loopsBefore(programmeOf(day), ms)}`
}
