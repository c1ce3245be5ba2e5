import { expect, test } from '@playwright/test'
import { slideHeading } from '../../../src/lines/slide/slide-heading.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { axeProblems, expectAccessible } from '../../support/axe.ts'
import { loadBundle } from '../../support/bundle.ts'
import { everySlide } from '../../support/every-slide.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { looksOfToday, nameOf } from '../../support/matrix.ts'
import { misnamed } from '../../support/misnamed.ts'
import { momentsOf } from '../../support/moments.ts'
import { onScreen, openScreen } from '../../support/screen-page.ts'
import { kiosk, lobby } from '../../support/screens.ts'

const { edition, i18n } = loadBundle()
const SCROLLING_PX = 640

/** A text's own look, and whether axe must find it wanting. */
const LOOKS: readonly [what: string, style: string, isFound: boolean][] = [
  ['text of 2.8:1', 'color: #999', true],
  ['text of 4.5:1', 'color: #767676', true],
  ['large text of 4.4:1', 'color: #797979; font-size: 22pt', true],
  ['bold text of 17 pt and 5.7:1', 'color: #666; font: bold 17pt serif', true],
  ['text on a ground that changes', 'background: linear-gradient(#000, #fff)', true],
  ['text of 7.5:1', 'color: #555', false],
  ['large text of 4.5:1', 'color: #767676; font-size: 22pt', false],
]

test('T-AXE T-CONTRAST: text below 7:1 is found, or large text below 4.5:1, or what axe cannot decide', async ({
  page,
}) => {
  for (const [what, style, isFound] of LOOKS) {
    await page.setContent(
      `<!doctype html><html lang="en"><title>a</title><main><h1>a</h1><p style="${style}">${what}</p></main>`,
    )
    const found = await axeProblems(page)
    expect(found.filter((problem) => problem.startsWith('color-contrast')).length > 0, what).toBe(isFound)
  }
})

test('T-AXE T-LANG T-TITLE: every slide in every language has no fault that axe finds at any level, says the language of each part, and has a title in its own', async ({
  page,
}) => {
  for await (const { slide } of everySlide(page, lobby)) {
    expect((await onScreen(page)).slide).toBe(slide.id)
    await expectAccessible(page, slide.id)
    expect(await misnamed(page), slide.id).toEqual([])
    const [html, header, title] = await page.evaluate(() => [
      document.documentElement.lang,
      document.querySelector('.header')?.getAttribute('lang'),
      document.title,
    ])
    expect(html, slide.id).toBe(header)
    const [locale = ''] = slide.locales
    expect(title, slide.id).toBe(titleIn(locale, slide.subject))
  }
})

/** The heading of a slide and the name of the office, or the name alone where it is the heading. */
function titleIn(locale: string, subject: string): string {
  const language = i18n.language(locale)
  const names = [slideHeading(edition, language, { subject }), language.office.heading].map(plainText)
  return [...new Set(names)].join(' | ')
}

test('T-AXE: the list of all topics has none either, on every page', async ({ page }) => {
  await openScreen(page, kiosk, momentsOf(kiosk)[0]?.at ?? 0)
  await page.locator('.control.primary').click()
  await page.locator('.page-button').last().click()
  await page.locator('.block:not([data-off]) .control').last().click()
  const { pages } = await onScreen(page)
  for (let number = 1; number <= pages; number++) {
    expect((await onScreen(page)).page).toBe(`${number}/${pages}`)
    await expectAccessible(page, `list, page ${number}`)
    await page.clock.runFor(600)
    await page.locator('.control').nth(2).click()
  }
})

const looks = looksOfToday()
const PARTS = 6
for (let part = 0; part < PARTS; part++) {
  test(`T-AXE T-REFLOW: today’s part ${part + 1} of kinds, languages, sizes and modes is accessible and whole`, async ({
    browser,
  }) => {
    if (process.env.A11Y === 'all') test.setTimeout(1_800_000)
    const problems: string[] = []
    for (const look of looks.filter((_, index) => index % PARTS === part)) {
      const { screen, size, mode, what } = look
      const name = nameOf(look)
      // Fresh each time: a page keeps every clock that was ever put into it.
      const context = await browser.newContext(mode.media)
      const page = await context.newPage()
      if ('path' in what) {
        await page.setViewportSize(size)
        await page.goto(what.path)
      } else {
        await openScreen(page, screen, what.at, { query: mode.query, size })
        if (size.width >= SCROLLING_PX) {
          const least = leastOf(screen, mode.name === 'large text' ? 'large' : 'default', size.width)
          problems.push(...(await layoutProblems(page, least)).map((problem) => `${name}: ${problem}`))
        }
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > size.width) problems.push(`${name}: ${width} px wide`)
      await expectAccessible(page, name)
      await context.close()
    }
    expect(problems).toEqual([])
  })
}
