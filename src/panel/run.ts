import { waitMs } from '../player/due.ts'
import { sceneAt } from '../player/scene.ts'
import type { Moment, PanelState } from '../player/state.ts'
import { type PanelStatus, statusOf } from '../player/status.ts'
import { looksSame, type PanelEvent, step } from '../player/step.ts'
import type { Show } from './show.ts'
import type { Stage } from './stage.tsx'

const MINUTE_MS = 60_000

export type Dispatch = (event: PanelEvent<Show>) => void

interface Run {
  readonly beginning: PanelState<Show>
  readonly moment: () => Moment
  readonly stage: Stage
  readonly onFault: (error: unknown) => void
  readonly onVisitEnded: () => void
  /** A loop or a visit is over and the visitor has gone: the moment for what would disturb. */
  readonly onLoopEnded: () => void
  /** Told each time the panel was drawn, at least once a minute. */
  readonly onStatus: (status: PanelStatus) => void
}

/** Plays a panel for ever: takes events, has the scene drawn, and sets one timer for the next change. */
export function runPanel(run: Run): Dispatch {
  const { moment, stage } = run
  let state = run.beginning
  let timer: ReturnType<typeof setTimeout> | undefined

  function dispatch(event: PanelEvent<Show>): void {
    const { visitsEnded, loopsEnded } = state
    let dueAt = moment().now + MINUTE_MS
    try {
      const next = step(state, event, moment())
      const isNews = event.kind === 'time' || !looksSame(state, next)
      state = next
      if (!isNews) return
      // Before the controls go: the focus goes with them.
      if (state.visitsEnded !== visitsEnded) run.onVisitEnded()
      const status = draw()
      dueAt = status.scene.dueAt
      run.onStatus(status)
      if (state.loopsEnded !== loopsEnded) run.onLoopEnded()
    } catch (error) {
      // What is on stays on, and within a minute it is tried again.
      run.onFault(error)
    }
    clearTimeout(timer)
    timer = setTimeout(() => dispatch({ kind: 'time' }), waitMs(dueAt, moment().now))
  }

  /** Draws what is on, or the next that can be drawn; once more where its pages were not known. */
  function draw(): PanelStatus {
    for (;;) {
      const scene = sceneAt(state, moment())
      let isDrawn = stage.draw(state, scene, dispatch)
      if (isDrawn)
        state = step(state, { kind: 'drawn', scene, measured: stage.measure(state, scene) }, moment())
      const paged = sceneAt(state, moment())
      const isSame = paged.page === scene.page && paged.pages === scene.pages
      isDrawn &&= isSame || stage.draw(state, paged, dispatch)
      if (isDrawn) stage.show(paged.page)
      if (isDrawn || state.standIn !== 'none') return statusOf(state, paged, isDrawn, moment().now)
      state = step(state, { kind: 'undrawable', scene }, moment())
    }
  }

  dispatch({ kind: 'time' })
  return dispatch
}
