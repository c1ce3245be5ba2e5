import type { Language } from '../lines/i18n/i18n.ts'
import { waitMs } from '../player/due.ts'
import { sceneAt } from '../player/scene.ts'
import type { Moment, PanelState } from '../player/state.ts'
import { type PanelStatus, statusOf } from '../player/status.ts'
import { looksSame, type PanelEvent, step } from '../player/step.ts'
import type { Press } from '../player/visit.ts'
import type { Show } from '../view/screen/show.ts'
import type { Stage } from './stage.tsx'

const MINUTE_MS = 60_000

export type Dispatch = (event: PanelEvent<Show>) => void

interface Run {
  readonly beginning: PanelState<Show>
  readonly moment: () => Moment
  readonly stage: Stage
  readonly onFault: (error: unknown) => void
  readonly onVisitEnded: () => void
  /** Somebody has pressed something and it counts, in the language of what is on. Called when its result is drawn. */
  readonly onPressed: (press: Press, language: Language) => void
  /** A loop or a visit is over and the visitor has gone, so now a change of version disturbs no one. */
  readonly onLoopEnded: () => void
  /** Called each time the panel was drawn, at least once a minute. */
  readonly onStatus: (status: PanelStatus) => void
}

/** Plays a panel for ever: takes events, draws the scene, and sets one timer for the next change. */
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
      const isPressed = event.kind === 'pressed' && next !== state
      state = next
      if (!isNews) return
      // This comes before the controls are removed, because the focus would go with them.
      if (state.visitsEnded !== visitsEnded) run.onVisitEnded()
      const status = draw()
      dueAt = status.scene.dueAt
      run.onStatus(status)
      if (isPressed) run.onPressed(event.press, state.show.i18n.language(status.scene.frame))
      if (state.loopsEnded !== loopsEnded) run.onLoopEnded()
    } catch (error) {
      // The slide stays on, and the next attempt comes within a minute.
      run.onFault(error)
    }
    clearTimeout(timer)
    timer = setTimeout(() => dispatch({ kind: 'time' }), waitMs(dueAt, moment().now))
  }

  /** Draws the current slide, or the next one that can be drawn. Draws once more if its pages were not known. */
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
