import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

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

/** Checks that axe finds nothing and leaves nothing undecided. What it cannot decide counts as a fault. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await axeProblems(page), what).toEqual([])
}

/** Describes what axe finds, and what it cannot decide. */
export async function axeProblems(page: Page): Promise<string[]> {
  // A page that is stepped through has axe already. The builder would insert it again, and reading it takes as long
  // as running it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const builder = new AxeBuilder({ page, axeSource: 'void 0' })
    // Passes are not described node by node, because that takes a third of the time.
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(TAGS)
    // The rule of level AAA finds all that this one finds, and takes as long: a quarter of axe's time.
    .disableRules('color-contrast')
    .setLegacyMode(true)
  const { violations, incomplete } = await builder.analyze()
  return [...violations, ...incomplete].map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  )
}
