import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, type Request, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { CROWDING_MS } from '../../src/shared/edition/crowding.ts'
import { HOUR_MS } from '../../src/shared/screen/playlog-batch.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { loadBundle } from '../support/bundle.ts'
import { readCsv } from '../support/csv.ts'
import { activate, look, press } from '../support/kiosk-views.ts'
import { slidesFrom } from '../support/moments.ts'
import { languageButton, playing, sizeOf } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// What staff say of counters and screens arrives on screens, and what screens say arrives at staff.

declare global {
  interface Window {
    /** How many requests of the page are open. */
    asking: number
  }
}

test.describe.configure({ mode: 'serial' })
test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } })

const { edition, i18n } = loadBundle()
const [department] = edition.departments
const id = department?.id ?? ''
const sign = department?.names[0]?.sign ?? ''
let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7100)
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

  // The server's time would set these clocks back: for the server no half hour has passed.
  for (const screen of [wall, touch]) await screen.context().setOffline(true)
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
  const beats: Request[] = []
  wall.on('request', (request) => {
    if (request.url().endsWith('/heartbeat')) beats.push(request)
  })
  // What reports is loaded late, in a time that is not driven.
  await expect(async () => {
    await wall.clock.runFor(30_000)
    expect(beats.length).toBeGreaterThan(0)
  }).toPass()
  expect(beats[0]?.headers()['screen-key']).toBe(link.split('=').at(-1))
})

test('a screen without its key shows everything, and reports nothing', async ({ browser }) => {
  const wall = await onWall(browser, kiosk)
  const asked: string[] = []
  wall.on('request', (request) => asked.push(request.method()))
  await wall.clock.runFor(1_300_000)
  expect(asked).not.toContain('POST')
})

test('a screen with its key tells by the hour what it has shown, and staff get it as a table', async ({
  page,
  browser,
}) => {
  await openStaff(page, office)
  const links = await page.request.get(`${office.origin}/staff/api/screen-links`)
  const { hash } = new URL((await links.json())[lobby.id])
  // An hour that has passed, because the server believes nothing of one that is to come.
  const from = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 4 * HOUR_MS
  const wall = await onWallAt(browser, from, hash)
  let sent = 0
  const ends: (number | undefined)[] = []
  // The answer to the first batch gets lost.
  await wall.route('**/playlog', (route) => (sent++ === 0 ? route.abort() : route.continue()))
  const onEnd = async (request: Request) => {
    if (request.url().endsWith('/playlog')) ends.push((await request.response())?.status())
  }
  wall.on('requestfinished', onEnd)
  wall.on('requestfailed', onEnd)
  await wall.clock.runFor(from + HOUR_MS - (await wall.evaluate(() => Date.now())))
  expect(sent).toBe(0)
  for (let ms = 0; ms < 1_200_000 && ends.length < 2; ms += 5_000) {
    await wall.clock.runFor(5_000)
    // A request takes no time of the driven clock, so the clock stands while one is open. The page itself knows at once.
    await expect.poll(() => wall.evaluate(() => window.asking)).toBe(0)
  }
  expect(ends).toEqual([undefined, 204])

  await openStaff(page, office, '/staff/screens')
  const saved = page.getByRole('link', { name: texts.proof.save })
  await page.getByLabel(texts.proof.from).fill('')
  await expect(page.getByText(texts.proof.wrong)).toBeVisible()
  await page.getByLabel(texts.proof.from).fill(dayOf(from))
  const [download] = await Promise.all([page.waitForEvent('download'), saved.click()])
  const [head, ...rows] = readCsv(readFileSync(await download.path(), 'utf8').replace('\uFEFF', ''))
  expect(head).toEqual(texts.proof.columns)
  const seconds = new Map(rows.map(([, , subject, locale, count]) => [`${subject} ${locale}`, Number(count)]))
  const programmed = programmedSeconds(from)
  expect([...seconds.keys()].toSorted()).toEqual([...programmed.keys()].toSorted())
  // Until it plays, the screen has shown nothing.
  for (const [what, count] of programmed) expect(Math.abs((seconds.get(what) ?? 0) - count)).toBeLessThan(15)
  for (const [day, screen, , , , mm, leastMm, distanceMm, contrast] of rows) {
    expect([day, screen, Number(distanceMm)]).toEqual([dayOf(from), lobby.id, lobby.viewingDistanceMm])
    expect(Number(mm)).toBeGreaterThanOrEqual(Number(leastMm))
    expect(Number(contrast)).toBeGreaterThanOrEqual(7)
  }

  // After a reload nothing is sent again.
  await wall.reload()
  await playing(wall)
  await wall.clock.runFor(120_000)
  expect(sent).toBe(2)
  await wall.unrouteAll({ behavior: 'ignoreErrors' })
})

const dayOf = (at: number) => localTime(at, edition.office.timeZone).day

/** How long each subject is on in an hour, in each language, by the programme. */
function programmedSeconds(from: number): Map<string, number> {
  const seconds = new Map<string, number>()
  for (const { slide, at } of slidesFrom(lobby, from, 400)) {
    const ms = Math.min(at + slide.durationMs, from + HOUR_MS) - Math.max(at, from)
    for (const locale of ms > 0 ? slide.locales : []) {
      const what = `${slide.subject} ${locale}`
      seconds.set(what, (seconds.get(what) ?? 0) + ms / 1000)
    }
  }
  return seconds
}

/** The screen as if it had been opened at an hour that has passed: no answer says what the time is now. */
async function onWallAt(browser: Browser, at: number, hash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: sizeOf(lobby), serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.clock.install({ time: at })
  await page.addInitScript(() => {
    const { fetch } = window
    window.asking = 0
    window.fetch = (...asked) => {
      window.asking++
      return fetch(...asked).finally(() => {
        window.asking--
      })
    }
  })
  await page.route(/\/(api|screens)\//, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    const response = await route.fetch()
    const { 'server-time': _, ...headers } = response.headers()
    const body = (await response.text()).replace(/"at":\d{13}/, `"at":${at}`)
    await route.fulfill({ response, headers, body })
  })
  await page.goto(`${office.origin}/screens/${lobby.id}${hash}`)
  await playing(page)
  return page
}

test('a tab of staff that nobody looks at asks nothing, and asks at once when they come back', async ({
  page,
}) => {
  const again = ['/staff/api/notices', '/staff/api/screens']
  const asked = new Set<string>()
  await page.clock.install({ time: Date.now() })
  await openStaff(page, office, '/staff')
  const see = (isSeen: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, !isSeen)
  await see(false)
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // The view of today is still fetching what it asks for once.
    if (again.includes(pathname)) asked.add(pathname)
  })
  await page.clock.runFor(120_000)
  expect([...asked]).toEqual([])
  await see(true)
  await expect.poll(() => [...asked].toSorted()).toEqual(again)
})
