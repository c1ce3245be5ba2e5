import type { ServerResponse } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { loadBundle } from '../support/bundle.ts'
import { faultsOf, forward, install, POLL_MS, plays, proven, slideOf, test } from '../support/kept-screen.ts'
import { kiosk, lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'
import { buildOf, fetched, loopEnd, runs, toLoopEnd, versionCaches } from '../support/updating.ts'
import { BETTER, BROKEN, serveVersion } from '../support/versions.ts'

test.use({ serviceWorkers: 'allow' })

const { build } = loadBundle()

test.describe.configure({ mode: 'serial' })

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

/** The colour of the header's corner in every frame that the browser shows while something happens. */
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

test('a new version is fetched while the old one plays, and takes over at the end of the loop without a flash', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  await fetched(wall, server, better)
  expect(await buildOf(wall)).toBe(build)
  expect(await versionCaches(wall)).toEqual([`app-${better.build}`, `app-${build}`].sort())
  const end = loopEnd(server.now ?? 0)
  await forward(wall, server, end - 1 - (server.now ?? 0))
  expect(await buildOf(wall)).toBe(build)
  // The reload itself must need no server, because all screens that are in step reload at the same moment.
  await server.down()
  const frames = await framesDuring(wall, async () => {
    await forward(wall, server, 1)
    await runs(wall, better.build)
    await plays(wall)
  })
  expect(frames.length).toBeGreaterThan(1)
  // The header is in the same place in both versions, so a blank frame of any colour would show there.
  for (const frame of frames) expect(frame).toEqual(frames[0])
  await expect.poll(() => proven(wall)).toBe(better.build)
  await expect.poll(() => versionCaches(wall)).toEqual([`app-${better.build}`])
  expect(await slideOf(wall)).not.toBe('default')
})

const html = { 'Content-Type': 'text/html' }
/** What can happen to a file on its way, with the beginning of its address. */
const PARTS: readonly [what: string, path: string, answer: (response: ServerResponse) => void][] = [
  ['a file that is missing', '/assets/', (response) => response.writeHead(404).end()],
  [
    'the login page of another network instead of a file',
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
    `/screens/${lobby.id}/shell`,
    (response) => response.writeHead(200, { ...html, Build: build }).end('<!doctype html>'),
  ],
  ['a server that dies meanwhile', `/screens/${kiosk.id}/shell`, (response) => response.destroy()],
]

test('a version with a missing, cut or wrong part is not taken until it is whole', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  for (const [what, path, answer] of PARTS) {
    await test.step(what, async () => {
      server.answer(path, (_, response) => answer(response))
      await wall.evaluate(() => localStorage.clear())
      // A page asks for the newest version when it starts.
      await wall.reload()
      await plays(wall)
      await expect
        .poll(() => faultsOf(wall), { message: what, timeout: 20_000 })
        .toMatchObject([{ kind: 'update' }])
      expect(await buildOf(wall)).toBe(build)
      expect(await versionCaches(wall)).toEqual([`app-${build}`])
      server.answer(path, undefined)
    })
  }
  await fetched(wall, server, better)
  await toLoopEnd(wall, server)
  await runs(wall, better.build)
  await plays(wall)
})

test('a version that draws no slide is refused after 10 s and not tried again, and the next version is taken', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.reload()
  await plays(wall)
  server.upstream = broken.port
  await fetched(wall, server, broken)
  await toLoopEnd(wall, server)
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
  await toLoopEnd(wall, server)
  await runs(wall, better.build)
  await plays(wall)
  await expect.poll(() => versionCaches(wall)).toEqual([`app-${better.build}`])
})

test('a page does not change to a version that the device has lost, and changes once the version is whole', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.upstream = better.port
  await fetched(wall, server, better)
  await server.down()
  await wall.evaluate((name) => caches.delete(name), `app-${better.build}`)
  await toLoopEnd(wall, server)
  await forward(wall, server, 60_000)
  expect(await buildOf(wall)).toBe(build)
  await plays(wall)
  await server.up()
  await forward(wall, server, 5 * POLL_MS)
  // The list is written last, so the version is whole once it is there.
  const isListed = () =>
    wall.evaluate(
      async (name) => (await caches.match('/version', { cacheName: name })) !== undefined,
      `app-${better.build}`,
    )
  await expect.poll(isListed, { timeout: 30_000 }).toBe(true)
  await toLoopEnd(wall, server)
  await runs(wall, better.build)
})

test('after a rollback on the server the old version starts from the device, whatever the network does', async ({
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
  for (const path of ['/assets/', '/fonts/', `/screens/${lobby.id}/shell`, `/screens/${kiosk.id}/`])
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
