import type { Page } from '@playwright/test'

/**
 * What is wrong with how a slide lies on its screen, in words: text that is cut, that overlaps other text, or
 * that is smaller than the screen allows. Readings may be smaller; they are checked elsewhere.
 */
export function layoutProblems(page: Page, textPx: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const problems: string[] = []
    const GROUPS =
      '.header > .office, .badge, .day, .clock, .band, .headings > *, .block, .belonging, .page-number, .qr-caption, .qr, .strip, .address, .control'

    const isHidden = (element: Element) => element.closest('rt, rp, .visually-hidden, [data-off]') !== null
    const sees = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
    }

    /** The boxes of the lines of text in an element, without readings. */
    function lines(element: Element): { rect: DOMRect; text: string; parent: Element }[] {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: { rect: DOMRect; text: string; parent: Element }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent ?? ''
        if (!parent || text.trim() === '' || isHidden(parent) || !sees(parent)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const rect of range.getClientRects()) if (rect.width > 0) found.push({ rect, text, parent })
      }
      return found
    }

    const inside = (rect: DOMRect, box: DOMRect) =>
      rect.left >= box.left - 1 &&
      rect.right <= box.right + 1 &&
      rect.top >= box.top - 2 &&
      rect.bottom <= box.bottom + 2
    const viewport = new DOMRect(0, 0, innerWidth, innerHeight)

    const screen = document.querySelector('.screen')
    if (!screen) return ['there is no screen']
    for (const { rect, text, parent } of lines(screen)) {
      const body = parent.closest('.body')
      if (!inside(rect, body?.getBoundingClientRect() ?? viewport)) problems.push(`cut: ${text}`)
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      const least = parent.closest('.heading') ? smallest * 1.5 : smallest
      if (size < least - 0.01) problems.push(`${size}px, less than ${least}px: ${text}`)
    }

    const groups = [...document.querySelectorAll(GROUPS)]
      .filter((element) => !isHidden(element) && sees(element))
      .map((element) => ({
        element,
        boxes: element.matches('.qr')
          ? [element.getBoundingClientRect()]
          : lines(element).map(({ rect }) => rect),
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
  }, textPx)
}

/** The blocks of a slide that are in sight, and how many it has. */
export function blocksInSight(page: Page): Promise<{ shown: number[]; count: number }> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.block')]
    return {
      shown: blocks.flatMap((block, index) => (block.hasAttribute('data-off') ? [] : [index])),
      count: blocks.length,
    }
  })
}
