import type { Notice } from '../shared/notice/notice.ts'
import { WARNING_MS } from './absence.ts'
import { dueAt, minuteAfter } from './due.ts'
import { shownInstant } from './in-step.ts'
import { nameOfOpened } from './opened.ts'
import { IN_STEP, programmeTime } from './player.ts'
import { absentInMs, isVisited, isWarning } from './presence.ts'
import { nightAt, type Showing, slideAt } from './programme/showing.ts'
import type { Moment, PanelState } from './state.ts'

/** The layer that is on. Each one comes before those after it. */
type Layer = 'emergency' | 'given-up' | 'night' | 'opened' | 'notice' | 'slide'

/** What is on. It is what is drawn, logged, watched and reported. */
export interface Scene extends Showing {
  readonly layer: Layer
  /** The notice that has the stage. */
  readonly notice?: Notice
  /** The notice whose line stands in the frame. That of a notice on the stage says whose it is. */
  readonly line?: Notice | undefined
  /** Whether it asks if anybody is there, because the visit is about to end. */
  readonly warns: boolean
  /** The instant of the clock at which this is out of date, or a visit is over. */
  readonly dueAt: number
}

type On = Omit<Scene, 'dueAt' | 'warns'>

/** The single place that decides what is on. */
export function sceneAt(state: PanelState, moment: Moment): Scene {
  const { now } = moment
  const { player } = state.visit
  const scene = onAt(state, moment)
  const { layer } = scene
  const follows = layer === 'opened' || layer === 'slide'
  const changesAt = Math.min(
    follows ? dueAt(scene, player, now) : Math.min(scene.changesAt, minuteAfter(now)),
    state.notices?.changesAt(now) ?? minuteAfter(now),
  )
  if (!isVisited(state)) return { ...scene, warns: false, dueAt: changesAt }
  const absentAt = now + absentInMs(state, moment)
  const warnsAt = absentAt - WARNING_MS
  return {
    ...scene,
    warns: isWarning(state, moment),
    dueAt: Math.min(changesAt, warnsAt > now ? warnsAt : absentAt),
  }
}

function onAt(state: PanelState, moment: Moment): On {
  const emergency = state.notices?.emergencyAt(moment.now)
  if (emergency) return { ...emergency, layer: 'emergency' }
  const on = beneath(state, moment)
  return { ...on, line: state.notices?.lineAt(moment.now, on) }
}

/** What is on if there is no emergency. */
function beneath(state: PanelState, moment: Moment): On {
  const { show, standIn } = state
  const { now, isKnown } = moment
  const { programmeOf, timeZone } = show.schedule
  if (standIn === 'given-up') return { ...fallbackAt(state, now), layer: 'given-up' }
  const night = isKnown ? nightAt(programmeOf, timeZone, now) : undefined
  if (night) return { ...night, layer: 'night' }
  const instant = programmeTime(state.visit.player, now)
  const slide = standIn === 'until-next' ? fallbackAt(state, instant) : slideShowing(state, instant)
  const { opened } = state.visit
  if (opened.kind === 'none') return warningOr(slide, state, now)
  const pages = loadsOf(state, nameOfOpened(opened)).length || 1
  const { locale, player } = state.visit
  // Nothing moves under a finger: while the slides behind it go on, a view keeps its language.
  const frame = locale ?? (player.pausedAt === null ? (show.screen.locales[0] ?? slide.frame) : slide.frame)
  // A new layout may have fewer pages than the one in which the visitor turned.
  return { ...slide, frame, page: Math.min(opened.page, pages - 1), pages, layer: 'opened' }
}

/** The slide to which the visit has led, in the chosen language if the slide has it. */
function slideShowing(state: PanelState, instant: number): Showing {
  const { show, visit, earliest } = state
  const { programmeOf, timeZone } = show.schedule
  const shown = shownInstant(instant, earliest)
  const showing = slideAt(programmeOf, timeZone, IN_STEP, shown, ({ id }) => loadsOf(state, id))
  const { locale } = visit
  return locale !== null && showing.slide.locales.includes(locale) ? { ...showing, frame: locale } : showing
}

/** The default slide. */
function fallbackAt(state: PanelState, instant: number): Showing {
  const { programmeOf, timeZone } = state.show.fallback
  return slideAt(programmeOf, timeZone, IN_STEP, instant, ({ id }) => loadsOf(state, id))
}

/** A warning, unless somebody has stopped the slide that is on, or else that slide. */
function warningOr(slide: Showing, state: PanelState, now: number): On {
  const { show, visit, notices } = state
  const warning =
    visit.player.pausedAt === null && notices?.warningAt(now, show.schedule, (id) => loadsOf(state, id))
  if (warning) return { ...warning, layer: 'notice' }
  return { ...slide, layer: 'slide' }
}

/** Empty before the slide or list has been drawn. */
function loadsOf({ measured }: PanelState, what: string): readonly number[] {
  return measured?.what === what ? measured.loads : []
}
