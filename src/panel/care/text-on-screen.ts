import { contrast, type Rgb } from '../../shared/screen/contrast.ts'

/** How the text of the slide that is on looks: the size of the smallest in mm on this panel, and the least contrast. */
interface TextOnScreen {
  readonly slide: string
  readonly mm: number
  readonly contrast: number
}

/** Readings have a least size of their own. */
const LEFT_OUT = 'rt, rp, script, style, .visually-hidden'

/** Measures the text of what is on, as the browser has drawn it. Undefined if nothing can be measured. */
export function textOnScreen(): TextOnScreen | undefined {
  const shown = document.querySelector<HTMLElement>('[data-slide]')
  const pxPerMm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
  if (!shown || !(pxPerMm > 0)) return undefined
  const looks = [...elementsWithText(shown)].flatMap((element) => {
    const { fontSize, color } = getComputedStyle(element)
    const [ink, paper] = [rgbOf(color), paperOf(element)]
    return ink && paper ? { px: Number.parseFloat(fontSize), contrast: contrast(ink, paper) } : []
  })
  if (looks.length === 0) return undefined
  return {
    slide: shown.dataset.slide ?? '',
    mm: Math.min(...looks.map(({ px }) => px)) / pxPerMm,
    contrast: Math.min(...looks.map((look) => look.contrast)),
  }
}

/** The elements in which text stands that is seen. */
function elementsWithText(root: Element): Set<Element> {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found = new Set<Element>()
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode
    if (!parentElement || found.has(parentElement) || !nodeValue?.trim()) continue
    if (!parentElement.closest(LEFT_OUT) && parentElement.checkVisibility()) found.add(parentElement)
  }
  return found
}

/** The colour behind an element: that of the nearest one that has any. */
function paperOf(element: Element | null): Rgb | undefined {
  if (!element) return undefined
  return rgbOf(getComputedStyle(element).backgroundColor) ?? paperOf(element.parentElement)
}

/** A colour as browsers compute it: `rgb(20, 32, 43)`. Undefined if something shines through it. */
function rgbOf(computed: string): Rgb | undefined {
  const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed) ?? []
  return b === undefined ? undefined : [Number(r), Number(g), Number(b)]
}
