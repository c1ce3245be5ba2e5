import { type ContainerNode, render } from 'preact'
import { nameOfOpened } from '../player/opened.ts'
import type { Scene } from '../player/scene.ts'
import type { Measured, PanelState } from '../player/state.ts'
import type { Press } from '../player/visit.ts'
import type { Clock } from '../shared/time/clock.ts'
import { localTime } from '../shared/time/day.ts'
import type { OfficeView } from '../view/parts/office-view.ts'
import type { CodeOf } from '../view/parts/qr-code.tsx'
import { documentState } from '../view/screen/document-state.ts'
import { staleSince } from '../view/screen/frame/as-of.tsx'
import { ScreenRoot } from '../view/screen/screen-root.tsx'
import type { KioskViews } from '../view/screen/screen-view.tsx'
import type { Show } from '../view/screen/show.ts'
import type { Faults } from './faults.ts'
import type { Kiosk } from './kiosk.ts'
import { pageLoadsOf, pagerOf, showPage } from './paging.ts'
import type { Dispatch } from './run.ts'

/** The place where scenes are drawn. */
export interface Stage {
  /** Draws a scene. Returns false if its slide could not be drawn and is missing. */
  draw(state: PanelState<Show>, scene: Scene, dispatch: Dispatch): boolean
  /** The pages of what was drawn, as the browser made them. Empty if it has none. */
  measure(state: PanelState<Show>, scene: Scene): Measured | null
  /** Brings a page of the measured slide or list into sight. */
  show(page: number): void
}

interface Canvas extends Pick<OfficeView, 'origin' | 'pictograms'> {
  readonly root: ContainerNode & HTMLElement
  readonly clock: Clock
  readonly faults: Faults
  readonly codeOf: CodeOf
  /** What visitors can open; undefined until it is loaded. */
  readonly viewsOf: () => KioskViews | undefined
  readonly saying: Kiosk['saying']
  /** When the server last confirmed what is shown, in ms since 1970. */
  readonly confirmedAt: () => number
  /** A size on the stage has changed: readers' own styles and late fonts change what fits on a page. */
  readonly onResize: () => void
}

export function createStage(canvas: Canvas): Stage {
  const { root, clock, faults, codeOf, viewsOf, saying, confirmedAt, origin, pictograms } = canvas
  let words: Element | undefined
  let drawnSizes = ''
  let pager: HTMLElement | null = null
  // An observer also reports elements that it has just begun to observe, and sizes that a drawing itself has
  // changed.
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
    draw({ show, controls, visit, notices }, scene, dispatch) {
      const { screen, i18n } = show
      const now = clock.now()
      const edition = saying(notices?.saying(show.edition) ?? show.edition, now)
      const { day } = localTime(now, edition.office.timeZone)
      const isKnown = clock.isKnown()
      let isDrawn = true
      const onPress = (press: Press) => {
        dispatch({ kind: 'pressed', press })
        keepFocus(root)
      }
      render(
        <ScreenRoot
          office={{ edition, i18n, day, origin, pictograms }}
          codeOf={codeOf}
          screen={screen}
          scene={scene}
          now={isKnown ? now : null}
          // Without a known time the age of the information is unknown, so the screen shows its date.
          asOf={isKnown ? staleSince(confirmedAt(), now) : confirmedAt()}
          controls={controls}
          visit={visit}
          views={viewsOf()}
          onPress={onPress}
          onFault={(error, part) => {
            const what = part === 'slide' ? scene.slide.id : part
            faults.record('slide', `${what}: ${error instanceof Error ? error.message : error}`)
            if (part === 'slide') isDrawn = false
          }}
        />,
        root,
      )
      documentState(root.ownerDocument, edition, i18n.language(scene.frame), scene.slide, visit.appearance)
      return isDrawn
    },
    measure({ visit }, { layer, slide }) {
      pager = pagerOf(root)
      const what = layer === 'opened' ? nameOfOpened(visit.opened) : slide.id
      return pager && { what, loads: pageLoadsOf(pager) }
    },
    show(page) {
      if (!pager) return
      showPage(pager, page)
      watch(pager.closest('.words') ?? pager)
    },
  }
}

/** Whoever has pressed something that is gone since goes on at the heading of what came instead. */
function keepFocus(root: HTMLElement): void {
  if (root.ownerDocument.activeElement !== root.ownerDocument.body) return
  const heading = root.querySelector<HTMLElement>('.stage h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

function sizesOf(words: Element): string {
  const sizes = [...words.children].map((part) => part.getBoundingClientRect())
  return sizes.map(({ width, height }) => `${width}×${height}`).join()
}
