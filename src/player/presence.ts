import { absenceMs, WARNING_MS } from './absence.ts'
import { nameOfOpened } from './opened.ts'
import { isTouch, type Moment, type PanelState } from './state.ts'

/** Whether anything differs from an untouched panel. A page that begins paused has its reader. */
export function isVisited({ visit, untouched, controls, show }: PanelState): boolean {
  return visit !== untouched || controls !== isTouch(show)
}

/** In how many ms the visitor counts as gone, unless they do something. Zero or less if they have gone. */
export function absentInMs(state: PanelState, { steadyMs, startsPaused }: Moment): number {
  const { visit, measured, drawn, touchedAt } = state
  const loads = measured?.what === nameOfOpened(visit.opened) ? measured.loads : []
  const readMs =
    visit.opened.kind === 'none' ? (drawn?.slide.durationMs ?? 0) : loads.reduce((sum, load) => sum + load, 0)
  const warningMs = isWarned(state) ? WARNING_MS : 0
  // A timer takes whole milliseconds only and drops the rest.
  return Math.ceil(touchedAt + absenceMs(readMs, startsPaused) + warningMs - steadyMs)
}

/** Whether a panel asks if anybody is there before it ends a visit: something of the visitor would be lost. */
function isWarned({ show, visit, start }: PanelState): boolean {
  return isTouch(show) && visit !== start
}

/** Whether the panel asks just now if anybody is there. */
export function isWarning(state: PanelState, moment: Moment): boolean {
  return isVisited(state) && isWarned(state) && absentInMs(state, moment) <= WARNING_MS
}
