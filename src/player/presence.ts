import { absenceMs } from './absence.ts'
import { isTouch, type Moment, type PanelState } from './state.ts'

/** Whether anything differs from a panel that was not touched. A page that began paused has its reader. */
export function isVisited({ visit, untouched, controls, show }: PanelState): boolean {
  return visit !== untouched || controls !== isTouch(show)
}

/** In how many ms the visitor counts as gone, unless they do something; none or less where they have gone. */
export function absentInMs(state: PanelState, { steadyMs, startsPaused }: Moment): number {
  const { visit, measured, drawn, touchedAt, show } = state
  const readMs =
    visit.opened.kind === 'none'
      ? (drawn?.slide.durationMs ?? 0)
      : (measured?.loads.reduce((sum, load) => sum + load, 0) ?? 0)
  // A timer knows whole milliseconds only, and leaves out the rest.
  return Math.ceil(touchedAt + absenceMs(readMs, isTouch(show) || startsPaused) - steadyMs)
}
