/** A piece of text on a page, as a reader would see it. Lengths in CSS pixels. */
export interface Piece {
  readonly text: string
  /** A heading, the office's name, or a block of the current page. Small windows leave out the first two. */
  readonly isHeading: boolean
  readonly isClock: boolean
  readonly px: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** As the browser computes them: the colour of the letters, and that of their background. */
  readonly colour: string
  readonly ground: string
  /** Neither hidden nor transparent. */
  readonly shown: boolean
}

/** The content of a page at a moment. */
export interface View {
  readonly origin: string
  readonly address: string
  readonly width: number
  readonly height: number
  /** Whether it is the page for when nothing else can be shown. */
  readonly isLastResort: boolean
  readonly isNight: boolean
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly scripts: readonly string[]
  /** The state that the display reports: `playing` when it plays. */
  readonly state: string
  readonly slide: string
  readonly build: string
  /** ms since 1970, by the page's clock. */
  readonly now: number
  readonly clock: string
  readonly hasBadge: boolean
  readonly isStale: boolean
}

/** Reads a page. It runs there, so it uses nothing from this file. */
export function look(): View {
  const root = document.documentElement
  const groundOf = (element: Element): string => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each)
      if (backgroundColor !== 'transparent' && !/^rgba.*[,/] ?0\)$/.test(backgroundColor))
        return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const ownText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
    )
  const pieces = [...document.querySelectorAll('body *')]
    .filter((element) => /^H[1-6]$/.test(element.tagName) || ownText(element))
    .slice(0, 200)
    .map((element) => {
      const { fontSize, color } = getComputedStyle(element)
      const { left, top, width, height } = element.getBoundingClientRect()
      return {
        text: (element.textContent ?? '').trim().slice(0, 100),
        isHeading: element.closest('h1, h2, h3, .office, .block:not([data-off])') !== null,
        isClock: element.matches('.clock'),
        px: Number.parseFloat(fontSize),
        left,
        top,
        width,
        height,
        colour: color,
        ground: groundOf(element),
        shown: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      }
    })
  let boot: { build?: unknown } = {}
  try {
    boot = JSON.parse(document.getElementById('boot')?.textContent ?? '{}')
  } catch {
    // Half a page has no name of its build.
  }
  return {
    origin: location.origin,
    address: location.href,
    width: innerWidth,
    height: innerHeight,
    isLastResort: root.hasAttribute('data-last-resort'),
    isNight: document.querySelector('[data-kind="night"]') !== null,
    pieces,
    text: `${document.title} ${document.body?.innerText ?? ''}`.slice(0, 20_000),
    scripts: [...document.scripts].flatMap(({ src }) => (src === '' ? [] : [src])),
    state: root.dataset.state ?? '',
    slide: document.querySelector<HTMLElement>('.slide')?.dataset.slide ?? '',
    build: String(boot.build ?? ''),
    now: Date.now(),
    clock: document.querySelector('.clock')?.textContent ?? '',
    hasBadge: document.querySelector('.badge') !== null,
    isStale: document.querySelector('.as-of') !== null,
  }
}
