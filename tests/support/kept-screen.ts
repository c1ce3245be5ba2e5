import { test as base, expect, type Page } from '@playwright/test'
import type { Fault } from '../../src/panel/faults.ts'
import { loadBundle } from './bundle.ts'
import { type FaultyServer, startFaultyServer } from './faulty-server.ts'
import { openingDaysFrom } from './opening-days.ts'
import { lobby } from './screens.ts'
import { TEST_PORT } from './test-port.ts'
import { countTimers } from './timers.ts'

const { edition } = loadBundle()
/** Longer than the time between two requests. */
export const POLL_MS = 73_000
const DAY_MS = 86_400_000

/** An opening day in the future, because a clock behind the build is not believed. */
export const [TODAY = ''] = openingDaysFrom(
  edition.office.calendar,
  new Date(Date.now() + DAY_MS).toISOString().slice(0, 10),
  1,
)
export const AT = Date.parse(`${TODAY}T10:05:00+09:00`)

/** A screen as on a wall. Its address sets no clock, so it keeps what it needs for times without a server. */
export const test = base.extend<{ server: FaultyServer; wall: Page }>({
  // The layout is the same, and takes a quarter of the time to paint.
  deviceScaleFactor: 0.5,
  server: async ({ browserName: _ }, use) => {
    const server = await startFaultyServer(TEST_PORT)
    server.now = AT
    await use(server)
    await server.down()
  },
  wall: async ({ page }, use) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.clock.install({ time: AT - 1000 })
    await countTimers(page)
    await page.clock.pauseAt(AT)
    await use(page)
  },
})

/** Opens a screen. */
export async function start(page: Page, server: FaultyServer, path = `/screens/${lobby.id}`): Promise<void> {
  await page.goto(server.origin + path)
  await plays(page)
}

export async function plays(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
}

/** Opens a screen and waits until it has everything it needs without a server. */
export async function install(
  page: Page,
  server: FaultyServer,
  path = `/screens/${lobby.id}`,
): Promise<void> {
  await start(page, server, path)
  await page.evaluate(() => navigator.serviceWorker.ready)
  // The first request waits for its turn on the clock.
  await forward(page, server, 1)
  await expect.poll(() => proven(page)).not.toBe(null)
  await expect.poll(() => kept(page)).toBe(true)
  // The rest of its first requests come before a test changes the server's answers.
  await answered(page, server)
}

/** The build that has reported a slide. */
export function proven(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const trial = await (await caches.match('/trial', { cacheName: 'trial' }))?.json()
    return (trial?.proven as string | undefined) ?? null
  })
}

function kept(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => (await caches.match('/last-good/edition', { cacheName: 'last-good' })) !== undefined,
  )
}

/** Lets time pass on the wall and on the server, once all requests have been answered. */
export async function forward(page: Page, server: FaultyServer, ms: number): Promise<void> {
  await answered(page, server)
  if (server.now !== undefined) server.now += ms
  await page.clock.fastForward(ms)
}

/**
 * A request takes no time of the driven clock, so none may be open when the clock jumps. The screen waits only for
 * its next slide, its next request and its next try to open a socket.
 */
export async function answered(page: Page, server: FaultyServer): Promise<void> {
  const own = () => server.asked.filter((path) => path !== '/health').length
  const waits = () => page.evaluate(() => window.timers.size >= 3)
  await expect
    .poll(async () => {
      const before = own()
      if (!(await waits())) return false
      // When this request has arrived, those before it have too. The test sends it, not the screen.
      await page.evaluate(async () => {
        const answer = await fetch('/health').catch(() => undefined)
        await answer?.text()
      })
      return server.open() === 0 && own() === before && (await waits())
    })
    .toBe(true)
}

export function faultsOf(page: Page): Promise<Fault[]> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('faults') ?? '[]'))
}

export function slideOf(page: Page): Promise<string | null> {
  return page.locator('.slide').getAttribute('data-slide')
}
