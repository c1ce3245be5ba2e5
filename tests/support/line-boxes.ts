import type { Page } from '@playwright/test'

/** One printed line of a text: its characters without readings, and its extent in CSS pixels. */
interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Whether it begins within a word of Latin letters. */
  readonly isParted: boolean
}

/**
 * Describes what is wrong with the ends of lines: a line of one character, a word that is parted, a phrase that is
 * broken although it would fit, a line that begins with a character of the line before, a heading whose last line is
 * very short.
 */
export function lineProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const TEXTS =
      '.heading, .headings p, .block p, .block dd, .block dt, .label, h1, h2, .page-text p, .page-text dd, .page-text dd > div, .page-text dd li, .page-text dt, .links a, .tiles a'
    /** The least share of the longest line. A shorter last line of a heading looks like a mistake. */
    const STUMP = 0.25

    const isRead = (node: Node) => {
      const parent = node.parentElement
      return (
        parent !== null &&
        parent.closest('rt, rp, .visually-hidden, [data-off]') === null &&
        parent.checkVisibility({ visibilityProperty: true })
      )
    }

    function linesOf(element: Element): Line[] {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const lines: (Line & { text: string; right: number; middle: number })[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!isRead(node)) continue
        const range = document.createRange()
        let at = 0
        let before = ''
        for (const char of node.textContent ?? '') {
          range.setStart(node, at)
          range.setEnd(node, at + char.length)
          at += char.length
          const isParted = /\p{Script=Latin}{2}/u.test(before + char)
          before = char
          const rect = [...range.getClientRects()].at(-1)
          if (!rect || rect.width === 0 || char.trim() === '') continue
          const middle = (rect.top + rect.bottom) / 2
          const line = lines.at(-1)
          if (line && Math.abs(line.middle - middle) < rect.height / 2 && rect.left >= line.left) {
            line.text += char
            line.right = Math.max(line.right, rect.right)
          } else lines.push({ text: char, left: rect.left, right: rect.right, middle, isParted })
        }
      }
      return lines
    }

    const problems: string[] = []
    const seen = [...document.querySelectorAll(TEXTS)].filter(
      (element) => !element.querySelector(TEXTS) && element.closest('[data-off], .visually-hidden') === null,
    )
    for (const element of seen) {
      const lines = linesOf(element)
      const whole = lines.map(({ text }) => text).join(' | ')
      if (lines.length < 2) continue
      for (const [index, { text, isParted }] of lines.entries()) {
        if (isParted) problems.push(`a word is parted: ${whole}`)
        if (text.match(/[\p{L}\p{N}]/gu)?.length === 1) problems.push(`one character on a line: ${whole}`)
        if (/^-?\d/.test(text) && /\d-?$/.test(lines[index - 1]?.text ?? ''))
          problems.push(`a number is parted: ${whole}`)
        if (/^[、。，．）」』】！？ーっゃゅょッャュョ々]/u.test(text))
          problems.push(`a line begins with ${text[0]}: ${whole}`)
      }
      if (element.matches('h1, .heading')) {
        const widths = lines.map(({ left, right }) => right - left)
        if ((widths.at(-1) ?? 0) < STUMP * Math.max(...widths))
          problems.push(`a stump of a heading: ${whole}`)
      }
      const room = element.getBoundingClientRect().width
      for (const phrase of element.querySelectorAll('.phrase')) {
        const own = linesOf(phrase)
        const width = own.reduce((sum, { left, right }) => sum + right - left, 0)
        if (own.length > 1 && width < room * 0.98)
          problems.push(`parted: ${own.map(({ text }) => text).join(' | ')}`)
      }
    }
    return problems
  })
}
