import { type ContainerNode, render } from 'preact'
import type { Scene } from '../player/scene.ts'
import type { Measured, PanelState } from '../player/state.ts'
import type { Press } from '../player/visit.ts'
import { localTime } from '../shared/time/day.ts'
import { OfficeContext } from '../view/parts/office-context.ts'
import type { OfficeView } from '../view/parts/office-view.ts'
import { CodeContext, type CodeOf } from '../view/parts/qr-code.tsx'
import { documentState } from '../view/screen/document-state.ts'
import { staleSince } from '../view/screen/frame/as-of.tsx'
import { ScreenView } from '../view/screen/screen-view.tsx'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import { pageLoadsOf, pagerOf, showPage } from './paging.ts'
import type { Dispatch } from './run.ts'
import type { Show } from './show.ts'

/** Where scenes are drawn. */
export interface Stage {
  /** Draws a scene; false where its slide cannot be drawn, and is not there now. */
  draw(state: PanelState<Show>, scene: Scene, dispatch: Dispatch): boolean
  /** The pages of what was drawn, as the browser made them; nothing where it has none. */
  measure(state: PanelState<Show>, scene: Scene): Measured | null
  /** Brings a page of what was measured into sight. */
  show(page: number): void
}

interface Canvas extends Pick<OfficeView, 'origin' | 'pictograms'> {
  readonly root: ContainerNode & HTMLElement
  readonly clock: Clock
  readonly faults: Faults
  readonly codeOf: CodeOf
  /** When the server last said that what is shown holds, ms since 1970. */
  readonly confirmedAt: () => number
  /** Something on the stage has another size: readers' own styles and late fonts change what fits on a page. */
  readonly onResize: () => void
}

export function createStage(canvas: Canvas): Stage {
  const { root, clock, faults, codeOf, confirmedAt, origin, pictograms } = canvas
  let words: Element | undefined
  let drawnSizes = ''
  let pager: HTMLElement | null = null
  // An observer also reports what it has just begun to observe, and the sizes that a drawing itself brought about.
  const resized = new ResizeObserver(() => {
    if (words && sizesOf(words) !== drawnSizes) canvas.onResize()
  })

  function watch(shown: Element): void {
    drawnSizes = sizesOf(shown)
    if (shown === words) return
    words = shown
    resized.disconnect()
    for (const part of shown.children) resized.observe(part)
  }

  return {
    draw({ show, controls, visit }, scene, dispatch) {
      const { screen, edition, i18n } = show
      const now = clock.now()
      const { day } = localTime(now, edition.office.timeZone)
      const isKnown = clock.isKnown()
      let isDrawn = true
      const onPress = (press: Press) => {
        dispatch({ kind: 'pressed', press })
        // The entry that was pressed is gone with its list: the focus goes to where the list was opened.
        if (press.kind === 'topic') root.querySelector<HTMLElement>('[aria-expanded]')?.focus()
      }
      render(
        <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms }}>
          <CodeContext.Provider value={codeOf}>
            <ScreenView
              screen={screen}
              scene={scene}
              now={isKnown ? now : null}
              // A screen that does not know the time does not know how old the information is, and says of when it is.
              asOf={isKnown ? staleSince(confirmedAt(), now) : confirmedAt()}
              controls={controls}
              visit={visit}
              onPress={onPress}
              onFault={(error, part) => {
                const what = part === 'slide' ? scene.slide.id : part
                faults.record('slide', `${what}: ${error instanceof Error ? error.message : error}`)
                if (part === 'slide') isDrawn = false
              }}
            />
          </CodeContext.Provider>
        </OfficeContext.Provider>,
        root,
      )
      documentState(root.ownerDocument, edition, i18n.language(scene.frame), scene.slide, visit.appearance)
      return isDrawn
    },
    measure({ visit }, { layer, slide }) {
      pager = pagerOf(root)
      const what = layer === 'opened' ? visit.opened.kind : slide.id
      return pager && { what, loads: pageLoadsOf(pager) }
    },
    show(page) {
      if (!pager) return
      showPage(pager, page)
      watch(pager.closest('.words') ?? pager)
    },
  }
}

function sizesOf(words: Element): string {
  const sizes = [...words.children].map((part) => part.getBoundingClientRect())
  return sizes.map(({ width, height }) => `${width}×${height}`).join()
}
