import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectToOffice } from '../../src/connection/connection.ts'
import { lifetimeOf } from '../../src/connection/server-time.ts'
import { createGoodKeeper } from '../../src/panel/office/keep-good.ts'
import { createKeeping } from '../../src/panel/office/keeping.ts'
import { createLastGood } from '../../src/panel/office/last-good.ts'
import { parseScreen } from '../../src/shared/screen/screen.ts'
import { createClock } from '../../src/shared/time/clock.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { createFakeCacheStorage } from '../support/fake-cache-storage.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()
const lobby = parseScreen(screens[0])
const BUILT = Date.parse('2026-11-01T00:00:00Z')
const AT = Date.parse('2026-11-24T01:05:00Z')
const MINUTE_MS = 60_000
const YEAR_MS = 365 * 86_400_000
const CONFIRMED = '/last-good/confirmed'

afterEach(() => vi.unstubAllGlobals())

/** A screen, its device and its server, all at the same time. A test can change the server's answers at any time. */
function wall() {
  let now = AT
  const caches = createFakeCacheStorage()
  const faults: string[] = []
  const taken: unknown[] = []
  const builds: string[] = []
  const asked: Request[] = []
  const server = {
    time: (): string => String(now),
    tag: '"one"',
    edition: edition as unknown,
    screen: lobby as unknown,
    fails: false,
  }
  vi.stubGlobal('fetch', async (url: string, { headers }: RequestInit) => {
    const request = new Request(new URL(url, 'https://screen.example'), { headers: headers ?? {} })
    asked.push(request)
    if (server.fails) throw new TypeError('no network')
    const told = new Headers({ Build: 'b1', ETag: server.tag })
    const time = server.time()
    if (time !== undefined) told.set('Server-Time', time)
    if (!url.startsWith('/api/edition')) return Response.json(server.screen, { headers: told })
    if (request.headers.get('If-None-Match') === server.tag)
      return new Response(null, { status: 304, headers: told })
    return Response.json(server.edition, { headers: told })
  })
  const device = { now: () => now, steady: () => now }
  const lifetime = lifetimeOf(BUILT)
  const record = (kind: string, error: unknown) =>
    faults.push(`${kind} ${error instanceof Error ? error.message : error}`)
  const given = { screenId: 'lobby', storage: () => caches, lifetime }
  const lastGood = createLastGood({ ...given, onFault: (error) => record('storage', error) })
  const clock = createClock(device, BUILT)
  const connection = connectToOffice({
    screenId: 'lobby',
    screen: lobby,
    kept: { edition, tag: '"one"', confirmedAt: BUILT },
    keeping: createKeeping(createGoodKeeper(given, lastGood), (error) => record('storage', error)),
    clock,
    lifetime,
    deviceNow: device.now,
    faults: { record },
    onEdition: (kept) => taken.push(kept.tag),
    onScreen: (screen) => taken.push(screen.playlist.pillars.length),
    onBuild: (build) => builds.push(build),
  })
  const settled = () => new Promise<void>((done) => setTimeout(done))
  return {
    caches,
    faults,
    taken,
    builds,
    asked,
    server,
    clock,
    connection,
    lastGood,
    now: () => now,
    /** Lets time pass, asks, and waits until the disk has written what it was given. */
    async round(ms = MINUTE_MS) {
      now += ms
      await connection.ask()
      await settled()
    },
    json: async (path: string) => (await caches.match(path, { cacheName: 'last-good' }))?.json(),
  }
}

describe('what a screen hears from the server', () => {
  it.each([
    '',
    ' ',
    'abc',
    '0',
    '-1',
    '1000',
    'Infinity',
    '1e300',
    '8640000000000001',
    String(AT + 10 * YEAR_MS),
  ])('is used without an invalid time, and the fault names the header: %j', async (said) => {
    const { server, faults, connection, clock, json, taken, builds, round, now } = wall()
    server.time = () => said
    server.tag = '"two"'
    await round()
    expect(taken).toEqual(['"two"'])
    expect(builds).toEqual(['b1', 'b1'])
    expect(faults).toEqual(Array(2).fill(expect.stringMatching(/^clock Server-Time: expected whole ms/)))
    expect([clock.now(), connection.confirmedAt()]).toEqual([now(), now()])
    expect(await json(CONFIRMED)).toEqual({ tag: '"two"', at: now() })
  })

  it('is no fault if it gives no time', async () => {
    const { server, faults, round, asked } = wall()
    server.time = () => undefined as unknown as string
    await round()
    expect([faults, asked.length]).toEqual([[], 2])
  })

  it('sets the clock only when edition and configuration say the same time', async () => {
    const { server, connection, clock, faults, round, now } = wall()
    let answers = 0
    server.time = () => String(now() + (answers++ % 2 === 0 ? YEAR_MS : 0))
    for (let rounds = 0; rounds < 50; rounds++) await round()
    expect([clock.now(), connection.confirmedAt()]).toEqual([now(), now()])
    expect(new Set(faults)).toEqual(new Set(['clock Server-Time is off by days, unless said again']))
  })

  it('is right after one good round that follows a day of lies, on the wall and on the disk', async () => {
    const { server, connection, clock, json, round, now, lastGood } = wall()
    await round()
    server.time = () => String(now() + YEAR_MS)
    for (let hours = 0; hours < 24; hours += 0.25) await round(15 * MINUTE_MS)
    expect(clock.now()).toBe(now() + YEAR_MS)
    server.time = () => String(now())
    await round()
    expect([clock.now(), connection.confirmedAt()]).toEqual([now(), now()])
    expect(await json(CONFIRMED)).toEqual({ tag: '"one"', at: now() })
    expect((await lastGood.edition())?.confirmedAt).toBe(now())
  })

  it('is not taken if it is of another screen', async () => {
    const { server, faults, taken, asked, json, round } = wall()
    server.screen = { ...lobby, id: 'hall', playlist: { ...lobby.playlist, pillars: [] } }
    await round()
    await round()
    expect(faults).toEqual(
      Array(2).fill('content /api/screens/lobby: Not the screen lobby: id: expected lobby, found hall'),
    )
    expect(taken).toEqual([])
    expect(await json('/last-good/screen/lobby')).toBe(undefined)
    server.screen = { ...lobby, playlist: { ...lobby.playlist, pillars: [] } }
    await round()
    expect(taken).toEqual([0])
    expect(new Set(asked.map(({ url }) => new URL(url).pathname))).toEqual(
      new Set(['/api/edition', '/api/screens/lobby']),
    )
  })

  it('can be asked for again with any tag', async () => {
    const { server, asked, round, taken } = wall()
    server.tag = 'x'.repeat(10_000)
    server.edition = JSON.parse(JSON.stringify(edition).replaceAll('Mihon Ward Office', 'Mihon Ward Hall'))
    await round()
    await round()
    expect(taken).toEqual([''])
    expect(asked.map(({ headers }) => headers.get('If-None-Match'))).toEqual(['"one"', null, null, null])
  })
})

describe('what a screen keeps of it', () => {
  it('is written at the first round, then every ten minutes', async () => {
    const { caches, round } = wall()
    for (let minute = 0; minute < 60; minute++) await round()
    const times = (path: string) => caches.written.filter((each) => each === path).length
    expect(['/last-good/edition', '/last-good/screen/lobby', CONFIRMED].map(times)).toEqual([1, 1, 6])
  })

  it('is written again within ten minutes if it was lost or damaged', async () => {
    const { caches, round, json, lastGood } = wall()
    await round()
    const cache = await caches.open('last-good')
    await cache.put('/last-good/edition', new Response('{"edi'))
    await cache.delete('/last-good/screen/lobby')
    for (let minute = 0; minute < 10; minute++) await round()
    expect(await lastGood.edition()).toMatchObject({ tag: '"one"' })
    expect(await json('/last-good/screen/lobby')).toEqual(lobby)
    await caches.delete('last-good')
    for (let minute = 0; minute < 10; minute++) await round()
    expect(await lastGood.edition()).toMatchObject({ tag: '"one"' })
  })

  it('is tried again each round while the disk is full, and is written once it has room', async () => {
    const { caches, faults, round, lastGood } = wall()
    caches.writeFailure = new DOMException('full', 'QuotaExceededError')
    for (let minute = 0; minute < 3; minute++) await round()
    expect(faults.filter((fault) => fault === 'storage full').length).toBeGreaterThanOrEqual(6)
    caches.writeFailure = undefined
    await round()
    expect(await lastGood.edition()).toMatchObject({ tag: '"one"' })
  })

  it('does not stop the requests if the disk never answers', async () => {
    const { caches, asked, round } = wall()
    caches.match = () => new Promise(() => {})
    for (let minute = 0; minute < 30; minute++) await round()
    expect(asked).toHaveLength(60)
  })

  it('stays unchanged while there is no network', async () => {
    const { server, caches, connection, round } = wall()
    await round()
    const { written } = caches
    const before = [...written]
    const confirmedAt = connection.confirmedAt()
    server.fails = true
    for (let minute = 0; minute < 30; minute++) await round()
    expect([written, connection.confirmedAt()]).toEqual([before, confirmedAt])
  })
})
