import { expect, test } from '@playwright/test'
import { pagePath } from '../../src/shared/edition/address.ts'
import { loadBundle } from '../support/bundle.ts'
import { lineProblems } from '../support/line-boxes.ts'

// That every slide and every page has no such problem is checked where they are walked through: slides.spec.ts
// and pages.spec.ts of accessibility/. Here: that the check sees what it is to see.

const { edition } = loadBundle()
const [{ id: FIRST } = { id: '' }] = edition.locales
/** The language in which every phrase is marked. */
const EASY = 'ja-simple'
const PHONE = { width: 360, height: 740 }

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
] as const) {
  test(`${what} would be seen`, async ({ page }) => {
    await page.setViewportSize(PHONE)
    // The longest page that every office has.
    await page.goto(pagePath(EASY, { kind: 'accessibility' }))
    expect(await lineProblems(page)).toEqual([])
    await page.evaluate((text) => document.styleSheets[0]?.insertRule(text), rule)
    expect((await lineProblems(page)).join('\n')).toContain(problem)
  })
}

test('a heading that leaves one word over would be seen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(pagePath(FIRST, { kind: 'home' }))
  expect(await lineProblems(page)).toEqual([])
  await page.locator('h1').evaluate((heading) => {
    heading.textContent = 'Some words of which the last is short'
    heading.style.inlineSize = 'max-content'
    const { width } = heading.getBoundingClientRect()
    heading.style.textWrap = 'wrap'
    heading.style.inlineSize = `${width - 2}px`
  })
  expect((await lineProblems(page)).join('\n')).toContain('stump')
})

test('a number on two lines would be seen', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto(pagePath(FIRST, { kind: 'topic', id: 'office' }))
  expect(await lineProblems(page)).toEqual([])
  await page.evaluate(() => {
    document.styleSheets[0]?.insertRule('.page-text dd { inline-size: 3em; overflow-wrap: anywhere }')
    document.styleSheets[0]?.insertRule('.digits { white-space: normal !important }')
  })
  expect((await lineProblems(page)).join('\n')).toContain('a number is parted')
})
