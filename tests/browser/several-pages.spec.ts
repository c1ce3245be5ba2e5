import { expect, type Page } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import { forward, install, POLL_MS, plays, proven, slideOf, test } from '../support/kept-screen.ts'
import { kiosk, lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'
import {
  buildOf,
  fetched,
  hasTakenOver,
  markTakeOver,
  runs,
  toLoopEnd,
  versionCaches,
} from '../support/updating.ts'
import { BETTER, serveVersion } from '../support/versions.ts'

test.use({ serviceWorkers: 'allow' })

// Several pages of one browser share its versions: for example a wall, a kiosk and a second tab.

const { build } = loadBundle()

test.describe.configure({ mode: 'serial' })

let better: ServedCopy

test.beforeAll(async () => {
  better = await serveVersion(TEST_PORT + 6000, BETTER)
})

test.afterAll(() => better?.stop())

/** Holds back the answers whose address begins with a path. Returns a function that releases them. */
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

/** Opens another page in the same browser. It has the clock of the first. */
async function openBeside(wall: Page, server: FaultyServer, path: string): Promise<Page> {
  const page = await wall.context().newPage()
  await page.goto(server.origin + path)
  await plays(page)
  return page
}

test('pages that start while a new version is being fetched do not disturb it', async ({ wall, server }) => {
  await install(wall, server)
  server.upstream = better.port
  const letGo = hold(server, `/screens/${kiosk.id}/shell`)
  await markTakeOver(wall)
  const asked = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect.poll(() => server.asked.slice(asked)).toContain(`/screens/${kiosk.id}/shell`)
  const second = await openBeside(wall, server, `/screens/${lobby.id}`)
  const touched = await openBeside(wall, server, `/screens/${kiosk.id}`)
  await second.reload()
  await plays(second)
  expect(await versionCaches(wall)).toEqual([`app-${better.build}`, `app-${build}`].sort())
  letGo()
  await hasTakenOver(wall)
  await second.close()
  await touched.close()
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

test('pages of all screens in one browser begin a new version at the same moment, and it is not taken for one that fails', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  const others: Page[] = []
  for (const { id } of screens) others.push(await openBeside(wall, server, `/screens/${id}`))
  server.upstream = better.port
  await fetched(wall, server, better)
  await Promise.all([wall, ...others].map((page) => page.reload()))
  for (const page of [wall, ...others]) {
    await runs(page, better.build)
    await plays(page)
  }
  await expect.poll(() => proven(wall)).toBe(better.build)
  await expect.poll(() => versionCaches(wall)).toEqual([`app-${better.build}`])
  await server.down()
  await others.at(-1)?.reload()
  for (const page of others) await plays(page)
})
