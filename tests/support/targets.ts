import type { Page } from '@playwright/test'

interface Bounds {
  /** Of a pixel of the page. */
  readonly mm: number
  /** Of the lower edge of the panel, above the floor. */
  readonly mountingMm: number
}

/** The least side of a button, of a key, and of the gap beside either, in mm (Colle & Hiszem 2004). */
const LEAST = { button: 20, key: 15, gap: 3 }
/** What a hand from a wheelchair reaches, in mm above the floor (EN 301 549, 8.3). */
const REACH = { from: 800, until: 1_100 }

/** Describes buttons that are too small, too close to others, out of reach, covered, cut or empty. */
export function targetProblems(page: Page, { mm, mountingMm }: Bounds): Promise<string[]> {
  return page.evaluate(
    ([scale, floor, least, reach]) => {
      const problems: string[] = []
      const boxes = [...document.querySelectorAll('.control, .search-field')]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .map((element) => ({ element, name: element.textContent, rect: element.getBoundingClientRect() }))
      for (const { element, name, rect } of boxes) {
        const middle = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)
        if (middle?.closest('.control, .search-field') !== element)
          problems.push(`${name}: covered by ${middle?.className}`)
        const isEmpty = [...element.childNodes].every(
          (child) => child instanceof Element && child.getBoundingClientRect().width <= 2,
        )
        if (isEmpty && element.matches('.control')) problems.push(`${name}: shows nothing`)
        if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
          problems.push(`${name}: is cut`)
        const size = Math.min(rect.width, rect.height) * scale
        const side = element.matches('.key') ? least.key : least.button
        if (size < side - 0.01) problems.push(`${name}: ${size} mm`)
        for (const y of [rect.top, rect.bottom]) {
          const above = floor + (innerHeight - y) * scale
          if (above < reach.from || above > reach.until) problems.push(`${name}: ${above} mm above the floor`)
        }
        for (const other of boxes) {
          if (other.rect === rect) continue
          const x = Math.max(other.rect.left - rect.right, rect.left - other.rect.right)
          const y = Math.max(other.rect.top - rect.bottom, rect.top - other.rect.bottom)
          const gap = Math.max(x, y) * scale
          if (gap < least.gap - 0.05) problems.push(`${name}: ${gap} mm from ${other.name}`)
        }
      }
      return problems
    },
    [mm, mountingMm, LEAST, REACH] as const,
  )
}
