import { type PlayerState, programmeTime } from './player.ts'
import type { Scene } from './scene.ts'

const MINUTE_MS = 60_000

/**
 * The instant of the clock, ms since 1970, at which what is drawn is out of date: the next page or slide, or the next
 * minute, which the clock in the header and the night go by. While somebody holds the rotation only that is due.
 */
export function dueAt(scene: Pick<Scene, 'changesAt'>, state: PlayerState, now: number): number {
  const minute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
  const change = now + scene.changesAt - programmeTime(state, now)
  return state.pausedAt === null ? Math.min(change, minute) : minute
}
