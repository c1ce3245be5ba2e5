import { type ContainerNode, render } from 'preact'
import type { Scene } from '../player/scene.ts'
import type { Press, Visit } from '../player/visit.ts'
import { localTime } from '../shared/time/day.ts'
import { OfficeContext } from '../view/parts/office-context.ts'
import type { OfficeView } from '../view/parts/office-view.ts'
import { staleSince } from '../view/screen/as-of.tsx'
import { documentState } from '../view/screen/document-state.ts'
import { ScreenView } from '../view/screen/screen-view.tsx'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Show } from './show.ts'

export interface Canvas extends Pick<OfficeView, 'origin' | 'pictograms'> {
  readonly root: ContainerNode & HTMLElement
  readonly clock: Clock
  readonly faults: Faults
  /** When the server last said that what is shown holds, ms since 1970. */
  readonly confirmedAt: () => number
}

export interface Picture {
  readonly show: Show
  readonly scene: Scene
  readonly controls: boolean
  readonly visit: Visit
  readonly onPress: (press: Press) => void
}

/** Draws a scene; false where its slide cannot be drawn, and is not there now. */
export function drawScene(canvas: Canvas, { show, scene, controls, visit, onPress }: Picture): boolean {
  const { root, clock, faults, confirmedAt, origin, pictograms } = canvas
  const { screen, edition, i18n } = show
  const now = clock.now()
  const { day } = localTime(now, edition.office.timeZone)
  const isKnown = clock.isKnown()
  let drawn = true
  render(
    <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms }}>
      <ScreenView
        screen={screen}
        scene={scene}
        now={isKnown ? now : null}
        // Who does not know the time does not know how old the information is, and says of when it is.
        asOf={isKnown ? staleSince(confirmedAt(), now) : confirmedAt()}
        controls={controls}
        visit={visit}
        onPress={onPress}
        onFault={(error, part) => {
          const what = part === 'slide' ? scene.slide.id : part
          faults.record('slide', `${what}: ${error instanceof Error ? error.message : error}`)
          if (part === 'slide') drawn = false
        }}
      />
    </OfficeContext.Provider>,
    root,
  )
  documentState(root.ownerDocument, edition, i18n.language(scene.frame), scene.slide, visit.appearance)
  return drawn
}
