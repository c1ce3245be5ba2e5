import { type PlayerState, programmeTime } from './player.ts'
import type { Showing } from './programme/showing.ts'

const MINUTE_MS = 60_000

/**
 * The instant of the clock, in ms since 1970, at which the drawing is out of date: at the next page or slide, or at
 * the next minute, because of the clock in the header and the night. While the rotation is held, only the minute
 * counts.
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
 * How long a timer waits until an instant that is due, in ms; at most a minute. Browsers fire at once if a timer is
 * to wait for longer than 24.8 days, or for NaN, and a screen would be drawn 200 times a second. An instant so far
 * from now, ahead or behind, means that the clock was set meanwhile.
 */
export function waitMs(dueAt: number, now: number): number {
  const ms = dueAt - now
  return Math.abs(ms) < MINUTE_MS ? Math.max(ms, 0) : MINUTE_MS
}
