import { expect, type Page } from '@playwright/test'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import {
  AT,
  answered,
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
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, hash } = loadBundle()
const TAG = `"${hash}"`
const YEAR_MS = 365 * 86_400_000
const EDITION = '/last-good/edition'
const CONFIRMED = '/last-good/confirmed'
const SCREEN = `/last-good/screen/${lobby.id}`

/** From now on the server's answers are good, except for the time. */
function sayTime(server: FaultyServer, said: string): void {
  server.answer('/api/', (request, response) => {
    const body = request.url?.startsWith('/api/edition') ? edition : lobby
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: TAG, 'Server-Time': said })
    response.end(JSON.stringify(body))
  })
}

const keptText = (wall: Page, path: string) =>
  wall.evaluate(
    async (kept) => (await (await caches.match(kept, { cacheName: 'last-good' }))?.text()) ?? null,
    path,
  )

const keep = (wall: Page, path: string, text: string) =>
  wall.evaluate(
    async ([kept, value]) => (await caches.open('last-good')).put(kept ?? '', new Response(value)),
    [path, text],
  )

/**
 * Removes the faults, so that those found later are new. A round of two requests may be half answered when its first
 * fault is seen. What the second one finds is waited for.
 */
async function removeFaults(wall: Page, server: FaultyServer): Promise<void> {
  await answered(wall, server)
  await wall.evaluate(() => localStorage.removeItem('faults'))
}

/** Switches the screen off and on again without a server. */
async function startOffline(wall: Page, server: FaultyServer): Promise<void> {
  await server.down()
  await wall.reload()
  await plays(wall)
}

/** Lets the screen have a round of good answers. */
async function hearGood(wall: Page, server: FaultyServer): Promise<void> {
  server.answer('/api/', undefined)
  await server.up()
  const before = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect
    .poll(() => server.asked.slice(before))
    .toEqual(expect.arrayContaining(['/api/edition', `/api/screens/${lobby.id}`]))
}

/** Checks that the current slide, the time and the badge are shown. */
async function showsItsPart(wall: Page, server: FaultyServer): Promise<void> {
  const now = server.now ?? AT
  expect(await slideOf(wall)).toBe(slidesFrom(lobby, now, 1)[0]?.slide.id)
  const minutes = Math.floor(now / 60_000) + 9 * 60
  const time = `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
  await expect(wall.locator('.clock')).toHaveText(time)
  await expect(wall.locator('.badge')).toBeVisible()
}

const NO_TIMES: Readonly<Record<string, readonly string[]>> = {
  'not a number': ['', ' ', 'abc', 'Infinity', '1e300'],
  'out of the range': ['8640000000000001', '-1', '0', '1000', String(Date.parse('2036-01-01'))],
}

for (const [what, values] of Object.entries(NO_TIMES)) {
  test(`a server’s time that is ${what} does no harm, now or at the next start`, async ({ wall, server }) => {
    await install(wall, server)
    for (const said of values) {
      await test.step(JSON.stringify(said), async () => {
        sayTime(server, said)
        await forward(wall, server, POLL_MS)
        await expect
          .poll(async () => (await faultsOf(wall)).filter(({ kind }) => kind === 'clock'))
          .toMatchObject([
            { kind: 'clock', detail: expect.stringMatching(/^Server-Time: expected whole ms/) },
          ])
        await showsItsPart(wall, server)
        await removeFaults(wall, server)
        await startOffline(wall, server)
        await showsItsPart(wall, server)
        await server.up()
      })
    }
    server.answer('/api/', undefined)
    await forward(wall, server, POLL_MS)
    await expect.poll(async () => JSON.parse((await keptText(wall, CONFIRMED)) ?? '{}').at).toBe(server.now)
  })
}

test('a wrong time in both answers of a round is corrected by the next round', async ({ wall, server }) => {
  await install(wall, server)
  for (const by of [YEAR_MS, -2 * 3_600_000]) {
    await test.step(`${by} ms`, async () => {
      const lie = Math.max(Date.now(), (server.now ?? AT) + POLL_MS + by)
      sayTime(server, String(lie))
      await forward(wall, server, POLL_MS)
      const confirmedAt = async () => JSON.parse((await keptText(wall, CONFIRMED)) ?? '{}').at
      if (by > 0) await expect.poll(async () => Math.abs((await confirmedAt()) - lie)).toBeLessThan(5_000)
      // A start after the wrong time plays.
      await startOffline(wall, server)
      await expect(wall.locator('.office')).toBeVisible()
      await expect(wall.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
      await hearGood(wall, server)
      await expect.poll(confirmedAt).toBe(server.now)
      await startOffline(wall, server)
      await showsItsPart(wall, server)
      await server.up()
    })
  }
})

test('a screen never takes the configuration of another screen', async ({ wall, server }) => {
  await install(wall, server)
  const other = { ...lobby, id: 'hall', playlist: { ...lobby.playlist, pillars: [], leads: [] } }
  server.answer('/api/screens/', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(other)),
  )
  await forward(wall, server, POLL_MS)
  await expect
    .poll(() => faultsOf(wall))
    .toMatchObject([{ kind: 'content', detail: new RegExp(`expected ${lobby.id}`) }])
  server.answer('/api/screens/', undefined)
  const before = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect.poll(() => server.asked.slice(before)).toContain(`/api/screens/${lobby.id}`)
  expect(server.asked).not.toContain('/api/screens/hall')
  await showsItsPart(wall, server)
})

const whole = (kept: object) => JSON.stringify({ edition, tag: TAG, confirmedAt: AT, ...kept })
const confirmation = (at: unknown) => JSON.stringify({ tag: TAG, at })
/** Kept values that cannot be used: of another build, of another screen, or cut off. */
const KEPT: Readonly<Record<string, readonly [what: string, text: string, fault: RegExp][]>> = {
  [SCREEN]: [
    [
      'in a language the app does not speak',
      JSON.stringify({ ...lobby, locales: ['ja', 'xx'] }),
      /locale xx/,
    ],
    ['of another screen', JSON.stringify({ ...lobby, id: 'hall' }), new RegExp(`expected ${lobby.id}`)],
    ['half', JSON.stringify(lobby).slice(0, 200), new RegExp(`screen/${lobby.id}`)],
  ],
  [EDITION]: [
    ['empty', '', /edition/],
    ['half', whole({}).slice(0, whole({}).length / 2), /edition/],
    ['in a language the app does not speak', whole({}).replaceAll('"ja-simple"', '"ja-other"'), /ja-other/],
    ['confirmed at a time that never comes', whole({ confirmedAt: 1e300 }), /confirmedAt/],
  ],
  [CONFIRMED]: [
    ['at 1e300', confirmation(1e300), /confirmed: at/],
    ['far in the future', confirmation(AT + 10 * YEAR_MS), /confirmed: at/],
    ['at no number', confirmation(Number.NaN), /confirmed: at/],
    ['half', '{"tag":', /confirmed/],
  ],
}

for (const [path, values] of Object.entries(KEPT)) {
  test(`a value of ${path} that cannot be used is deleted and recorded, and replaced after the next good round`, async ({
    wall,
    server,
  }) => {
    await install(wall, server)
    for (const [what, text, fault] of values) {
      await test.step(what, async () => {
        await removeFaults(wall, server)
        await keep(wall, path, text)
        await startOffline(wall, server)
        await showsItsPart(wall, server)
        await expect.poll(() => keptText(wall, path)).toBe(null)
        const faults = await faultsOf(wall)
        // No fault of the value before is left.
        expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['storage']))
        for (const { detail } of faults) expect(detail).toMatch(fault)
        await hearGood(wall, server)
        await expect.poll(() => keptText(wall, path)).not.toBe(null)
      })
    }
  })
}

test('a screen without an edition shows the default slide, and plays all slides after the first good answer', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await keep(wall, EDITION, whole({}).replaceAll('"ja-simple"', '"ja-other"'))
  await wall.addInitScript(() => {
    const { fetch } = window
    window.fetch = (input, init) =>
      String(input).startsWith('/edition-') ? Promise.reject(new Error('gone')) : fetch(input, init)
  })
  await startOffline(wall, server)
  expect(await slideOf(wall)).toBe('default')
  await hearGood(wall, server)
  await expect.poll(async () => JSON.parse((await keptText(wall, EDITION)) ?? '{}').tag).toBe(TAG)
  // The new edition begins when the default slide ends.
  await expect
    .poll(async () => {
      await forward(wall, server, 10_000)
      return slideOf(wall)
    })
    .not.toBe('default')
})

/** Databases that exist before the app starts, each with its version and stores. */
const DATABASES: readonly [what: string, version: number, stores: readonly string[]][] = [
  ['without its store', 1, []],
  ['of a newer version of the app', 7, ['playlog', 'more']],
  ['of a newer version of the app that has dropped the store', 7, ['more']],
]

test('the playlog is kept although its database has another version or other stores', async ({
  wall,
  server,
}) => {
  for (const [what, version, stores] of DATABASES) {
    await test.step(what, async () => {
      // This page has the same origin, and does not run the app.
      await wall.goto(`${server.origin}/health`)
      await wall.evaluate(makeDatabase, { version, stores })
      await start(wall, server)
      // The clock moves in steps, so that the app can lay out and store each slide before the next.
      await expect
        .poll(
          async () => {
            await forward(wall, server, 20_000)
            return wall.evaluate(countEntries)
          },
          { intervals: [0], timeout: 30_000 },
        )
        .toBeGreaterThan(1)
      const faults = await faultsOf(wall)
      expect(faults.filter(({ kind }) => kind === 'playlog')).toEqual([])
    })
  }
})

function makeDatabase({ version, stores }: { version: number; stores: readonly string[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('playlog')
    const request = indexedDB.open('playlog', version)
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

/** How many entries the playlog has, 0 without a store. */
function countEntries(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('playlog')
    // The app has just deleted the database, and is about to create it. The test must not do so in its place.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(0) : reject(request.error))
    request.onsuccess = () => {
      const database = request.result
      if (!database.objectStoreNames.contains('playlog')) {
        database.close()
        return resolve(0)
      }
      const count = database.transaction('playlog').objectStore('playlog').count()
      count.onsuccess = () => {
        database.close()
        resolve(count.result)
      }
    }
  })
}
