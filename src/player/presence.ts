import { absenceMs } from './absence.ts'
import { isTouch, type Moment, type PanelState } from './state.ts'

/** Whether anything differs from an untouched panel. A page that begins paused has its reader. */
export function isVisited({ visit, untouched, controls, show }: PanelState): boolean {
  return visit !== untouched || controls !== isTouch(show)
}

/** In how many ms the visitor counts as gone, unless they do something. Zero or less if they have gone. */
export function absentInMs(state: PanelState, { steadyMs, startsPaused }: Moment): number {
  const { visit, measured, drawn, touchedAt, show } = state
  const readMs =
    visit.opened.kind === 'none'
      ? (drawn?.slide.durationMs ?? 0)
      : (measured?.loads.reduce((sum, load) => sum + load, 0) ?? 0)
  // A timer takes whole milliseconds only and drops the rest.
  return Math.ceil(touchedAt + absenceMs(readMs, isTouch(show) || startsPaused) - steadyMs)
}
