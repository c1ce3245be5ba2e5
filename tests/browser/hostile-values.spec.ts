import { expect, type Page } from '@playwright/test'
import { screens } from '../../src/content/screens.ts'
import { parseScreen } from '../../src/shared/screen.ts'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import { AT, faultsOf, forward, install, POLL_MS, plays, slideOf, test } from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'

const { edition, hash } = loadBundle()
const lobby = parseScreen(screens[0])
const TAG = `"${hash}"`
const YEAR_MS = 365 * 86_400_000
const EDITION = '/last-good/edition'
const CONFIRMED = '/last-good/confirmed'
const SCREEN = '/last-good/screen/lobby'

/** The server answers well, but for the time it says. */
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

/** Switches the screen off and on again while there is no server. */
async function startOffline(wall: Page, server: FaultyServer): Promise<void> {
  await server.down()
  await wall.reload()
  await plays(wall)
}

/** A round of good answers. */
async function hearGood(wall: Page, server: FaultyServer): Promise<void> {
  server.answer('/api/', undefined)
  await server.up()
  const before = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect
    .poll(() => server.asked.slice(before))
    .toEqual(expect.arrayContaining(['/api/edition', '/api/screens/lobby']))
}

/** The slide that is on, the time and whether the office is open. */
async function showsItsPart(wall: Page, server: FaultyServer): Promise<void> {
  const now = server.now ?? AT
  expect(await slideOf(wall)).toBe(slidesFrom(lobby, now, 1)[0]?.slide.id)
  const minutes = Math.floor(now / 60_000) + 9 * 60
  const time = `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
  await expect(wall.locator('.clock')).toHaveText(time)
  await expect(wall.locator('.badge')).toBeVisible()
}

test('a time that can be none does no harm, neither now nor when the screen starts again', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  for (const said of [
    '8640000000000001',
    '1e300',
    'Infinity',
    '-1',
    '0',
    '1000',
    String(Date.parse('2036-01-01')),
    '',
    ' ',
    'abc',
  ]) {
    await test.step(JSON.stringify(said), async () => {
      sayTime(server, said)
      await forward(wall, server, POLL_MS)
      await expect
        .poll(() => faultsOf(wall))
        .toMatchObject([{ kind: 'clock', detail: expect.stringMatching(/^Server-Time: expected whole ms/) }])
      await showsItsPart(wall, server)
      await startOffline(wall, server)
      await showsItsPart(wall, server)
      await hearGood(wall, server)
      await wall.evaluate(() => localStorage.removeItem('faults'))
      await wall.reload()
      await plays(wall)
    })
  }
})

test('a wrong time that both answers say is undone by the next that both say', async ({ wall, server }) => {
  await install(wall, server)
  for (const by of [YEAR_MS, -2 * 3_600_000]) {
    await test.step(`${by} ms`, async () => {
      const lie = Math.max(Date.now(), (server.now ?? AT) + POLL_MS + by)
      sayTime(server, String(lie))
      await forward(wall, server, POLL_MS)
      const confirmedAt = async () => JSON.parse((await keptText(wall, CONFIRMED)) ?? '{}').at
      if (by > 0) await expect.poll(async () => Math.abs((await confirmedAt()) - lie)).toBeLessThan(5_000)
      // A start with what the lie has left behind claims no time, and plays.
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

test('a screen is never another’s, whatever configuration it is given', async ({ wall, server }) => {
  await install(wall, server)
  const other = { ...lobby, id: 'hall', playlist: { ...lobby.playlist, pillars: [], leads: [] } }
  server.answer('/api/screens/', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(other)),
  )
  await forward(wall, server, POLL_MS)
  await expect.poll(() => faultsOf(wall)).toMatchObject([{ kind: 'content', detail: /expected lobby/ }])
  server.answer('/api/screens/', undefined)
  const before = server.asked.length
  await forward(wall, server, POLL_MS)
  await expect.poll(() => server.asked.slice(before)).toContain('/api/screens/lobby')
  expect(server.asked).not.toContain('/api/screens/hall')
  await showsItsPart(wall, server)
})

const whole = (kept: object) => JSON.stringify({ edition, tag: TAG, confirmedAt: AT, ...kept })
const confirmation = (at: unknown) => JSON.stringify({ tag: TAG, at })
/** What may stand where a screen keeps what it needs: of another build, of another screen, or half. */
const KEPT: readonly [what: string, path: string, text: string, fault: RegExp][] = [
  [
    'a configuration in a language the app does not speak',
    SCREEN,
    JSON.stringify({ ...lobby, locales: ['ja', 'xx'] }),
    /locale xx/,
  ],
  ['the configuration of another screen', SCREEN, JSON.stringify({ ...lobby, id: 'hall' }), /expected lobby/],
  ['half a configuration', SCREEN, JSON.stringify(lobby).slice(0, 200), /screen\/lobby/],
  ['an empty edition', EDITION, '', /edition/],
  ['half an edition', EDITION, whole({}).slice(0, 100_000), /edition/],
  [
    'an edition in a language the app does not speak',
    EDITION,
    whole({}).replaceAll('"ja-simple"', '"ja-other"'),
    /ja-other/,
  ],
  ['an edition that was confirmed when nothing was', EDITION, whole({ confirmedAt: 1e300 }), /confirmedAt/],
  ['a confirmation at 1e300', CONFIRMED, confirmation(1e300), /confirmed: at/],
  ['a confirmation far in the future', CONFIRMED, confirmation(AT + 10 * YEAR_MS), /confirmed: at/],
  ['a confirmation at no number', CONFIRMED, confirmation(Number.NaN), /confirmed: at/],
  ['half a confirmation', CONFIRMED, '{"tag":', /confirmed/],
]

test('what it kept and cannot use is thrown away and known, and is back after the next good round', async ({
  wall,
  server,
}) => {
  test.setTimeout(60_000)
  await install(wall, server)
  for (const [what, path, text, fault] of KEPT) {
    await test.step(what, async () => {
      await wall.evaluate(() => localStorage.removeItem('faults'))
      await keep(wall, path, text)
      await startOffline(wall, server)
      await showsItsPart(wall, server)
      await expect.poll(() => keptText(wall, path), what).toBe(null)
      const faults = await faultsOf(wall)
      expect(
        faults.map(({ kind }) => kind),
        what,
      ).toEqual(faults.map(() => 'storage'))
      expect(faults.map(({ detail }) => detail).join(), what).toMatch(fault)
      await hearGood(wall, server)
      await expect.poll(() => keptText(wall, path), what).not.toBe(null)
      await wall.evaluate(() => localStorage.removeItem('faults'))
      await startOffline(wall, server)
      await showsItsPart(wall, server)
      expect(await faultsOf(wall), what).toEqual([])
      await server.up()
    })
  }
})

test('a screen with nothing to play but its default slide plays that, and all with the first good answer', async ({
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
  // What has come takes over when the default slide ends.
  await expect
    .poll(async () => {
      await forward(wall, server, 10_000)
      return slideOf(wall)
    })
    .not.toBe('default')
})
