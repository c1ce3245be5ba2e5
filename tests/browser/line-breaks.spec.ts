import { expect, test } from '@playwright/test'
import { lineProblems } from '../support/line-boxes.ts'

// That every slide and every page has no such problem is checked where they are walked through: slides.spec.ts
// and pages.spec.ts of accessibility/. Here: that the check sees what it is to see.

const PHONE = { width: 360, height: 740 }
const PAGE = '/ja-simple/topics/food-pets-wasps'

for (const [what, rule, problem] of [
  [
    'phrases that are not kept whole',
    '.phrase { display: inline !important; word-break: break-all }',
    'parted',
  ],
  [
    'a line of one character',
    '.page-text p { inline-size: 1.2em !important; overflow-wrap: anywhere }',
    'one character',
  ],
  ['a heading with a stump', 'h1 { text-wrap: wrap !important; inline-size: 9.4em }', 'stump'],
] as const) {
  test(`${what} would be seen`, async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto(PAGE)
    expect(await lineProblems(page)).toEqual([])
    await page.evaluate((text) => document.styleSheets[0]?.insertRule(text), rule)
    expect((await lineProblems(page)).join('\n')).toContain(problem)
  })
}
