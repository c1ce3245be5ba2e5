import { expect, test } from '@playwright/test'
import { pagePath } from '../../../src/shared/edition/address.ts'
import { expectAccessible } from '../../support/axe.ts'
import { loadBundle } from '../../support/bundle.ts'
import { lineProblems } from '../../support/line-boxes.ts'
import { misnamed } from '../../support/misnamed.ts'

const { edition } = loadBundle()
const PHONE = { width: 360, height: 740 }

/** The language with the most in its markup is checked on every page, the others on one of each kind. */
const FULL = 'ja-simple'
const KINDS =
  /\/(departments|accessibility|glossary|screens|nothing|topics\/(power-cuts|safety|office|languages|new)|departments\/(ward-planning|nurseries))$/

for (const { id: locale, tag } of edition.locales) {
  const paths = [
    pagePath(locale, { kind: 'home' }),
    pagePath(locale, { kind: 'departments' }),
    pagePath(locale, { kind: 'accessibility' }),
    pagePath(locale, { kind: 'glossary' }),
    pagePath(locale, { kind: 'screens' }),
    ...edition.topics.map(({ id }) => pagePath(locale, { kind: 'topic', id })),
    ...edition.departments.map(({ id }) => pagePath(locale, { kind: 'department', id })),
    `/${locale}/nothing`,
  ]

  test(`T-AXE T-REFLOW T-LANG T-TITLE: pages in ${locale} are accessible, fit a phone, say what language each part is in and have titles of their own, their lines ending where people breathe`, async ({
    page,
  }) => {
    // Some sixty pages, each of which is looked at five times.
    test.setTimeout(300_000)
    await page.setViewportSize(PHONE)
    const titles = new Set<string>()
    for (const path of paths) {
      await page.goto(path)
      const [lang, width] = await page.evaluate(() => {
        const html = document.documentElement
        return [html.lang, html.scrollWidth] as const
      })
      expect(lang, path).toBe(tag)
      expect(width, path).toBeLessThanOrEqual(PHONE.width)
      expect(await lineProblems(page), path).toEqual([])
      expect(await misnamed(page), path).toEqual([])
      titles.add(await page.title())
      if (locale === FULL || path === `/${locale}` || KINDS.test(path)) await expectAccessible(page, path)
    }
    expect(titles.size).toBe(paths.length)
  })
}

test('T-LANG: the choice of language stays on the same topic, and its name is in its own language', async ({
  page,
}) => {
  await page.goto('/ja/topics/power-cuts')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/topics\/power-cuts$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparing for power cuts')
  await expect(page).toHaveTitle('Preparing for power cuts | Totsuka Ward Office')
})

test('T-QR: a short address leads a phone set to Nepali to easy Japanese, with the choice of languages first', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'ne-NP', viewport: PHONE })
  const page = await context.newPage()
  await page.goto('/t/25')
  await expect(page).toHaveURL(/\/ja-simple\/topics\/power-cuts$/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '日本語', exact: true })).toBeFocused()
  await context.close()
})

test('T-NAME: numbers are links that say whom they call', async ({ page }) => {
  await page.goto('/en/departments/ward-planning')
  const link = page.getByRole('link', { name: /Public information and advice/ })
  const desks = edition.departments.find(({ id }) => id === 'ward-planning')?.desks
  const number = desks?.find(({ id }) => id === 'public-information')?.phone.value ?? ''
  await expect(link).toHaveAttribute('href', `tel:${number.replaceAll('-', '')}`)
  await expect(link.locator('.digits')).toHaveText(number)
  await expect(link).toHaveAccessibleName(new RegExp(`${[...number].join(' ')}$`))
})

test('T-PRINT: printed, a page is its text', async ({ page }) => {
  await page.goto('/ja/departments/ward-planning')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.languages')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
