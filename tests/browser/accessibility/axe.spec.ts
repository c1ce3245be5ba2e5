import { expect, test } from '@playwright/test'
import { slideHeading } from '../../../src/lines/slide/slide-heading.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { expectAccessible } from '../../support/axe.ts'
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

test('T-AXE T-LANG T-TITLE: every slide in every language has no fault that axe finds at any level, says the language of each part, and has a title in its own', async ({
  page,
}) => {
  test.setTimeout(240_000)
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
    test.setTimeout(process.env.A11Y === 'all' ? 1_800_000 : 240_000)
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
