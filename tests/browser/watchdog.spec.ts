import { expect, type Page, test } from '@playwright/test'
import { TRIES } from '../../src/player/watchdog.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { onScreen, openScreen, playing } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'

// The tests route the script of the watchdog's worker. A service worker would answer before the route does.
test.use({ serviceWorkers: 'block' })

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const { edition, i18n } = loadBundle()
const programme = programmesOf(lobby, edition, i18n)('2026-11-24')
const LOOP = programme.totalMs / programme.loops.length
const BEAT = 20

declare global {
  interface Window {
    beats: number
    isDead?: boolean
  }
}

/**
 * Prepares a page whose timers can be made to die and whose watchdog checks fifty times a second. Counts its
 * loads.
 */
async function prepare(page: Page): Promise<() => number> {
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  await page.route('**/beat-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `setInterval(() => postMessage('beat'), ${BEAT})`,
    }),
  )
  await page.addInitScript(() => {
    // The test's clock replaces the timers. Its own may die as well.
    let given = window.setTimeout
    Object.defineProperty(window, 'setTimeout', {
      get: () => (window.isDead || sessionStorage.isDead ? () => 0 : given),
      set: (timer: typeof given) => {
        given = timer
      },
    })
    const Real = window.Worker
    window.beats = 0
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Real>) {
        super(...given)
        this.addEventListener('message', () => window.beats++)
      }
    }
  })
  return () => loads
}

/** The timers do nothing any more: those of the page that is loaded, or those of each page. */
const die = (page: Page, of: 'the-page' | 'each-page') =>
  page.evaluate((dead) => {
    if (dead === 'each-page') sessionStorage.isDead = 'yes'
    else window.isDead = true
  }, of)

/** Waits until several beats have passed. */
async function beaten(page: Page): Promise<void> {
  const before = await page.evaluate(() => window.beats)
  await expect.poll(() => page.evaluate(() => window.beats)).toBeGreaterThan(before + 3)
}

const expectDefault = (page: Page, soon?: { timeout: number }) =>
  expect(page.locator('.slide')).toHaveAttribute('data-slide', 'default', soon)

/**
 * Lets changes be missed until the watchdog has helped. An answer that still comes draws the screen, and then the
 * next change is the first one missed.
 */
async function untilHelped(
  page: Page,
  expectHelp: (soon: { timeout: number }) => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(90_000)
    await expectHelp({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
}

test('a screen whose timer has died is reloaded and plays in step', async ({ page }) => {
  const loads = await prepare(page)
  await openScreen(page, lobby, AT)
  await page.clock.fastForward(60_000)
  expect(loads()).toBe(1)
  await die(page, 'the-page')
  // The timer that is already set fires once more. The timer that it sets does not fire.
  await page.clock.fastForward(60_000)
  const stuck = (await onScreen(page)).slide
  await untilHelped(page, (soon) => expect.poll(loads, soon).toBe(2))
  await playing(page)
  const after = (await onScreen(page)).slide
  expect(after).not.toBe('default')
  expect(stuck).not.toBeNull()
  await page.clock.fastForward(90_000)
  await beaten(page)
  expect(loads()).toBe(2)
})

test('a screen that a reload does not help shows the default slide, and reloads once a loop, three times at most', async ({
  page,
}) => {
  const loads = await prepare(page)
  await openScreen(page, lobby, AT)
  await die(page, 'each-page')
  await page.clock.fastForward(60_000)
  await untilHelped(page, (soon) => expect.poll(loads, soon).toBe(2))
  for (let tries = 1; tries <= TRIES; tries++) {
    await playing(page)
    await untilHelped(page, (soon) => expectDefault(page, soon))
    // The clock in the header goes on without the page's timer.
    const time = await page.locator('.clock').textContent()
    await page.clock.fastForward(60_000)
    await expect(page.locator('.clock')).not.toHaveText(time ?? '')
    expect(loads()).toBe(1 + tries)
    await page.clock.fastForward(LOOP)
    if (tries < TRIES) await expect.poll(loads).toBe(2 + tries)
  }
  for (let loop = 0; loop < 5; loop++) {
    await page.clock.fastForward(LOOP)
    await beaten(page)
  }
  expect(loads()).toBe(1 + TRIES)
  await expectDefault(page)
})

test('a page is not reloaded while no server answers, because the browser would show its own error page', async ({
  page,
}) => {
  const loads = await prepare(page)
  await openScreen(page, lobby, AT)
  await die(page, 'each-page')
  await page.clock.fastForward(60_000)
  let asked = 0
  await page.route(`**/screens/${lobby.id}*`, (route) => {
    asked++
    return route.abort()
  })
  await untilHelped(page, (soon) => expectDefault(page, soon))
  // It asks once a loop, not at every beat.
  await beaten(page)
  expect(asked).toBe(1)
  await page.clock.fastForward(LOOP + 1_000)
  await expect.poll(() => asked).toBe(2)
  await beaten(page)
  expect(asked).toBe(2)
  expect(loads()).toBe(1)
})

test('the watchdog does not reload during a pause, at night, with a list open or after the clock is set', async ({
  page,
}) => {
  const loads = await prepare(page)
  await openScreen(page, kiosk, AT, { query: '&hours=07:00-11:00' })
  await page.locator('.control').first().click()
  for (let minute = 0; minute < 20; minute++) {
    await page.clock.runFor(60_000)
    await beaten(page)
  }
  await page.locator('.control.primary').click()
  for (let minute = 0; minute < 10; minute++) await page.clock.runFor(60_000)
  await beaten(page)
  await page.clock.runFor(60 * 60_000)
  await expect(page.locator('.screen')).toHaveAttribute('data-kind', 'night')
  for (let hour = 0; hour < 12; hour++) {
    await page.clock.runFor(60 * 60_000)
    await beaten(page)
  }
  await page.clock.setSystemTime(AT + 400 * 86_400_000)
  await beaten(page)
  await expect(page.locator('.clock')).toHaveText('10:05')
  expect(loads()).toBe(1)
})

test('a page asks for a wake lock at its start and each time it becomes visible, and plays on without one', async ({
  page,
}) => {
  const asked = () => page.evaluate(() => Number(sessionStorage.asked))
  await page.addInitScript(() => {
    sessionStorage.asked = 0
    const { wakeLock } = navigator
    const request = wakeLock.request.bind(wakeLock)
    wakeLock.request = (type) => {
      sessionStorage.asked++
      return sessionStorage.refused === 'yes' ? Promise.reject(new Error('battery')) : request(type)
    }
  })
  const seen = (visibilityState: string) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
      document.dispatchEvent(new Event('visibilitychange'))
    }, visibilityState)
  await openScreen(page, lobby, AT, { query: '&debug=en' })
  expect(await asked()).toBe(1)
  await seen('hidden')
  expect(await asked()).toBe(1)
  await page.evaluate(() => {
    sessionStorage.refused = 'yes'
  })
  await seen('visible')
  expect(await asked()).toBe(2)
  const { slide } = await onScreen(page)
  await page.clock.fastForward(60_000)
  expect((await onScreen(page)).slide).not.toBe(slide)
  await expect(page.locator('.debug')).toContainText('wake-lock ×1: battery')
})
