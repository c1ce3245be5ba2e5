import type { Page } from '@playwright/test'
import type { Appearance } from '../../src/shared/screen/appearance.ts'
import { largeTextMm, plainTextMm, readingMm, textMm } from '../../src/shared/screen/legibility.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'

/** The least font sizes on a screen, in CSS pixels. */
export interface Least {
  readonly text: number
  readonly heading: number
  readonly figure: number
  readonly reading: number
}

/** The sizes that a screen's distance requires, at the width it is opened with. */
export function leastOf(
  screen: Screen,
  text: Appearance['text'] = 'default',
  widthPx = screen.widthPx,
): Least {
  const px = (mm: number) => mm / mmPerPx(screen, widthPx)
  const { viewingDistanceMm: distance } = screen
  return {
    text: px(textMm(screen, text)),
    heading: px(largeTextMm(distance)),
    // Digits are as high as capitals. They must be as legible from twice the distance as text is from once.
    figure: px(plainTextMm(2 * distance)),
    reading: px(readingMm(screen)),
  }
}

/**
 * Describes what is wrong with the layout of a slide: text that is cut, overlaps other text, is smaller than the
 * screen allows, or has readings that touch the line above.
 */
export function layoutProblems(page: Page, least: Least): Promise<string[]> {
  return page.evaluate((smallest) => {
    const problems: string[] = []
    const GROUPS =
      '.header > .office, .badge, .day, .clock, .headings > *, .block, .belonging, .page-number, .qr-caption, .qr, .strip, .as-of, .address, .control'

    const isHidden = (element: Element) => element.closest('rp, .visually-hidden, [data-off]') !== null
    const sees = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return width > 1 && height > 1 && style.visibility === 'visible' && style.clipPath === 'none'
    }

    /** The boxes of the lines of text in an element. */
    function lines(element: Element, readings: boolean): { rect: DOMRect; text: string; parent: Element }[] {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: { rect: DOMRect; text: string; parent: Element }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent ?? ''
        if (!parent || text.trim() === '' || isHidden(parent) || !sees(parent)) continue
        if ((parent.closest('rt') !== null) !== readings) continue
        if (parent.closest('.control-name') && !sees(parent.closest('.control-name') as Element)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const rect of range.getClientRects())
          if (rect.width > 0 && isOnThisPage(rect, parent)) found.push({ rect, text, parent })
      }
      return found
    }

    /** The part that is paged: the body, and the headings too if there is little room. */
    function pagerOf(element: Element): Element | null {
      const words = element.closest('.words')
      return element.closest('[data-tight]') ? words : element.closest('.body')
    }

    /** The visible part of a block that continues on another page. */
    function isOnThisPage(rect: DOMRect, parent: Element): boolean {
      const box = pagerOf(parent)?.getBoundingClientRect()
      return !box || (rect.right > box.left + 2 && rect.left < box.right - 2)
    }

    const inside = (rect: DOMRect, box: DOMRect) =>
      rect.left >= box.left - 1 &&
      rect.right <= box.right + 1 &&
      rect.top >= box.top - 2 &&
      rect.bottom <= box.bottom + 2
    const viewport = new DOMRect(0, 0, innerWidth, innerHeight)

    const screen = document.querySelector('.screen')
    if (!screen) return ['the page has no screen']
    const words = lines(screen, false)
    for (const { rect, text, parent } of words) {
      if (!inside(rect, pagerOf(parent)?.getBoundingClientRect() ?? viewport)) problems.push(`cut: ${text}`)
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      const figure = parent.closest('.digits') && parent.closest('.figure-main, .row-place')
      const kind = figure ? 'figure' : parent.closest('.heading') ? 'heading' : 'text'
      if (size < smallest[kind] - 0.01) problems.push(`${size}px, less than ${smallest[kind]}px: ${text}`)
      if (getComputedStyle(parent).hyphens === 'auto') problems.push(`hyphenated: ${text}`)
    }

    const readings = lines(screen, true)
    for (const { rect, text, parent } of readings) {
      const style = getComputedStyle(parent)
      const size = Number.parseFloat(style.fontSize)
      if (size < smallest.reading - 0.01) problems.push(`reading of ${size}px: ${text}`)
      const clear = size * 0.3
      const above = words.find(
        (line) =>
          Math.min(line.rect.right, rect.right) - Math.max(line.rect.left, rect.left) > 1 &&
          // Ink, not boxes: kanji and kana leave a twentieth of their size free at either end.
          inkBottom(line) < rect.bottom &&
          inkBottom(line) > rect.top - clear + size * 0.06,
      )
      if (above) problems.push(`reading ${text} touches ${above.text}`)
    }

    /** The end of a line's ink: the box of a font is higher than its characters. */
    function inkBottom({ rect, parent }: { rect: DOMRect; parent: Element }): number {
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      return (rect.top + rect.bottom) / 2 + size * 0.475
    }

    const groups = [...document.querySelectorAll(GROUPS)]
      .filter((element) => !isHidden(element) && sees(element))
      .map((element) => ({
        element,
        boxes: element.matches('.qr')
          ? [element.getBoundingClientRect()]
          : lines(element, false).map(({ rect }) => rect),
      }))
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        if (one.boxes.some((a) => other.boxes.some((b) => overlap(a, b)))) {
          problems.push(`overlap: ${one.element.textContent} / ${other.element.textContent}`)
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) problems.push('wider than the screen')
    return problems
  }, least)
}

/** The visible text of a slide's body, without readings, line by line of this page. */
export function textInSight(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = document.querySelector('.words')
    const tight = document.querySelector('.slide[data-tight]') !== null
    const body = tight ? words : document.querySelector('.body')
    if (!body) return ''
    const box = body.getBoundingClientRect()
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    let seen = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('rt, rp') || getComputedStyle(parent).visibility !== 'visible') continue
      for (const [index, character] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        const rect = range.getBoundingClientRect()
        if (rect.left >= box.left - 1 && rect.right <= box.right + 1) seen += character
      }
    }
    return seen.replaceAll(/\s/g, '')
  })
}

/** The text of all pages of a slide, without readings and without what this screen drops. */
export function wholeText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const tight = document.querySelector('.slide[data-tight]') !== null
    const pager = document.querySelector(tight ? '.words' : '.body')
    if (!pager) return ''
    const walker = document.createTreeWalker(pager, NodeFilter.SHOW_TEXT)
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest('rt, rp') && parent.getClientRects().length > 0) text += node.textContent
    }
    return text.replaceAll(/\s/g, '')
  })
}
