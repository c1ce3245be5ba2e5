import { test as base, expect, type Page } from '@playwright/test'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { nextStart } from '../../src/player/programme/seek.ts'
import { showingAt } from '../../src/player/programme/showing.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { type FaultyServer, startFaultyServer } from '../support/faulty-server.ts'
import { AT } from '../support/kept-screen.ts'
import { hide, openNow, shownSlide, slideOfWall } from '../support/now-page.ts'
import { lobby } from '../support/screens.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A phone that follows a screen, and the server it asks.

const { edition, ui } = loadBundle()
const PHONE = { width: 360, height: 740 }
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Longer than the time between two requests. */
const POLL_MS = 63_000

const test = base.extend<{ server: FaultyServer }>({
  viewport: PHONE,
  // What a phone keeps for times without a network is fetched once, and not counted here.
  serviceWorkers: 'block',
  server: async ({ browserName: _ }, use) => {
    const server = await startFaultyServer(TEST_PORT)
    server.now = AT
    await use(server)
    await server.down()
  },
})

/** Opens the page of the lobby's screen. The server says what time it is. */
const open = (page: Page, server: FaultyServer, wrongMs = 0) =>
  openNow(page, lobby, server.now ?? AT, { origin: server.origin, isSet: false, wrongMs })

/** What the phone asks of the server to follow the screen. What the office says now, every page asks. */
const asked = ({ asked: paths }: FaultyServer) =>
  paths.filter((path) => path.startsWith('/api/') && !path.startsWith('/api/notices/'))

/** No request is open: it takes no time of the driven clock. */
async function answered(page: Page, server: FaultyServer): Promise<void> {
  const own = () => server.asked.filter((path) => path !== '/health').length
  await expect
    .poll(async () => {
      const before = own()
      // When this request has arrived, those before it have too. The test sends it, not the phone.
      await page.evaluate(async () => {
        const answer = await fetch('/health').catch(() => undefined)
        await answer?.text()
      })
      return server.open() === 0 && own() === before
    })
    .toBe(true)
}

/** Lets time pass on the phone and on the server. */
async function forward(page: Page, server: FaultyServer, ms: number): Promise<void> {
  await answered(page, server)
  if (server.now !== undefined) server.now += ms
  await page.clock.fastForward(ms)
}

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles'])
  for (const wrongMs of [3 * HOUR_MS, -3 * HOUR_MS, 40_000, -40_000])
    test(`T-NOW: a phone set to ${timezoneId}, its clock wrong by ${wrongMs / 1000} s, is in step with the wall`, async ({
      browser,
      server,
    }) => {
      const context = await browser.newContext({ timezoneId, viewport: PHONE })
      const page = await context.newPage()
      await open(page, server, wrongMs)
      for (let step = 0; step < 7; step++) {
        expect(await shownSlide(page)).toBe(slideOfWall(lobby, server.now ?? AT))
        await forward(page, server, 97_300)
      }
      await context.close()
    })

test('T-NOW: it asks for the edition and the configuration every minute at most, whatever slides change, and for nothing while it is hidden', async ({
  page,
  server,
}) => {
  await open(page, server)
  await answered(page, server)
  const before = asked(server).length
  for (let second = 0; second < 600; second += 10) await forward(page, server, 10_000)
  await answered(page, server)
  const paths = asked(server).slice(before)
  expect(new Set(paths)).toEqual(new Set(['/api/edition', `/api/screens/${lobby.id}`]))
  expect(paths.length).toBeLessThanOrEqual((2 * 600) / 40)
  await hide(page, true)
  const hidden = asked(server).length
  await forward(page, server, HOUR_MS)
  await answered(page, server)
  expect(asked(server)).toHaveLength(hidden)
  await hide(page, false)
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, server.now ?? AT))
  await expect.poll(() => asked(server).length).toBe(hidden + 2)
})

/** The same office with another name and without its first pillar. */
const NAME = 'Hall 2'
const next = parseEdition(renamed(structuredClone(edition)))
const configured = {
  ...lobby,
  playlist: { ...lobby.playlist, pillars: lobby.playlist.pillars.slice(1) },
}

function renamed(copy: Edition): Edition {
  for (const { topics } of Object.values(copy.words))
    if (topics.office?.office) topics.office.office.heading = NAME
  return copy
}

test('T-NOW: another edition begins with the next slide, as on the wall', async ({ page, server }) => {
  const timeZone = edition.office.timeZone
  const old = { programmeOf: programmesOf(lobby, edition, createI18n(ui, edition)), timeZone }
  const other = { programmeOf: programmesOf(configured, next, createI18n(ui, next)), timeZone }
  await open(page, server)
  await answered(page, server)
  server.answer('/api/edition', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"next"' }).end(JSON.stringify(next)),
  )
  server.answer('/api/screens/', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(configured)),
  )
  await forward(page, server, POLL_MS)
  await answered(page, server)
  const now = server.now ?? AT
  expect(await shownSlide(page)).toBe(showingAt(old, now).slide.id)
  const starts = nextStart(old, now, () => true) ?? 0
  // A slide that would end too soon gives way to the next one.
  await forward(page, server, starts + 15_000 - now)
  expect(await shownSlide(page)).toBe(showingAt(other, server.now ?? AT).slide.id)
})

test('T-NOW: without a network it goes on, and after an hour it says of when its information is', async ({
  page,
  server,
}) => {
  await open(page, server)
  await answered(page, server)
  await server.down()
  await forward(page, server, 50 * MINUTE_MS)
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, server.now ?? AT))
  await expect(page.locator('#now > .remark')).toHaveCount(0)
  await forward(page, server, 15 * MINUTE_MS)
  await expect(page.locator('#now > .remark')).toHaveText('Information as of 10:05 a.m.')
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, server.now ?? AT))
  await server.up()
  await forward(page, server, POLL_MS)
  await expect(page.locator('#now > .remark')).toHaveCount(0)
})

test('T-NOW: a page that cannot load what it needs stands as the server drew it, with its link', async ({
  page,
  server,
}) => {
  server.answer('/edition-', (_, response) => response.writeHead(503).end())
  await page.goto(`${server.origin}/en/now/${lobby.id}`)
  await answered(page, server)
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, AT))
  await expect(page.locator('.now-controls a')).toBeVisible()
})
