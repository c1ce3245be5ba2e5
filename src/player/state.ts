import type { Screen } from '../shared/screen/screen.ts'
import type { Board } from './board.ts'
import { START } from './opened.ts'
import { step as turned } from './player.ts'
import type { Schedule } from './programme/seek.ts'
import type { Showing } from './programme/showing.ts'
import type { Press, Visit } from './visit.ts'

/** What a screen plays. It can be exchanged while it plays. */
export interface Show {
  readonly screen: Screen
  readonly schedule: Schedule
  /** The same screen with nothing but its default slide, for when no other can be drawn. */
  readonly fallback: Schedule
}

/** What the device reports at a moment. */
export interface Moment {
  /** Of the screen's clock, ms since 1970. */
  readonly now: number
  /** Whether that clock is believed. Without a believed clock there is no night. */
  readonly isKnown: boolean
  /** Of a clock that is never set, in ms. */
  readonly steadyMs: number
  /** Whether the page begins paused, because it is in its reader's own hands. That may change with its window. */
  readonly startsPaused: boolean
}

/** The pages of what was drawn, as the browser made them. */
export interface Measured {
  /** The id of the slide, or which list was open. */
  readonly what: string
  /** How long the reader needs for each page, in ms. */
  readonly loads: readonly number[]
}

/** Everything that can differ between two moments of a panel. Only `step` changes it. */
export interface PanelState<S extends Show = Show> {
  readonly show: S
  /** What plays from the next slide on. */
  readonly waiting: S | null
  /** What the office says now. */
  readonly notices: Board | null
  readonly visit: Visit
  /** A visit in which nothing was done yet. Every visit begins like this. */
  readonly untouched: Visit
  /** A visit that has nothing but the start view, which a touch panel shows for a while after each visitor. */
  readonly start: Visit
  /** What was pressed last and when, by the steady clock: a hand that trembles presses twice. */
  readonly pressed: { readonly what: Press; readonly at: number } | null
  /** Whether the controls are in sight. */
  readonly controls: boolean
  /** When a visitor last did something, by the steady clock, because the other may be set meanwhile. */
  readonly touchedAt: number
  /** Nothing before this instant of the programme is shown any more. */
  readonly earliest: number
  readonly measured: Measured | null
  /** What was drawn last. Null if that was of another show. */
  readonly drawn: Showing | null
  /** How many slides in a row could not be drawn. */
  readonly failures: number
  /** Whether the default slide is shown instead: until the next slide is due, or because the panel was given up. */
  readonly standIn: 'none' | 'until-next' | 'given-up'
  /** How many visits have ended, and how many times a change of version would have disturbed no visitor. */
  readonly visitsEnded: number
  readonly loopsEnded: number
}

/** A panel at its start. */
export function beginPanel<S extends Show>(show: S, untouched: Visit, moment: Moment): PanelState<S> {
  const state: PanelState<S> = {
    show,
    waiting: null,
    notices: null,
    visit: untouched,
    untouched,
    start: { ...untouched, opened: START },
    pressed: null,
    controls: false,
    touchedAt: Number.NEGATIVE_INFINITY,
    earliest: Number.NEGATIVE_INFINITY,
    measured: null,
    drawn: null,
    failures: 0,
    standIn: 'none',
    visitsEnded: 0,
    loopsEnded: 0,
  }
  return beginVisit(state, moment)
}

/** The panel before its next visitor. A page that begins paused has been opened by its reader. */
export function beginVisit<S extends Show>(state: PanelState<S>, moment: Moment): PanelState<S> {
  const { untouched, show } = state
  if (!moment.startsPaused)
    return { ...state, visit: untouched, controls: isTouch(show), touchedAt: Number.NEGATIVE_INFINITY }
  const player = turned(untouched.player, { kind: 'pause' }, moment.now)
  return { ...state, visit: { ...untouched, player }, controls: true, touchedAt: moment.steadyMs }
}

export function isTouch({ screen }: Show): boolean {
  return screen.input === 'touch'
}
