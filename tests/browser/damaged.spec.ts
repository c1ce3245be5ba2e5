import { expect, type Page } from '@playwright/test'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import { faultsOf, forward, install, POLL_MS, plays, proven, slideOf, test } from '../support/kept-screen.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

// Files on a device may be lost, cut off or replaced by a portal's page. A start still shows words of this office,
// and what is missing is fetched again once there is a network.

const { build, edition } = loadBundle()
const APP = `app-${build}`

type Change = 'deleted' | 'empty' | 'half' | 'a portal’s page'

/** Damages the entries of a cache whose address contains a text. Returns how many there were. */
const damage = (page: Page, cacheName: string, part: string, how: Change) =>
  page.evaluate(
    async ([name, wanted, change]) => {
      const cache = await caches.open(name)
      const keys = (await cache.keys()).filter(({ url }) => url.includes(wanted))
      for (const key of keys) {
        const text = (await (await cache.match(key))?.text()) ?? ''
        const { headers } = (await cache.match(key)) ?? new Response()
        const html = { 'Content-Type': 'text/html' }
        if (change === 'deleted') await cache.delete(key)
        if (change === 'empty') await cache.put(key, new Response('', { headers }))
        if (change === 'half') await cache.put(key, new Response(text.slice(0, text.length / 2), { headers }))
        if (change === 'a portal’s page')
          await cache.put(key, new Response('<h1>Log in</h1>', { headers: html }))
      }
      return keys.length
    },
    [cacheName, part, how] as const,
  )

/** Whether every part is on the device that the version's list names. The list is written last. */
const isWhole = (page: Page) =>
  page.evaluate(async (name) => {
    const kept = await caches.match('/version', { cacheName: name })
    const list = JSON.parse((await kept?.text()) || 'null')
    if (!list) return false
    for (const { url, sha256 } of list.parts as { url: string; sha256: string | null }[]) {
      const kept = await caches.match(url, { cacheName: name })
      const digest = await crypto.subtle.digest('SHA-256', (await kept?.arrayBuffer()) ?? new ArrayBuffer())
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (hash !== (sha256 ?? kept?.headers.get('Content-SHA-256'))) return false
    }
    return true
  }, APP)

/** Checks that the office's name is visible, on a page of ours. */
async function showsOurWords(page: Page): Promise<void> {
  await expect(page.locator('h1, .office').first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Log in')
}

async function restart(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'domcontentloaded' })
}

/** A start with a network repairs the version. After that a start without a network plays. */
async function heals(wall: Page, server: FaultyServer): Promise<void> {
  await restart(wall)
  await plays(wall)
  await expect.poll(() => isWhole(wall)).toBe(true)
  await server.down()
  await restart(wall)
  await plays(wall)
  expect(await slideOf(wall)).not.toBe('default')
  await server.up()
}

const CHANGES: readonly [part: string, how: Change][] = [
  ['/shell', 'empty'],
  ['/assets/panel', 'half'],
  ['.css', 'a portal’s page'],
  ['/edition-', 'half'],
  ['/', 'empty'],
  ['/', 'deleted'],
]

test('a start shows our words although a part was lost or damaged, and the part is fetched again', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  for (const [part, how] of CHANGES) {
    await test.step(`${part} ${how}`, async () => {
      expect(await damage(wall, APP, part, how)).toBeGreaterThan(0)
      await server.down()
      await restart(wall)
      await showsOurWords(wall)
      await server.up()
      await heals(wall, server)
    })
  }
})

test('a version that was deleted is fetched again, and until then the worker shows its own page', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.evaluate((name) => caches.delete(name), APP)
  await server.down()
  for (const _ of [1, 2]) {
    await restart(wall)
    await expect(wall.locator('html')).toHaveAttribute('data-last-resort')
    await showsOurWords(wall)
    // Without this font a box that has no Japanese fonts would show empty squares.
    const fonts = () => wall.evaluate(() => [...document.fonts].map(({ status }) => status))
    await expect.poll(fonts).toEqual(['loaded'])
    for (const { id, tag } of edition.locales)
      if (id === tag) await expect(wall.locator(`[lang="${tag}"]`).first()).toBeAttached()
  }
  await server.up()
  await heals(wall, server)
})

test('the worker shows its own page when the server or a portal answers with another page', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.evaluate((name) => caches.delete(name), APP)
  for (const status of [200, 404, 502]) {
    server.answer('/', (_, response) =>
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
    )
    await restart(wall)
    await expect(wall.locator('html')).toHaveAttribute('data-last-resort')
    await showsOurWords(wall)
  }
  server.answer('/', undefined)
  await heals(wall, server)
})

test('a part that is lost while a screen plays is fetched again while it plays', async ({ wall, server }) => {
  await install(wall, server)
  await damage(wall, APP, '/assets/panel', 'deleted')
  await forward(wall, server, 5 * POLL_MS)
  await expect.poll(() => isWhole(wall)).toBe(true)
})

test('a worker that the browser has lost is registered again when the screen starts', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await wall.reload()
  await plays(wall)
  await expect.poll(() => isWhole(wall)).toBe(true)
  await server.down()
  await restart(wall)
  await plays(wall)
})

const TRIALS = [null, [], 'x', 7, { proven: 'nobody', refused: build, starts: 1e9 }, { proven: null }]

test('a screen starts although the record of trials is malformed or names unknown builds', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  const session = await wall.context().newCDPSession(wall)
  for (const trial of [...TRIALS, { proven: 'nobody', refused: build, starts: 0 }]) {
    await test.step(JSON.stringify(trial), async () => {
      await wall.evaluate(async (kept) => {
        const cache = await caches.open('trial')
        await cache.put('/trial', Response.json(kept))
      }, trial)
      // Only a worker that starts again reads the record from the disk.
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await server.down()
      await restart(wall)
      await plays(wall)
      expect(await slideOf(wall)).not.toBe('default')
      await expect.poll(() => proven(wall)).toBe(build)
      await server.up()
    })
  }
})

test('a portal’s page with status 200 is not kept as a font', async ({ wall, server }) => {
  await install(wall, server)
  server.answer('/fonts/', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
  )
  const slice = await wall.evaluate(async () => {
    const boot = JSON.parse(document.getElementById('boot')?.textContent ?? '')
    const css = await (await fetch(boot.assets.restFonts)).text()
    const [, url = ''] = css.match(/url\((\/fonts\/[^)]+)\)/) ?? []
    await fetch(url)
    return { url, kept: (await caches.match(url)) !== undefined }
  })
  expect(slice.url).toMatch(/woff2$/)
  expect(slice.kept).toBe(false)
  server.answer('/fonts/', undefined)
  const kept = await wall.evaluate(async (url) => {
    await fetch(url)
    return (await caches.match(url)) !== undefined
  }, slice.url)
  expect(kept).toBe(true)
})

test('a page whose script did not arrive is loaded again once its server answers', async ({
  wall,
  server,
}) => {
  server.answer('/assets/panel', (_, response) => response.destroy())
  await wall.goto(`${server.origin}/screens/${lobby.id}`)
  await showsOurWords(wall)
  await expect(wall.locator('html')).not.toHaveAttribute('data-state', 'playing')
  server.answer('/assets/panel', undefined)
  // The clock moves in steps: an answer takes no time of the driven clock, but a request's time limit does.
  await expect(async () => {
    await wall.clock.runFor(5_000)
    await expect(wall.locator('html')).toHaveAttribute('data-state', 'playing', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  expect(await faultsOf(wall)).toEqual([])
})
