import { expect, type Page, test } from '@playwright/test'
import { pagePath } from '../../src/shared/edition/address.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

const { edition, i18n } = loadBundle()
const PHONE = { width: 360, height: 740 }
const locales = edition.locales.map(({ id }) => id)
const searchPath = (locale: string) => pagePath(locale, { kind: 'search' })
/** What people call a need in a language. */
const labelIn = (locale: string, id: string) => plainText(i18n.language(locale).need(id).label)
const [first = { id: '' }] = edition.needs
const field = (page: Page) => page.getByRole('searchbox')
const button = (page: Page) => page.getByRole('search').getByRole('button')
const results = (page: Page) => page.locator('.results a')
const status = (page: Page) => page.locator('.search-status')
const otherwise = (page: Page) => page.locator('[data-unless-found]')
const said = (locale: string, count: number) =>
  bare(
    count > 0
      ? i18n.language(locale).t('search.results', { results: count })
      : i18n.language(locale).t('search.none'),
  )

/** Everything that the page has asked for since it was opened, addresses and bodies. */
function requestsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  return asked
}

async function fitsAPhone(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(
    PHONE.width,
  )
  await expectAccessible(page, what)
}

// A service worker would forestall what is routed, and ask for files of its own.
test.use({ viewport: PHONE, serviceWorkers: 'block' })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of locales)
    test(`in ${locale} the form finds a need by what it is called in every language, and keeps what was typed`, async ({
      page,
    }) => {
      for (const other of locales) {
        const label = labelIn(other, first.id)
        await page.goto(searchPath(locale))
        await field(page).fill(label)
        await button(page).click()
        await expect(page).toHaveURL(
          `${searchPath(locale)}?q=${encodeURIComponent(label).replaceAll('%20', '+')}`,
        )
        await expect(results(page).first()).toHaveAttribute(
          'href',
          pagePath(locale, { kind: 'need', id: first.id }),
        )
        await expect(field(page)).toHaveValue(label)
        await expect(otherwise(page)).toBeHidden()
      }
      await field(page).fill('qwertyuiop')
      await field(page).press('Enter')
      await expect(status(page)).toBeVisible()
      await expect(results(page)).toHaveCount(0)
      await expect(otherwise(page).getByRole('listitem')).toHaveCount(edition.needs.length)
    })
})

for (const locale of locales)
  test(`in ${locale} results come while somebody types, are counted, and nothing typed is sent`, async ({
    page,
  }) => {
    await page.goto(searchPath(locale))
    // An open page has asked what the office says.
    await page.waitForLoadState('networkidle')
    const asked = requestsOf(page)
    const line = await status(page).elementHandle()
    expect(asked).toEqual([])
    const label = labelIn(locale, first.id)
    await field(page).pressSequentially(label)
    await expect(results(page).first()).toHaveAttribute(
      'href',
      pagePath(locale, { kind: 'need', id: first.id }),
    )
    // Screen readers are told: the line is the same element as before.
    expect(await status(page).evaluate((element, before) => element === before, line)).toBe(true)
    await expect(status(page)).toHaveAttribute('role', 'status')
    expect(await withoutReadings(status(page))).toBe(said(locale, await results(page).count()))
    await expect(otherwise(page)).toBeHidden()
    await fitsAPhone(page, `${locale}: results`)

    await button(page).click()
    await expect(page.locator('.found')).toBeFocused()
    await expect(page).toHaveURL(searchPath(locale))

    await field(page).fill('qwertyuiop')
    await expect(results(page)).toHaveCount(0)
    expect(await withoutReadings(status(page))).toBe(said(locale, 0))
    await expect(otherwise(page)).toBeVisible()
    await fitsAPhone(page, `${locale}: no result`)

    await field(page).fill('')
    await expect(status(page)).toBeEmpty()
    await expect(otherwise(page)).toBeVisible()

    const own = new URL(page.url()).origin
    for (const request of asked) {
      expect(request.startsWith(own)).toBe(true)
      expect(request).not.toContain('?')
      expect(decodeURIComponent(request)).not.toContain(label)
    }
    // Script, what it shares with others, worker, forms and results, once each, however much was typed.
    const files = asked.filter((request) => !/\.woff2/.test(request))
    expect(files).toHaveLength(new Set(files).size)
    expect(files.length).toBeLessThanOrEqual(6)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ])
  })

test('the same is found with a script and without one', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  const links = (of: Page) =>
    of
      .locator('.results a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]))
  for (const locale of locales) {
    await page.goto(searchPath(locale))
    for (const query of ['こせき', 'zeikin', 'health insurance', 'エレベタ', '中文', 'meeting']) {
      await plain.goto(`${searchPath(locale)}?q=${encodeURIComponent(query)}`)
      const expected = await links(plain)
      await field(page).fill('')
      await expect(status(page)).toBeEmpty()
      await field(page).fill(query)
      await expect(status(page)).not.toBeEmpty()
      expect(await links(page), query).toEqual(expected)
    }
  }
  await context.close()
})

/** The others do not depend on the language. */
const LOCALE = locales.at(-1) ?? ''
const LABEL = labelIn(LOCALE, first.id)
const RESULTS = `**/assets/search-${LOCALE}.*.json`
const FIRST = pagePath(LOCALE, { kind: 'need', id: first.id })

test('results that the server has printed stay until somebody types', async ({ page }) => {
  await page.goto(pagePath(LOCALE, { kind: 'search', query: 'qwertyuiop' }))
  const before = await page.locator('.found').innerHTML()
  const loaded = page.waitForResponse(RESULTS)
  await field(page).focus()
  await loaded
  expect(await page.locator('.found').innerHTML()).toBe(before)
  await field(page).fill(LABEL)
  await expect(results(page).first()).toHaveAttribute('href', FIRST)
})

/** Keeps the results back until what it returns is called. */
async function holdResults(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(RESULTS, async (route) => {
    await held
    await route.continue()
  })
  return () => letGo()
}

test('who is quicker than the network waits for the results, and nothing is sent', async ({ page }) => {
  const letGo = await holdResults(page)
  await page.goto(searchPath(LOCALE))
  await field(page).fill(LABEL)
  await field(page).press('Enter')
  await expect(results(page)).toHaveCount(0)
  letGo()
  await expect(results(page).first()).toHaveAttribute('href', FIRST)
  await expect(page).toHaveURL(searchPath(LOCALE))
})

test('results that come late leave the focus with a reader who has moved on', async ({ page }) => {
  const letGo = await holdResults(page)
  await page.goto(searchPath(LOCALE))
  await field(page).fill(LABEL)
  await field(page).press('Enter')
  const elsewhere = page.locator('footer a').first()
  await elsewhere.focus()
  letGo()
  await expect(results(page).first()).toHaveAttribute('href', FIRST)
  await expect(elsewhere).toBeFocused()
})

/** Asks for a need as somebody does whose browser may or may not search by itself, and waits for the server's answer. */
async function answeredByTheServer(page: Page): Promise<void> {
  await page.goto(searchPath(LOCALE))
  await field(page).fill(LABEL)
  await field(page).press('Enter')
  await expect(page).toHaveURL(/\?q=/)
  await expect(results(page).first()).toHaveAttribute('href', FIRST)
}

for (const [what, file] of [
  ['the script', '**/assets/search-*.js'],
  ['the worker', '**/search-worker.*.js'],
  ['the forms', '**/assets/search.*.json'],
  ['the results', RESULTS],
] as const)
  test(`if ${what} cannot be had, the form asks the server`, async ({ page }) => {
    await page.route(file, (route) => route.abort())
    await answeredByTheServer(page)
  })

test('if another file is in the place of the results or of the forms, the form asks the server', async ({
  page,
}) => {
  for (const [file, json] of [
    [RESULTS, [{ href: '//elsewhere.test/', name: 'x', details: [] }]],
    ['**/assets/search.*.json', { version: 0 }],
  ] as const) {
    await page.route(file, (route) => route.fulfill({ json }))
    await answeredByTheServer(page)
    await page.unroute(file)
  }
})
