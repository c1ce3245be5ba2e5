import type { ServerResponse } from 'node:http'
import { expect } from '@playwright/test'
import { pagePath, shortPath } from '../../src/shared/edition/address.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { cachesOn, keeps, keptOn, keptPlaces, test, visit } from '../support/phone.ts'
import { kiosk } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'
import { BETTER, serveVersion } from '../support/versions.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, i18n, build } = loadBundle()
const [first, second] = i18n.languages
if (!first || !second) throw new Error('the office has one language')
const locale = first.locale.id
const other = second.locale.id
const HOME = { kind: 'home' } as const
const DEPARTMENTS = { kind: 'departments' } as const
/** What a language takes on a device, in bytes, unpacked: as much as one photograph. */
const MOST_BYTES = 2_000_000

for (const language of i18n.languages) {
  const { id } = language.locale
  test(`after one visit in ${id} every department, every need and the office can be read without a network`, async ({
    page,
    server,
  }) => {
    await visit(page, server, id, HOME)
    await server.down()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    for (const place of keptPlaces) {
      const path = pagePath(id, place)
      const response = await page.goto(server.origin + path)
      expect([path, response?.status()]).toEqual([path, 200])
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.locator('.kept'), path).toBeVisible()
      // What holds for a moment only is not said of another.
      await expect(page.locator('[data-until]').filter({ visible: true }), path).toHaveCount(0)
      await expect(page.locator('.page'), path).toHaveCSS('max-width', /\d/)
    }
    // A worker that looks whether it is out of date finds no server, and what the office says now is not kept.
    expect(failed.filter((url) => !/\/pages-sw\.js$|\/api\/notices\//.test(url))).toEqual([])
    const bytes = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('pages-')) ?? '')
      const bodies = await Promise.all((await cache.matchAll()).map((response) => response.blob()))
      return bodies.reduce((sum, { size }) => sum + size, 0)
    })
    expect(bytes).toBeLessThan(MOST_BYTES)
  })
}

test('T-AXE: a copy says of itself that it is one, of which day, and is accessible', async ({
  page,
  server,
}) => {
  await visit(page, server, locale, DEPARTMENTS)
  await expect(page.locator('.kept')).toBeHidden()
  await server.down()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-kept', '')
  await expect(page.locator('.kept')).toBeVisible()
  expect(await withoutReadings(page.locator('.kept'))).toMatch(/20\d\d/)
  await expectAccessible(page, 'a copy')
})

for (const { locale: asked, t } of i18n.languages)
  test(`T-AXE T-LANG: a page that is not on the phone is said in ${asked.id} to be missing, with the number of the office and what is there`, async ({
    page,
    server,
  }) => {
    await visit(page, server, locale, HOME)
    await server.down()
    // No topic of the plan is kept, and no page of a language that nobody has read.
    const [topic] = edition.topics
    const response = await page.goto(
      server.origin + pagePath(asked.id, { kind: 'topic', id: topic?.id ?? '' }),
    )
    expect(response?.status()).toBe(503)
    await expect(page.locator('html')).toHaveAttribute('lang', asked.tag)
    expect(await withoutReadings(page.locator('h1'))).toBe(bare(t('page.offline')))
    const phone = shown(edition.office.phone, edition.sources)?.value ?? ''
    await expect(page.locator(`[href="tel:${phone.replaceAll('-', '')}"]`)).toHaveText(phone)
    expect(await withoutReadings(page.locator('h2'))).toBe(bare(t('page.keptPages')))
    const links = await page
      .locator('li a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(2)
    await expectAccessible(page, 'without a network and a copy')
    for (const path of links) {
      expect(path === `/${locale}` || path.startsWith(`/${locale}/`), path).toBe(true)
      const copy = await page.goto(server.origin + path)
      expect([path, copy?.status()]).toEqual([path, 200])
      await expect(page.locator('.kept')).toBeVisible()
    }
  })

test('a short address leads to the copy of its page', async ({ page, server }) => {
  await visit(page, server, locale, HOME)
  const [department] = edition.departments
  const [need] = edition.needs
  for (const isKept of [false, true]) {
    if (isKept) await server.down()
    for (const place of [
      HOME,
      DEPARTMENTS,
      ...(department ? [{ kind: 'department', id: department.id } as const] : []),
      ...(need ? [{ kind: 'need', id: need.id } as const] : []),
    ]) {
      await page.goto(server.origin + shortPath(edition, place).toUpperCase())
      await expect(page).toHaveURL(server.origin + pagePath(locale, place))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('.kept')).toBeVisible({ visible: isKept })
    }
  }
})

test('a search finds without a network what it finds with one', async ({ page, server }) => {
  await visit(page, server, locale, HOME)
  await server.down()
  const [department] = edition.departments
  const words = plainText(first.department(department?.id ?? '').need).split('・')[0] ?? ''
  await page.goto(server.origin + pagePath(locale, { kind: 'search' }))
  await page.locator('input[name=q]').fill(words)
  await expect(page.locator('.found a').first()).toBeVisible()
  // The same by the address, which is not kept with the words.
  await page.goto(server.origin + pagePath(locale, { kind: 'search', query: words }))
  await expect(page.locator('.kept')).toBeVisible()
  expect((await keptOn(page)).filter((path) => path.includes('q='))).toEqual([])
})

test('the server can tell a person who opens a page from a copy that is fetched', async ({
  page,
  server,
}) => {
  const modes: unknown[] = []
  const [need] = edition.needs
  const path = pagePath(locale, need ? { kind: 'need', id: need.id } : DEPARTMENTS)
  server.answer(path, (request, response) => {
    modes.push(request.headers['sec-fetch-mode'])
    response.writeHead(404).end()
  })
  await page.goto(server.origin + pagePath(locale, HOME))
  await expect.poll(() => modes).toEqual(['cors'])
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.goto(server.origin + path)
  expect(modes.slice(0, 2)).toEqual(['cors', 'navigate'])
})

test('a server that does not answer in time is not waited for', async ({ page, server }) => {
  await visit(page, server, locale, HOME)
  const held: ServerResponse[] = []
  server.answer(pagePath(locale, DEPARTMENTS), (_, response) => void held.push(response))
  await page.goto(server.origin + pagePath(locale, DEPARTMENTS), { timeout: 60_000 })
  await expect(page.locator('.kept')).toBeVisible()
  expect(held.length).toBeGreaterThan(0)
  for (const response of held) response.destroy()
})

for (const [what, status, type, body] of [
  ['an error of a gateway', 502, 'text/html', '<html><h1>Bad gateway</h1></html>'],
  ['a portal’s form', 200, 'text/html', '<html><h1>Log in</h1></html>'],
] as const)
  test(`${what} takes the place of a page that is not on the phone, and never that of one that is`, async ({
    page,
    server,
  }) => {
    await visit(page, server, locale, HOME)
    server.answer('/', (_, response) => void response.writeHead(status, { 'Content-Type': type }).end(body))
    await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
    await expect(page.locator('.kept')).toBeVisible()
    await page.goto(server.origin + pagePath(other, DEPARTMENTS))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Bad gateway|Log in/)
    server.answer('/', undefined)
    await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
    await expect(page.locator('.kept')).toBeHidden()
    await expect(page.locator('.departments')).toBeVisible()
  })

test('what the server says to be missing is missing', async ({ page, server }) => {
  await visit(page, server, locale, HOME)
  const headers = { 'Content-Type': 'text/html', Build: build }
  server.answer(pagePath(locale, DEPARTMENTS), (_, response) =>
    response.writeHead(404, headers).end('<html><h1>Not here</h1></html>'),
  )
  const response = await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
  expect(response?.status()).toBe(404)
})

test('with little data to spare nothing is kept', async ({ page, server }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await page.goto(server.origin + pagePath(locale, HOME), { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
  expect(await cachesOn(page)).toEqual([])
})

test.describe('a new build', () => {
  let better: ServedCopy
  test.beforeAll(async () => {
    better = await serveVersion(TEST_PORT + 8000, BETTER)
  })
  test.afterAll(() => better?.stop())

  test('takes the place of the one before once it is whole, and not before', async ({ page, server }) => {
    await visit(page, server, locale, HOME)
    server.upstream = better.port
    // Half of it cannot be had: the build before stays in force.
    server.answer(pagePath(locale, { kind: 'privacy' }), (_, response) => void response.destroy())
    await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
    await expect.poll(() => keptOn(page, better.build), { timeout: 30_000 }).not.toEqual([])
    await server.down()
    await page.goto(server.origin + pagePath(locale, { kind: 'privacy' }))
    await expect(page.locator('.kept')).toBeVisible()
    await server.up()
    server.answer(pagePath(locale, { kind: 'privacy' }), undefined)
    await page.goto(server.origin + pagePath(locale, HOME))
    await keeps(page, locale, better.build)
    await expect.poll(() => cachesOn(page), { timeout: 30_000 }).toEqual([`pages-${better.build}`])
    await server.down()
    await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
    await expect(page.locator('.kept')).toBeVisible()
  })
})

test('the workers of pages and of screens leave each other alone', async ({ page, server }) => {
  await visit(page, server, locale, HOME)
  await page.goto(`${server.origin}/screens/${kiosk.id}`)
  const controller = () =>
    page.evaluate(() => new URL(navigator.serviceWorker.controller?.scriptURL ?? 'x:').pathname)
  await expect.poll(controller, { timeout: 60_000 }).toBe('/sw.js')
  await expect.poll(() => cachesOn(page)).toEqual(expect.arrayContaining([`app-${build}`, `pages-${build}`]))
  await server.down()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  await page.goto(server.origin + pagePath(locale, DEPARTMENTS))
  await expect(page.locator('.kept')).toBeVisible()
  expect(await controller()).toBe('/pages-sw.js')
  // No screen is among the pages. The script of the search has such an address, because screens search too.
  const ofScreens = (await keptOn(page)).filter((path) => path.startsWith('/screens'))
  expect(ofScreens.filter((path) => !/^\/screens\/search-worker\.\w+\.js$/.test(path))).toEqual([])
})
