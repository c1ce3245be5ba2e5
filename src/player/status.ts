import { localTime } from '../shared/time/day.ts'
import type { Scene } from './scene.ts'
import type { PanelState } from './state.ts'

/** The state of a panel, read by playlog, watchdog, updates and `?debug`. */
export interface PanelStatus {
  readonly scene: Scene
  /** Whether the current slide could be drawn. Otherwise the default slide is shown. */
  readonly isDrawn: boolean
  /** When it was drawn, in ms since 1970 of the screen's clock. */
  readonly now: number
  /** How long a loop of the day takes, in ms. */
  readonly loopMs: number
}

export function statusOf(state: PanelState, scene: Scene, isDrawn: boolean, now: number): PanelStatus {
  const { programmeOf, timeZone } = (state.waiting ?? state.show).schedule
  const { totalMs, loops } = programmeOf(localTime(now, timeZone).day)
  return { scene, isDrawn: isDrawn && state.standIn === 'none', now, loopMs: totalMs / loops.length }
}
