import type { ServerResponse } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { screens } from '../../src/facts/screens.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import {
  faultsOf,
  forward,
  install,
  POLL_MS,
  plays,
  proven,
  slideOf,
  TODAY,
  test,
} from '../support/kept-screen.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'
import { BETTER, BROKEN, serveVersion } from '../support/versions.ts'

const { edition, i18n, build } = loadBundle()
const [lobby] = screens as [Screen, ...Screen[]]

test.describe.configure({ mode: 'serial' })
test.setTimeout(90_000)

let better: ServedCopy
let broken: ServedCopy

test.beforeAll(async () => {
  ;[better, broken] = await Promise.all([
    serveVersion(TEST_PORT + 1000, BETTER),
    serveVersion(TEST_PORT + 2000, BROKEN),
  ])
})

test.afterAll(() => {
  better?.stop()
  broken?.stop()
})

/** When the loop that is on at an instant ends. */
function loopEnd(at: number): number {
  const { loops, totalMs } = programmesOf(lobby, edition, i18n)(TODAY)
  const midnight = Date.parse(`${TODAY}T00:00:00+09:00`)
  let ms = (at - midnight) % totalMs
  for (const loop of loops) {
    const length = loop.reduce((sum, { durationMs }) => sum + durationMs, 0)
    if (ms < length) return at - ms + length
    ms -= length
  }
  throw new Error('there is a loop')
}

const buildOf = (page: Page) =>
  page.evaluate(() => JSON.parse(document.getElementById('boot')?.textContent ?? '{}').build)
/** Whatever page is there: it may be on its way to another. */
const runs = (page: Page, build: string, timeout = 5_000) =>
  expect.poll(() => buildOf(page).catch(() => ''), { timeout }).toBe(build)
const caches = (page: Page) =>
  page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith('app-')).sort())

/** Until the version of the server is whole on the device. */
async function fetched(wall: Page, server: FaultyServer, { build: other }: ServedCopy): Promise<void> {
  await wall.evaluate(() =>
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.documentElement.dataset.replaced = 'true'
    }),
  )
  await forward(wall, server, POLL_MS)
  await expect(wall.locator('html')).toHaveAttribute('data-replaced', 'true', { timeout: 50_000 })
  expect(await caches(wall)).toContain(`app-${other}`)
}

/** The colour of the header's corner in every frame that is shown while something happens. */
async function framesDuring(wall: Page, happens: () => Promise<void>): Promise<number[][]> {
  const session = await wall.context().newCDPSession(wall)
  const frames: Buffer[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'))
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', { format: 'png', maxWidth: 480, maxHeight: 270 })
  await happens()
  await session.send('Page.stopScreencast')
  return frames.map((frame) => [...PNG.sync.read(frame).data.subarray(0, 3)])
}

test('a new version is fetched while the old one plays, takes over at the end of the loop, without a flash', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  await fetched(wall, server, better)
  expect(await buildOf(wall)).toBe(build)
  expect(await caches(wall)).toEqual([`app-${better.build}`, `app-${build}`].sort())
  const end = loopEnd(server.now ?? 0)
  await forward(wall, server, end - 1 - (server.now ?? 0))
  expect(await buildOf(wall)).toBe(build)
  // The reload itself needs nobody: all that are in step do it at the same moment.
  await server.down()
  const frames = await framesDuring(wall, async () => {
    await forward(wall, server, 1)
    await runs(wall, better.build)
    await plays(wall)
  })
  expect(frames.length).toBeGreaterThan(1)
  // The header is in the same place in both versions: a blank frame of any colour would show there.
  for (const frame of frames) expect(frame).toEqual(frames[0])
  await expect.poll(() => proven(wall)).toBe(better.build)
  await expect.poll(() => caches(wall)).toEqual([`app-${better.build}`])
  expect(await slideOf(wall)).not.toBe('default')
})

const html = { 'Content-Type': 'text/html' }
/** What can happen to a file on its way, by where its address begins. */
const PARTS: readonly [what: string, path: string, answer: (response: ServerResponse) => void][] = [
  ['a file that is not there', '/assets/', (response) => response.writeHead(404).end()],
  [
    'a page of somebody else’s network instead of a file',
    '/assets/',
    (response) => response.writeHead(200, html).end('<h1>Log in</h1>'),
  ],
  [
    'half a font',
    '/fonts/',
    (response) => response.writeHead(200, { 'Content-Type': 'font/woff2' }).end('wOF2'),
  ],
  [
    'a page of the version before, from where the new one has not arrived',
    '/screens/lobby/shell',
    (response) => response.writeHead(200, { ...html, Build: build }).end('<!doctype html>'),
  ],
  ['a server that dies meanwhile', '/screens/kiosk/shell', (response) => response.destroy()],
]

test('a version of which a part is missing, half or somebody else’s is not taken, until it is whole', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  for (const [what, path, answer] of PARTS) {
    await test.step(what, async () => {
      server.answer(path, (_, response) => answer(response))
      await wall.evaluate(() => localStorage.clear())
      // A page that begins asks for the newest version.
      await wall.reload()
      await plays(wall)
      await expect.poll(() => faultsOf(wall), what).toMatchObject([{ kind: 'update' }])
      expect(await buildOf(wall)).toBe(build)
      expect(await caches(wall)).toEqual([`app-${build}`])
      server.answer(path, undefined)
    })
  }
  await fetched(wall, server, better)
  await forward(wall, server, loopEnd(server.now ?? 0) - (server.now ?? 0))
  await runs(wall, better.build)
  await plays(wall)
})

test('a version that draws no slide is taken back after 10 s, and not tried again until there is another', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.reload()
  await plays(wall)
  server.upstream = broken.port
  await fetched(wall, server, broken)
  await forward(wall, server, loopEnd(server.now ?? 0) - (server.now ?? 0))
  await runs(wall, broken.build)
  await expect(wall.locator('.slide')).toBeVisible()
  await runs(wall, build, 15_000)
  await plays(wall)
  await expect
    .poll(() => faultsOf(wall))
    .toMatchObject([{ kind: 'slide', detail: 'a version that does not work' }, { kind: 'update' }])
  const asked = server.asked.length
  await wall.reload()
  await plays(wall)
  expect(await buildOf(wall)).toBe(build)
  expect(server.asked.slice(asked).filter((path) => path.includes('shell'))).toEqual([])
  server.upstream = better.port
  await fetched(wall, server, better)
  await forward(wall, server, loopEnd(server.now ?? 0) - (server.now ?? 0))
  await runs(wall, better.build)
  await plays(wall)
  await expect.poll(() => caches(wall)).toEqual([`app-${better.build}`])
})

/** Lets nothing through whose address begins with a path, until it is let go. */
function hold(server: FaultyServer, path: string): () => void {
  const waiting: (() => void)[] = []
  server.answer(path, (incoming, outgoing) => {
    waiting.push(async () => {
      const answer = await fetch(`http://localhost:${server.upstream}${incoming.url}`)
      const { 'content-encoding': _, 'content-length': __, ...headers } = Object.fromEntries(answer.headers)
      outgoing.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  return () => {
    server.answer(path, undefined)
    for (const go of waiting) go()
  }
}

/** Another page of the same browser. Its clock is that of the first. */
async function openBeside(wall: Page, server: FaultyServer, path: string): Promise<Page> {
  const page = await wall.context().newPage()
  await page.goto(server.origin + path)
  await plays(page)
  return page
}

const toLoopEnd = (wall: Page, server: FaultyServer) =>
  forward(wall, server, loopEnd(server.now ?? 0) - (server.now ?? 0))

test('pages that begin while a new version is being fetched take nothing of it away', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  const letGo = hold(server, '/screens/kiosk/shell')
  await wall.evaluate(() =>
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.documentElement.dataset.replaced = 'true'
    }),
  )
  const asked = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect.poll(() => server.asked.slice(asked)).toContain('/screens/kiosk/shell')
  const second = await openBeside(wall, server, '/screens/lobby')
  const kiosk = await openBeside(wall, server, '/screens/kiosk')
  await second.reload()
  await plays(second)
  expect(await caches(wall)).toEqual([`app-${better.build}`, `app-${build}`].sort())
  letGo()
  await expect(wall.locator('html')).toHaveAttribute('data-replaced', 'true', { timeout: 20_000 })
  await second.close()
  await kiosk.close()
  await server.down()
  await toLoopEnd(wall, server)
  await runs(wall, better.build)
  await plays(wall)
  for (const _ of [1, 2]) {
    await wall.reload()
    await plays(wall)
    expect(await buildOf(wall)).toBe(better.build)
    expect(await slideOf(wall)).not.toBe('default')
  }
})

test('four pages of one browser begin a new version at the same moment, and it is not taken for one that fails', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  const others = [
    await openBeside(wall, server, '/screens/lobby'),
    await openBeside(wall, server, '/screens/kiosk'),
    await openBeside(wall, server, '/screens/lobby-portrait'),
  ]
  server.upstream = better.port
  await fetched(wall, server, better)
  await Promise.all([wall, ...others].map((page) => page.reload()))
  for (const page of [wall, ...others]) {
    await runs(page, better.build)
    await plays(page)
  }
  await expect.poll(() => proven(wall)).toBe(better.build)
  await expect.poll(() => caches(wall)).toEqual([`app-${better.build}`])
  await server.down()
  await others[1]?.reload()
  for (const page of others) await plays(page)
})

test('a page does not leave for a version that has been lost from the device, and does once it is whole', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  await fetched(wall, server, better)
  await server.down()
  await wall.evaluate((name) => window.caches.delete(name), `app-${better.build}`)
  await toLoopEnd(wall, server)
  await forward(wall, server, 60_000)
  expect(await buildOf(wall)).toBe(build)
  await plays(wall)
  await server.up()
  await forward(wall, server, 5 * POLL_MS)
  // The list is written last: only then is the version whole.
  const isListed = () =>
    wall.evaluate(
      async (name) => (await window.caches.match('/version', { cacheName: name })) !== undefined,
      `app-${better.build}`,
    )
  await expect.poll(isListed, { timeout: 30_000 }).toBe(true)
  await toLoopEnd(wall, server)
  await runs(wall, better.build)
})

test('a version that is rolled back on the server starts from what is on the device, whatever the network does', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = broken.port
  await fetched(wall, server, broken)
  await wall.reload()
  await runs(wall, build, 25_000)
  await plays(wall)
  server.upstream = TEST_PORT
  // The network is lost in the middle of what the old build asks for when it is installed again.
  for (const path of ['/assets/', '/fonts/', '/screens/lobby/shell', '/screens/kiosk/'])
    server.answer(path, (_, response) => response.destroy())
  await wall.reload()
  await plays(wall)
  await forward(wall, server, POLL_MS)
  await server.down()
  for (const _ of [1, 2]) {
    await wall.reload()
    await plays(wall)
    expect(await buildOf(wall)).toBe(build)
  }
})
