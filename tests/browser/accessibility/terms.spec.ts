import { expect, type Locator, test } from '@playwright/test'
import { screens } from '../../../src/facts/screens.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { momentsOf } from '../../support/moments.ts'
import { onScreen, openScreen, playing } from '../../support/screen-page.ts'

const { edition, i18n } = loadBundle()
const kiosk = screens.find(({ input }) => input === 'touch')
if (!kiosk) throw new Error('the office has no kiosk')

test('T-TERMS: on a phone’s page a term leads to its explanation in the same language', async ({ page }) => {
  for (const [path, id, term] of [
    ['/ja/departments/insurance-pension', 'national-health-insurance', '国民健康保険'],
    ['/ja-simple/departments/insurance-pension', 'national-health-insurance', '国民健康保険'],
    ['/en/departments/insurance-pension', 'national-health-insurance', 'National Health Insurance'],
  ] as const) {
    await page.goto(path)
    await page.locator(`a.term[href$="#${id}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`/glossary#${id}$`))
    const entry = page.locator(`#${id}`)
    await expect(entry.locator('dt')).toBeInViewport()
    expect(plainText((await entry.locator('dt').textContent()) ?? '')).toContain(term)
    await expect(entry.locator('dd').first()).not.toBeEmpty()
  }
})

const bare = (text: string) => plainText(text).replace(/\s/g, '').toLowerCase()

/** The text of an element, without readings and spaces. */
const textOf = (element: Locator) =>
  element.evaluate((found) => {
    const copy = found.cloneNode(true) as Element
    for (const reading of copy.querySelectorAll('rt, rp, [aria-hidden]')) reading.remove()
    return (copy.textContent ?? '').replace(/\s/g, '').toLowerCase()
  })

test('T-TERMS: the kiosk explains the terms of the slide first, whole and large enough, in the chosen language', async ({
  page,
}) => {
  const moment = momentsOf(kiosk).find(({ slide }) => slide.id === 'insurance-pension')
  if (!moment) throw new Error('the kiosk does not show the department')
  await openScreen(page, kiosk, moment.at)
  for (const locale of edition.locales) {
    const name = plainText(locale.name)
    await page
      .locator('.control-group')
      .last()
      .getByRole('button')
      .nth(edition.locales.indexOf(locale))
      .click()
    await playing(page)
    const said = await textOf(page.locator('.slide'))
    const words = page.locator('.control[aria-expanded]').nth(1)
    await words.click()
    await playing(page)
    await expect(words).toHaveAttribute('aria-expanded', 'true')
    const first = await textOf(page.locator('.terms dt').first())
    const entry = Object.values(i18n.language(locale.id).glossary).find(({ term }) => bare(term) === first)
    // The slide may have the term in another of its forms.
    expect(
      entry?.terms.some((term) => said.includes(bare(term))),
      name,
    ).toBe(true)
    const { pages } = await onScreen(page)
    expect(pages).toBeGreaterThan(1)
    expect(await layoutProblems(page, leastOf(kiosk)), name).toEqual([])
    await page.locator('.control[aria-controls="stage"]').nth(1).click()
    expect(await layoutProblems(page, leastOf(kiosk)), `${name}, next page`).toEqual([])
    await words.click()
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', 'insurance-pension')
  }
})
