import { chromium, expect } from '@playwright/test'
import {
  AT,
  faultsOf,
  forward,
  install,
  POLL_MS,
  plays,
  slideOf,
  start,
  test,
} from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { countTimers } from '../support/timers.ts'

test.use({ serviceWorkers: 'allow' })

const YEAR_MS = 365 * 86_400_000

for (const [years, when] of [
  [-25, 'behind'],
  [12, 'ahead'],
] as const) {
  test(`a clock ${Math.abs(years)} years ${when} is corrected by the server, and is not shown while no server answers`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize(sizeOf(lobby))
    const wrong = AT + years * YEAR_MS
    await page.clock.install({ time: wrong - 1000 })
    await countTimers(page)
    await page.clock.pauseAt(wrong)
    await install(page, server)
    await expect(page.locator('.clock')).toHaveText('10:05')
    expect(await slideOf(page)).toBe(slidesFrom(lobby, AT, 1)[0]?.slide.id)
    expect(await faultsOf(page)).toMatchObject([{ kind: 'clock' }])
    await server.down()
    await page.reload()
    await plays(page)
    await expect(page.locator('.clock, .badge, .day')).toHaveCount(0)
    await expect(page.locator('.as-of')).toBeVisible()
    await expect(page.locator('.office')).toBeVisible()
    await expect(page.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
    await server.up()
    await forward(page, server, POLL_MS)
    await expect(page.locator('.clock')).toHaveText('10:06')
    await expect(page.locator('.as-of')).toHaveCount(0)
  })
}

test('a clock that is set while the page is open is measured again', async ({ wall, server }) => {
  await install(wall, server)
  await wall.clock.setSystemTime((server.now ?? AT) - 3 * YEAR_MS)
  await forward(wall, server, POLL_MS)
  await expect.poll(() => faultsOf(wall)).toMatchObject([{ kind: 'clock' }])
  await expect(wall.locator('.clock')).toHaveText('10:06')
})

test('a screen with a full disk plays on, and records the faults', async ({ wall, server }) => {
  const session = await wall.context().newCDPSession(wall)
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 })
  await start(wall, server)
  await forward(wall, server, 1)
  await expect.poll(async () => (await faultsOf(wall)).map(({ kind }) => kind)).toContain('storage')
  await expect.poll(async () => (await faultsOf(wall)).map(({ kind }) => kind)).toContain('update')
  await forward(wall, server, POLL_MS)
  expect(await slideOf(wall)).toBe(slidesFrom(lobby, server.now ?? AT, 1)[0]?.slide.id)
})

/** Makes calls fail as in Chromium when the site may store nothing (`cookies` blocked in the settings). */
function denyStorage(): void {
  const denied = () => new DOMException('Access is denied for this document.', 'SecurityError')
  const refuse = () => {
    throw denied()
  }
  Object.defineProperty(window, 'localStorage', { get: refuse })
  for (const method of ['open', 'match', 'has', 'keys', 'delete'])
    Object.assign(CacheStorage.prototype, { [method]: () => Promise.reject(denied()) })
  IDBFactory.prototype.open = refuse
  ServiceWorkerContainer.prototype.register = () => Promise.reject(denied())
}

test('a page that may store nothing shows the screen, and reports the faults', async ({ page, server }) => {
  server.now = undefined
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  await page.addInitScript(denyStorage)
  await start(page, server)
  await expect(page.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
  await expect.poll(() => warnings.some((text) => text.startsWith('storage'))).toBe(true)
  await expect.poll(() => warnings.some((text) => text.startsWith('service-worker'))).toBe(true)
})

test('a browser without a service worker shows the screen, and records the fault', async ({
  server,
  launchOptions,
}) => {
  server.now = undefined
  // A service worker needs a secure context: a certificate, or this machine's own name.
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP panel.example localhost']
  const browser = await chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage({ viewport: sizeOf(lobby) })
  const address = server.origin.replace('localhost', 'panel.example')
  await page.goto(`${address}/screens/${lobby.id}`)
  await plays(page)
  await expect(page.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
  const kinds = (await faultsOf(page)).map(({ kind }) => kind)
  expect(kinds).toContain('service-worker')
  await browser.close()
})
