import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What is used of axe in a page. */
interface Axe {
  run(
    element: Element | null,
    options: { readonly runOnly: readonly string[] },
  ): Promise<{ violations: unknown[]; incomplete: unknown[] }>
}

const ownRequire = createRequire(import.meta.url)
const axeRequire = createRequire(ownRequire.resolve('@axe-core/playwright'))

/**
 * Large text in Japanese is 22 pt, or 18 pt bold (WAIC on WCAG 1.4.6), not axe's 18 and 14. A text of one character
 * counts too, because a ruby base often is one. axe's own options have a lower threshold, below which this rule says
 * nothing and leaves the fault to `color-contrast`. Here it has none. The options are replaced as a whole, so all of
 * them are here.
 */
const CONTRAST = {
  ignoreUnicode: true,
  ignoreLength: true,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 18,
  largeTextPt: 22,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.1,
  textStrokeEmMin: 0.03,
}

const TAGS = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa'],
  ...['wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'],
]

// axe waits for timers of its own. If a test has stopped the page's clock, axe gets the browser's.
const axeSource = `(function (setTimeout) {
${readFileSync(axeRequire.resolve('axe-core/axe.min.js'), 'utf8')}
})(window.browserTimeout ?? window.setTimeout);
axe.configure({ checks: [
  { id: 'color-contrast-enhanced', options: ${JSON.stringify(CONTRAST)} },
] });`

/**
 * Checks that axe finds nothing and leaves nothing undecided. What it cannot decide counts as a fault.
 *
 * @param part the selector of what is looked at, if it lies over something else
 */
export async function expectAccessible(page: Page, what: string, part?: string): Promise<void> {
  expect(await axeProblems(page, part), what).toEqual([])
}

/** Describes what axe finds, and what it cannot decide. */
export async function axeProblems(page: Page, part = 'html'): Promise<string[]> {
  const { hasAxe, hasOwnColours } = await page.evaluate(() => ({
    hasAxe: 'axe' in window,
    hasOwnColours: !matchMedia('(forced-colors: active)').matches,
  }))
  // A page that is stepped through has axe already. The builder would insert it again, and reading it takes as long
  // as running it.
  if (!hasAxe) await page.evaluate(axeSource)
  const builder = new AxeBuilder({ page, axeSource: 'void 0' })
    .include(part)
    // Passes are not described node by node, because that takes a third of the time.
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(TAGS)
    // The rule of level AAA finds all that the other one finds, and takes as long: a quarter of axe's time. Forced
    // colours are the reader's own, and axe reads the page's there (`-webkit-text-fill-color`).
    .disableRules(['color-contrast', ...(hasOwnColours ? [] : ['color-contrast-enhanced'])])
    .setLegacyMode(true)
  const { violations, incomplete } = await builder.analyze()
  const problems: string[] = []
  for (const { id, nodes } of [...violations, ...incomplete])
    for (const node of nodes)
      if (!isHalfInSight(node) || !(await isFineInSight(page, node.target)))
        problems.push(`${id}: ${node.html} ${node.failureSummary}`)
  return problems
}

/** Whether axe could not decide because something is over a part of a text, such as the edge of what scrolls. */
const isHalfInSight = ({ any }: { readonly any: readonly { readonly data: unknown }[] }) =>
  any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'elmPartiallyObscured')

/** Whether axe finds the contrast of a text sufficient once a reader has scrolled to it. */
async function isFineInSight(page: Page, [selector, inFrame]: readonly unknown[]): Promise<boolean> {
  if (inFrame !== undefined) return false
  return page.evaluate(async (found) => {
    const element = document.querySelector(found)
    element?.scrollIntoView({ block: 'center' })
    const options = { runOnly: ['color-contrast-enhanced'] }
    const { violations, incomplete } = await (window as unknown as { axe: Axe }).axe.run(element, options)
    return element !== null && violations.length + incomplete.length === 0
  }, String(selector))
}
