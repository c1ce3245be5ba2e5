import { expect, type Page, test } from '@playwright/test'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'
import { slidesFrom } from '../support/moments.ts'
import { languageButton, onScreen, openScreen } from '../support/screen-page.ts'
import { kiosk } from '../support/screens.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

// A visitor at the kiosk: a first touch, what it opens, and that nothing is left of them.

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const MINUTE = 60_000
const { edition, i18n } = loadBundle()
const [first = ''] = kiosk.locales
const other = kiosk.locales.at(-1) ?? ''
/** A press of a bar's button, as a hand that does not tremble does it. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.clock.runFor(600)
}
const named = (locale: string, key: 'start' | 'search' | 'text' | 'theme' | 'help') =>
  plainText(i18n.language(locale).t(`controls.${key}`))

/** All that could be left of a visitor: what is seen, heard, kept, scrolled and focused. */
const all = (page: Page) =>
  page.evaluate(() => {
    const { lang, title, dataset, scrollTop } = document.documentElement
    return {
      lang,
      title,
      text: dataset.text,
      theme: dataset.theme,
      scrollTop,
      scrolled: [...document.querySelectorAll('*')].filter((each) => each.scrollTop > 0).length,
      focused: document.activeElement?.tagName,
      history: history.length,
      address: location.href,
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      markup: document.querySelector('#root')?.innerHTML.replaceAll(/<time.*?<\/time>/g, ''),
    }
  })

test('touching the slide opens what people come for, in the language of the slide', async ({ page }) => {
  for (const locale of kiosk.locales) {
    const moment = slidesFrom(kiosk, AT, 200).find(({ slide }) => slide.id.endsWith(`:${locale}`))
    if (!moment) continue
    await openScreen(page, kiosk, moment.at + 1_000)
    await page.locator('.body').click()
    const [need] = edition.needs
    if (!need) throw new Error('the office has no need')
    const language = i18n.language(locale)
    expect(await withoutReadings(page.locator('.start h1'))).toContain(bare(language.t('needs.heading')))
    expect(await withoutReadings(page.locator('.tile').first())).toBe(bare(language.need(need.id).label))
  }
})

test('after a minute a question covers the screen; who answers has everything as it was', async ({
  page,
}) => {
  await openScreen(page, kiosk, AT)
  await languageButton(page, other).click()
  await page.clock.runFor(600)
  await press(page, named(other, 'search'))
  await page.locator('#typed').fill('tax')
  await expect(page.locator('.results .control').first()).toBeVisible()
  const results = await page.locator('.results').innerHTML()
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    await page.clock.runFor(5_000)
    await expect(dialog).toBeVisible({ timeout: 100 })
  }).toPass()
  await expect(dialog).toHaveAccessibleName(plainText(i18n.language(other).t('leaving.heading')))
  // It is touched where a button is below it.
  await page.mouse.click(200, 1000)
  await expect(dialog).toBeHidden()
  await expect(page.locator('#typed')).toBeFocused()
  expect(await page.locator('#typed').inputValue()).toBe('tax')
  expect(await page.locator('.results').innerHTML()).toBe(results)
  await expect(async () => {
    await page.clock.runFor(5_000)
    await expect(dialog).toBeVisible({ timeout: 100 })
  }).toPass()
  // A switch or a keyboard answers with any key, which does nothing else.
  await page.keyboard.press('x')
  await expect(dialog).toBeHidden()
  expect(await page.locator('#typed').inputValue()).toBe('tax')
})

test('nothing of a visitor remains: the start view comes back as it was, and later the plan rotates', async ({
  page,
}) => {
  await openScreen(page, kiosk, AT)
  await languageButton(page, first).click()
  await page.clock.runFor(600)
  const before = await all(page)
  await languageButton(page, other).click()
  await page.clock.runFor(600)
  for (const key of ['text', 'theme', 'help', 'search'] as const) await press(page, named(other, key))
  await page.locator('#typed').fill('secret 045')
  await expect(page.locator('#typed')).toBeFocused()
  await page.clock.runFor(10 * MINUTE)
  await page.clock.runFor(1_000)
  // The start view stays for a minute, and the plan goes on.
  await expect(page.locator('.tile')).toHaveCount(0)
  expect((await onScreen(page)).slide).not.toBe(null)
  await languageButton(page, first).click()
  await page.clock.runFor(600)
  const after = await all(page)
  expect(after).toEqual({ ...before, markup: after.markup })
  expect(after.markup).not.toContain('secret')
})
