import { localTime } from '../shared/time/day.ts'
import type { Scene } from './scene.ts'
import type { PanelState } from './state.ts'

/** How a panel is: the one reading for playlog, watchdog, updates and `?debug`. */
export interface PanelStatus {
  readonly scene: Scene
  /** Whether what should be on could be drawn; else the default slide stands in. */
  readonly isDrawn: boolean
  /** When it was drawn, ms since 1970 of the screen's clock. */
  readonly now: number
  /** How long a loop of the day takes, in ms. */
  readonly loopMs: number
}

export function statusOf(state: PanelState, scene: Scene, isDrawn: boolean, now: number): PanelStatus {
  const { programmeOf, timeZone } = (state.waiting ?? state.show).schedule
  const { totalMs, loops } = programmeOf(localTime(now, timeZone).day)
  return { scene, isDrawn: isDrawn && state.standIn === 'none', now, loopMs: totalMs / loops.length }
}
