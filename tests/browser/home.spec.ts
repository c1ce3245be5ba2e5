import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { type Place, pagePath } from '../../src/shared/edition/address.ts'
import { openNow } from '../../src/shared/edition/office/open-now.ts'
import { loadBundle } from '../support/bundle.ts'

// The start page of phones. Accessibility, weight and line ends of all pages are tested elsewhere.

const { edition } = loadBundle()
const PHONE = { width: 360, height: 740 }
const locales = edition.locales.map(({ id }) => id)
const home = (locale: string) => pagePath(locale, { kind: 'home' })
/** What people come for: an office without needs has its departments. */
const reasons = [
  ...edition.needs.map(({ id }) => ({ kind: 'need' as const, id })),
  ...edition.departments.map(({ id }) => ({ kind: 'department' as const, id })),
].filter(({ kind }, _, [first]) => kind === first?.kind)

const topOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top)

test.use({ viewport: PHONE })

for (const locale of locales) {
  test(`in ${locale} it is at most two screens high`, async ({ page }) => {
    await page.goto(home(locale))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThanOrEqual(2 * PHONE.height)
  })

  test(`in ${locale} it has a search, what people come for, the office, and what else there is, in this order`, async ({
    page,
  }) => {
    await page.goto(home(locale))
    const walls = screens.length > 0 ? ['.wall-links'] : []
    const parts = [
      'h1',
      '.search',
      '.tiles',
      '.office-now',
      ...walls,
      '.office-now ~ .tiles',
      '.other-languages',
    ]
    const tops = await Promise.all(parts.map((selector) => topOf(page, selector)))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    const places: Place[] = [
      { kind: 'topic', id: 'office' },
      ...screens.map(({ id }): Place => ({ kind: 'now', screen: id })),
      { kind: 'topics' },
      { kind: 'departments' },
    ]
    for (const place of places)
      await expect(page.locator(`main [href="${pagePath(locale, place)}"]`)).toHaveCount(1)
  })

  test(`in ${locale} the tiles of what people come for stand three in a row, large enough for a thumb`, async ({
    page,
  }) => {
    await page.goto(home(locale))
    const tiles = page.locator('.tiles').first().getByRole('link')
    await expect(tiles).toHaveCount(reasons.length)
    const boxes = await tiles.evaluateAll((all) =>
      all.map((tile) => {
        const { left, width, height } = tile.getBoundingClientRect()
        return { left, width, height, href: tile.getAttribute('href') }
      }),
    )
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(3)
    expect(boxes.map(({ href }) => href)).toEqual(reasons.map((place) => pagePath(locale, place)))
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(48)
  })
}

const [first = ''] = locales
/** A day without a calendar says nothing, and there is nothing to be hidden. */
const isKnown = () => openNow(edition, Date.now()).opening.kind !== 'unknown'

test('whether the office is open is hidden once it may be otherwise, on a page that stays open', async ({
  page,
}) => {
  await page.clock.install({ time: Date.now() })
  await page.goto(home(first))
  const state = page.locator('.open-now')
  await expect(state).toHaveCount(isKnown() ? 1 : 0)
  if (!isKnown()) return
  await expect(state).toBeVisible()
  const until = Date.parse((await state.getAttribute('data-until')) ?? '')
  await page.clock.pauseAt(until - 60_000)
  await expect(state).toBeVisible()
  await page.clock.fastForward(61_000)
  await expect(state).toBeHidden()
  await expect(page.locator('.office-now .phone')).toBeVisible()
})

test('whether the office is open is hidden on a copy that is kept for another day', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 })
  await page.goto(home(first))
  await expect(page.locator('.open-now:visible')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('T-NOJS: it says whether the office is open, and searches', async ({ page }) => {
    await page.goto(home(first))
    await expect(page.locator('.open-now')).toHaveCount(isKnown() ? 1 : 0)
    const field = page.getByRole('searchbox')
    await field.fill('tax')
    await field.press('Enter')
    await expect(page).toHaveURL(pagePath(first, { kind: 'search', query: 'tax' }))
  })
})
