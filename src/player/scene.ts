import { dueAt, minuteAfter } from './due.ts'
import { shownInstant } from './in-step.ts'
import { IN_STEP, programmeTime } from './player.ts'
import { absentInMs, isVisited } from './presence.ts'
import { nightAt, type Showing, slideAt } from './programme/showing.ts'
import type { Emergency, Moment, PanelState } from './state.ts'

/** Which of what could be on is on; each comes before those after it. */
type Layer = 'emergency' | 'given-up' | 'night' | 'opened' | 'slide'

/** What is on: what is drawn, logged, watched and told of a panel. */
export interface Scene extends Showing {
  readonly layer: Layer
  /** The instant of the clock at which this is out of date, or a visit is over. */
  readonly dueAt: number
}

type On = Omit<Scene, 'dueAt'>

/** The one answer to what is on. */
export function sceneAt(state: PanelState, moment: Moment): Scene {
  const { now } = moment
  const { player } = state.visit
  const scene = onAt(state, moment)
  const changesAt =
    scene.layer === 'opened' || scene.layer === 'slide'
      ? dueAt(scene, player, now)
      : Math.min(scene.changesAt, minuteAfter(now))
  const absentAt = isVisited(state) ? now + absentInMs(state, moment) : Number.POSITIVE_INFINITY
  return { ...scene, dueAt: Math.min(changesAt, absentAt) }
}

function onAt(state: PanelState, moment: Moment): On {
  const { show, emergency, standIn } = state
  const { now, isKnown } = moment
  const { programmeOf, timeZone } = show.schedule
  if (emergency && now < emergency.until) return { ...emergencyShowing(emergency), layer: 'emergency' }
  if (standIn === 'given-up') return { ...fallbackAt(state, now), layer: 'given-up' }
  const night = isKnown ? nightAt(programmeOf, timeZone, now) : undefined
  if (night) return { ...night, layer: 'night' }
  const instant = programmeTime(state.visit.player, now)
  const slide = standIn === 'until-next' ? fallbackAt(state, instant) : slideShowing(state, instant)
  const { opened } = state.visit
  if (opened.kind === 'none') return { ...slide, layer: 'slide' }
  const pages = loadsOf(state, opened.kind).length || 1
  // A list that was laid out anew may have fewer pages than the one that was turned.
  return { ...slide, page: Math.min(opened.page, pages - 1), pages, layer: 'opened' }
}

/** The slide the visit has led to, in the language that was chosen where the slide speaks it. */
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

/** @throws Error when its slide has no language. */
function emergencyShowing({ slide, from, until }: Emergency): Showing {
  const [frame] = slide.locales
  if (frame === undefined) throw new Error(`the slide ${slide.id} has no language`)
  return { slide, page: 0, pages: 1, frame, startedAt: from, pageEndsAt: until, changesAt: until }
}

/** None before what it is of has been drawn. */
function loadsOf({ measured }: PanelState, what: string): readonly number[] {
  return measured?.what === what ? measured.loads : []
}
