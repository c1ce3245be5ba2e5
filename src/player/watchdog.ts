/**
 * How long after it was due a change counts as missed, in ms: a busy box is late, but the change of a dead one never
 * comes.
 */
const GRACE_MS = 8_000
/** If a clock moves by so much against the steady clock, the network or the server has set it. */
const SET_MS = 2_000
/** How many loops in a row may try a reload each. After them only the daily restart of the box helps. */
export const TRIES = 3

/** What the watchdog sees at one of its beats. */
export interface Beat {
  /** Of the clock, ms since 1970. */
  readonly now: number
  /** Of a clock that is never set, in ms. */
  readonly steadyMs: number
  /** When the drawing is out of date (`dueAt`). In a pause, at night and with a list open only the minute is due. */
  readonly dueAt: number
  /** A hidden page may be late: browsers slow its timers down. */
  readonly visible: boolean
}

/** The last reload of the watchdog. It outlives the page. */
export interface Reload {
  /** Of the device's clock, ms since 1970. */
  readonly at: number
  /** Its number since the last time without trouble, from 1. */
  readonly tries: number
}

/** What to do: nothing, draw again because the clock was set, or help because a change was missed. */
export type Finding = 'well' | 'clock-set' | 'missed'

/**
 * Whether a change that was due has been missed: overdue at two beats in a row, because a box that wakes from sleep
 * beats first and draws then.
 */
export function findingOf(beat: Beat, before: Beat | undefined): Finding {
  if (!before) return 'well'
  const set = beat.now - before.now - (beat.steadyMs - before.steadyMs)
  if (Math.abs(set) > SET_MS) return 'clock-set'
  const still = beat.dueAt === before.dueAt && before.now > before.dueAt
  const seen = beat.visible && before.visible
  return seen && still && beat.now - beat.dueAt > GRACE_MS ? 'missed' : 'well'
}

/**
 * The remedy for a missed change: a reload, but never twice within a loop; then the default slide, which needs
 * nothing to go on. When its loop is over another reload may help, three times in a row. After that the default slide
 * stays. A reload in the future was made while the clock was wrong, and counts as one of the three.
 */
export function helpFor(
  now: number,
  loopMs: number,
  last: Reload | undefined,
  givenUp: boolean,
): Reload | 'default-slide' {
  if (!last) return { at: now, tries: 1 }
  const elapsedMs = now - last.at
  if (elapsedMs >= 0 && elapsedMs < loopMs) return 'default-slide'
  if (elapsedMs >= 0 && !givenUp) return { at: now, tries: 1 }
  return last.tries < TRIES ? { at: now, tries: last.tries + 1 } : 'default-slide'
}
