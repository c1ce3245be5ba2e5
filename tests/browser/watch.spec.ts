import { type Browser, expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { CROWDING_MS } from '../../src/shared/edition/crowding.ts'
import { loadBundle } from '../support/bundle.ts'
import { activate, look, press } from '../support/kiosk-views.ts'
import { languageButton, playing, sizeOf } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// What staff say of counters and screens arrives on screens, and what screens say arrives at staff.

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1366, height: 768 } })

const { edition, i18n } = loadBundle()
const [department] = edition.departments
const id = department?.id ?? ''
const sign = department?.names[0]?.sign ?? ''
let office: ServedCopy
test.beforeAll(async () => {
  test.setTimeout(240_000)
  office = await serveOffice(TEST_PORT + 4100)
})
test.afterAll(() => office?.stop())

/** A screen of the office in a browser of its own, whose clock the test drives from now on. */
async function onWall(browser: Browser, screen: typeof lobby, hash = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: sizeOf(screen) })
  const page = await context.newPage()
  await page.clock.install({ time: Date.now() })
  await page.goto(`${office.origin}/screens/${screen.id}${hash}`)
  await playing(page)
  return page
}

/** Goes on until something is in sight, in steps that leave no change out. */
async function untilSeen(page: Page, selector: string, mostMs: number): Promise<void> {
  for (let ms = 0; ms < mostMs; ms += 5_000) {
    if (await page.locator(selector).first().isVisible()) return
    await page.clock.runFor(5_000)
  }
  throw new Error(`expected ${selector} within ${mostMs / 60_000} min`)
}

const said = (level: keyof typeof texts.counters.levels) => `${sign}：${texts.counters.levels[level]}`
const japanese = i18n.language('ja')

test('how crowded a counter is stands on the wall, the page and the kiosk, and is gone half an hour later', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const wall = await onWall(browser, lobby)
  const touch = await onWall(browser, kiosk)
  await openStaff(page, office, '/staff/counters')
  await page.getByRole('button', { name: said('3') }).click()
  await expect(page.locator('.result')).toContainText(texts.counters.levels['3'])
  await expect(page.getByRole('button', { name: said('3') })).toHaveAttribute('aria-pressed', 'true')

  await untilSeen(wall, '.row-crowding', 400_000)
  await expect(wall.locator('.row-crowding')).toContainText('混んでいます')
  await expect(wall.locator('.row-crowding')).toContainText('Crowded at')

  const need = edition.needs.find(({ departments }) => departments.some(({ value }) => value === id))
  const answered = async () => {
    await languageButton(touch, 'ja').click()
    await touch.clock.runFor(600)
    await press(touch, japanese, 'start')
    await activate(touch, japanese.need(need?.id ?? '').label)
    await expect(touch.locator('.subject')).toBeVisible()
  }
  await answered()
  await expect(touch.locator('.subject')).toContainText('混んでいます')
  await look(touch, japanese, sign)
  await activate(touch, sign)
  await expect(touch.locator('.subject')).toContainText('混んでいます')

  // A copy of the Worker believes for five seconds what it has heard.
  await expect(async () => {
    await page.goto(`${office.origin}/ja/departments/${id}`)
    await expect(page.locator('.crowding')).toContainText('混んでいます', { timeout: 500 })
  }).toPass()

  await wall.clock.runFor(CROWDING_MS)
  await untilSeen(wall, '.row', 400_000)
  await expect(wall.locator('.row-crowding')).toHaveCount(0)
  await touch.clock.runFor(CROWDING_MS)
  await answered()
  await expect(touch.locator('.subject')).not.toContainText('混んでいます')
})

test('a screen that is set up with its link reports, and is alive on the view of today', async ({
  page,
  browser,
}) => {
  await openStaff(page, office, '/staff/screens')
  await page.getByText(texts.screens.links).click()
  const name = texts.screenNames.lobby
  const code = page.getByRole('img', { name: texts.screens.code.replace('{{name}}', name) })
  await expect(code).toBeVisible()
  const link = await page
    .locator('.keys a')
    .first()
    .evaluate((element) => element.getAttribute('href') ?? '')
  expect(link).toMatch(/\/screens\/lobby#key=[\w-]{43}$/)

  const row = (of: Page) => of.locator('tr', { hasText: name })
  await openStaff(page, office)
  await expect(row(page)).toHaveAttribute('data-state', 'unknown')
  const wall = await onWall(browser, lobby, new URL(link).hash)
  await wall.clock.runFor(60_000)
  await expect(async () => {
    const rows = await (await page.request.get(`${office.origin}/staff/api/screens`)).json()
    expect(rows).toMatchObject([{ screen: lobby.id, heartbeat: { faults: [] } }])
  }).toPass()
  await page.reload()
  await expect(row(page)).toHaveAttribute('data-state', 'alive')
  await expect(row(page)).toContainText(texts.today.version.same)

  // The key is kept, so the next start needs no link.
  await wall.goto(`${office.origin}/screens/${lobby.id}`)
  await playing(wall)
  const [request] = await Promise.all([
    wall.waitForRequest((each) => each.url().endsWith('/heartbeat')),
    wall.clock.runFor(60_000),
  ])
  expect(request.headers()['screen-key']).toBe(link.split('=').at(-1))
})

test('a screen without its key shows everything, and reports nothing', async ({ browser }) => {
  const wall = await onWall(browser, kiosk)
  const asked: string[] = []
  wall.on('request', (request) => asked.push(request.method()))
  await wall.clock.runFor(1_300_000)
  expect(asked).not.toContain('POST')
})
