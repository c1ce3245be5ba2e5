import { expect, type Page, test } from '@playwright/test'
import { type Place, pagePath, printedAddress, shortPath } from '../../src/shared/edition/address.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { PUBLIC_ORIGIN } from '../support/public-origin.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

// Pages about one thing can be shared and printed.

const { edition, i18n } = loadBundle()
const TARGET = 44
const places: readonly Place[] = [
  ...edition.needs.slice(0, 1).map(({ id }) => ({ kind: 'need' as const, id })),
  ...edition.departments.slice(0, 1).map(({ id }) => ({ kind: 'department' as const, id })),
  ...edition.topics.slice(0, 1).map(({ id }) => ({ kind: 'topic' as const, id })),
]

declare global {
  interface Window {
    /** What was handed to the phone, the clipboard and the printer. */
    taken: unknown[]
  }
}

/** Replaces what a phone does outside a page. */
async function onPhone(page: Page, can: { share?: 'chosen' | 'closed'; copy: boolean }): Promise<void> {
  await page.addInitScript(({ share, copy }) => {
    window.taken = []
    const define = (on: object, name: string, value: unknown) =>
      Object.defineProperty(on, name, { value, configurable: true })
    if (share === undefined) Reflect.deleteProperty(Navigator.prototype, 'share')
    else
      define(navigator, 'share', async (data: unknown) => {
        window.taken.push(data)
        if (share === 'closed') throw new DOMException('closed', 'AbortError')
      })
    define(navigator.clipboard, 'writeText', async (text: string) => {
      if (!copy) throw new DOMException('denied', 'NotAllowedError')
      window.taken.push(text)
    })
    define(window, 'print', () => window.taken.push('print'))
  }, can)
}

const taken = (page: Page) => page.evaluate(() => window.taken)
const button = (page: Page, press: string) => page.locator(`.take-along [data-press="${press}"]`)
const status = (page: Page) => page.locator('.take-along [role="status"]')

test.use({ viewport: { width: 360, height: 740 } })

for (const { locale, t } of i18n.languages)
  test(`T-AXE T-TARGET T-STATUS: in ${locale.id} a page is given to the apps of the phone, or its address is copied, or it is printed`, async ({
    page,
    baseURL,
  }) => {
    await onPhone(page, { copy: true })
    for (const place of places) {
      const path = pagePath(locale.id, place)
      await page.goto(path)
      for (const press of ['share', 'print'] as const) {
        expect(await withoutReadings(button(page, press))).toBe(bare(t(`page.${press}`)))
        const box = await button(page, press).boundingBox()
        expect(box?.height, path).toBeGreaterThanOrEqual(TARGET)
      }
      await expect(status(page)).toBeEmpty()
      await button(page, 'share').click()
      await expect(status(page)).not.toBeEmpty()
      expect(await withoutReadings(status(page))).toBe(bare(t('page.copied')))
      await button(page, 'print').click()
      expect(await taken(page)).toEqual([`${baseURL}${path}`, 'print'])
      await expectAccessible(page, path)
    }
  })

const [place] = places
if (!place) throw new Error('the office has no page about one thing')
const [{ id: locale } = { id: '' }] = edition.locales
const path = pagePath(locale, place)

for (const share of ['chosen', 'closed'] as const)
  test(`the list of apps of a phone gets title and address, and may be ${share}`, async ({
    page,
    baseURL,
  }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await onPhone(page, { share, copy: true })
    await page.goto(path)
    await button(page, 'share').click()
    await expect.poll(() => taken(page)).toEqual([{ title: await page.title(), url: `${baseURL}${path}` }])
    await expect(status(page)).toBeEmpty()
    expect(errors).toEqual([])
  })

test('an address that may not be copied is shown, to be copied by hand', async ({ page, baseURL }) => {
  await onPhone(page, { copy: false })
  await page.goto(path)
  await button(page, 'share').click()
  await expect(status(page)).toHaveText(`${baseURL}${path}`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})

test('to share and to print sends nothing to anybody', async ({ page }) => {
  await onPhone(page, { share: 'chosen', copy: true })
  await page.goto(path, { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await button(page, 'share').click()
  await button(page, 'print').click()
  await expect.poll(() => taken(page)).toHaveLength(2)
  expect(asked).toEqual([])
})

test('T-PRINT: on paper a page has its short address and a code of it, instead of buttons', async ({
  page,
}) => {
  for (const each of places) {
    await page.goto(pagePath(locale, each))
    await expect(page.locator('.on-paper')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.take-along')).toBeHidden()
    const address = `${PUBLIC_ORIGIN}${shortPath(edition, each)}`
    await expect(page.locator('.on-paper .address')).toHaveText(printedAddress(address))
    await expect(page.locator('.on-paper .qr')).toHaveAttribute('data-address', address)
    await expect(page.locator('.on-paper .qr')).toBeVisible()
    await page.emulateMedia({ media: null })
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('T-NOJS: there are no buttons that do nothing', async ({ page }) => {
    for (const each of places) {
      await page.goto(pagePath(locale, each))
      await expect(page.locator('.take-along')).toHaveCount(1)
      await expect(page.locator('.take-along')).toBeHidden()
      await expect(page.locator('button').filter({ visible: true })).toHaveCount(0)
    }
  })
})
