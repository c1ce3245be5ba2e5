import { type PlayerState, programmeTime } from './player.ts'
import type { Showing } from './programme/showing.ts'

const MINUTE_MS = 60_000

/**
 * The instant of the clock, ms since 1970, at which what is drawn is out of date: the next page or slide, or the next
 * minute, which the clock in the header and the night go by. While the rotation is held only that is due.
 */
export function dueAt(scene: Pick<Showing, 'changesAt'>, state: PlayerState, now: number): number {
  const minute = minuteAfter(now)
  const change = now + scene.changesAt - programmeTime(state, now)
  return state.pausedAt === null ? Math.min(change, minute) : minute
}

/** The next full minute after an instant, both in ms since 1970. */
export function minuteAfter(now: number): number {
  return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
}

/**
 * How long a timer waits until an instant that is due, in ms: never more than a minute. A browser fires a timer at once
 * that is to wait for longer than 24.8 days, or for no number, and a screen would be drawn 200 times a second. An
 * instant so far from now, ahead or behind, is one of a clock that was set meanwhile.
 */
export function waitMs(dueAt: number, now: number): number {
  const ms = dueAt - now
  return Math.abs(ms) < MINUTE_MS ? Math.max(ms, 0) : MINUTE_MS
}
