import { describe, expect, it } from 'vitest'
import type { Kept } from '../../src/connection/kept.ts'
import { lifetimeOf } from '../../src/connection/server-time.ts'
import { createGoodKeeper } from '../../src/panel/office/keep-good.ts'
import { createLastGood } from '../../src/panel/office/last-good.ts'
import { EDITION_SCHEMA } from '../../src/shared/edition/edition.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { createFakeCacheStorage } from '../support/fake-cache-storage.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()
const [lobby] = screens as [Screen, ...Screen[]]
const BUILT = Date.parse('2026-11-01T00:00:00Z')
const AT = Date.parse('2026-11-24T01:05:00Z')
const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS
const EDITION = '/last-good/edition'
const CONFIRMED = '/last-good/confirmed'
const SCREEN = '/last-good/screen/lobby'
const kept: Kept = { edition, tag: '"one"', confirmedAt: AT }

/** A device, and a page that is open on it. */
function device(caches = createFakeCacheStorage()) {
  const faults: string[] = []
  const given = { screenId: 'lobby', storage: () => caches, lifetime: lifetimeOf(BUILT) }
  const read = createLastGood({
    ...given,
    onFault: (error) => faults.push(error instanceof Error ? error.message : String(error)),
  })
  const lastGood = { ...read, ...createGoodKeeper(given, read) }
  const put = async (path: string, text: string) =>
    (await caches.open('last-good')).put(path, new Response(text))
  const text = async (path: string) => (await caches.match(path, { cacheName: 'last-good' }))?.text()
  return { caches, faults, lastGood, put, text }
}

describe('what a device keeps', () => {
  it('is nothing at first, and no fault', async () => {
    const { lastGood, faults } = device()
    expect([await lastGood.edition(), await lastGood.screen(), faults]).toEqual([undefined, undefined, []])
  })

  it('is there for the next page, each in its place', async () => {
    const { lastGood, caches } = device()
    await lastGood.keepEdition(kept)
    await lastGood.keepScreen(lobby)
    const next = device(caches)
    expect(await next.lastGood.edition()).toEqual(kept)
    expect(await next.lastGood.screen()).toEqual(lobby)
    expect(next.faults).toEqual([])
    expect(caches.written).toEqual([EDITION, CONFIRMED, SCREEN])
  })

  it('is written as a whole only once: a confirmation writes only its time', async () => {
    const { lastGood, caches } = device()
    for (let hours = 0; hours < 5; hours++) {
      await lastGood.keepEdition({ ...kept, confirmedAt: AT + hours * HOUR_MS })
      await lastGood.keepScreen(lobby)
    }
    expect(caches.written.filter((path) => path !== CONFIRMED)).toEqual([EDITION, SCREEN])
    expect((await lastGood.edition())?.confirmedAt).toBe(AT + 4 * HOUR_MS)
  })

  it.each([
    [AT + YEAR_MS, AT],
    [AT, AT + YEAR_MS],
  ])(
    'is confirmed at the time of the last answer, not at the largest time: %i, then %i',
    async (first, last) => {
      const { lastGood } = device()
      await lastGood.keepEdition({ ...kept, confirmedAt: first })
      await lastGood.keepEdition({ ...kept, confirmedAt: last })
      expect((await lastGood.edition())?.confirmedAt).toBe(last)
    },
  )

  it('is not confirmed by an answer about another edition', async () => {
    const { lastGood, put } = device()
    await lastGood.keepEdition(kept)
    await put(CONFIRMED, JSON.stringify({ tag: '"another"', at: AT + HOUR_MS }))
    expect((await lastGood.edition())?.confirmedAt).toBe(AT)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1, 0, BUILT + 6 * YEAR_MS])(
    'is not written with a time that could not be read again: %d',
    async (confirmedAt) => {
      const { lastGood, caches } = device()
      await expect(lastGood.keepEdition({ ...kept, confirmedAt })).rejects.toThrow(
        'last-good: expected a time',
      )
      expect(caches.written).toEqual([])
    },
  )
})

const whole = JSON.stringify(kept)
const DAMAGES: readonly [what: string, text: string][] = [
  ['nothing', ''],
  ['half', whole.slice(0, whole.length / 2)],
  ['no object', '7'],
  ['null', 'null'],
  ['an edition without a word', JSON.stringify({ ...kept, edition: { ...edition, words: {} } })],
  ['no tag', JSON.stringify({ ...kept, tag: undefined })],
  ['a tag that no question can carry', JSON.stringify({ ...kept, tag: '"戸塚"' })],
  ['a tag that is too long for a question', JSON.stringify({ ...kept, tag: 'x'.repeat(10_000) })],
  ...[1e300, -1, null, '', String(AT), BUILT + 6 * YEAR_MS].map((at): [string, string] => [
    `confirmed at ${JSON.stringify(at)}`,
    JSON.stringify({ ...kept, confirmedAt: at }),
  ]),
]

describe('a kept edition that cannot be used', () => {
  it.each(DAMAGES)('is deleted and recorded: %s', async (_, damaged) => {
    const { lastGood, put, text, faults } = device()
    await lastGood.keepEdition(kept)
    await put(EDITION, damaged)
    expect(await lastGood.edition()).toBe(undefined)
    expect(await text(EDITION)).toBe(undefined)
    expect(faults).toEqual([expect.stringMatching(/^last-good\/edition: /)])
  })

  it.each(DAMAGES)(
    'is written again with the next confirmation while the page lives: %s',
    async (_, damaged) => {
      const { lastGood, put, text } = device()
      await lastGood.keepEdition(kept)
      await put(EDITION, damaged)
      await lastGood.keepEdition({ ...kept, confirmedAt: AT + HOUR_MS })
      expect(JSON.parse((await text(EDITION)) ?? '')).toEqual({ ...kept, confirmedAt: AT + HOUR_MS })
    },
  )

  it('stays for another version of the app, and is overwritten by an answer for this one', async () => {
    const { lastGood, put, text, faults } = device()
    const other = JSON.stringify({ ...kept, edition: { schema: EDITION_SCHEMA + 1 } })
    await put(EDITION, other)
    expect(await lastGood.edition()).toBe(undefined)
    expect(await text(EDITION)).toBe(other)
    expect(faults).toEqual([expect.stringMatching(new RegExp(`schema ${EDITION_SCHEMA + 1}$`))])
    await lastGood.keepEdition(kept)
    expect(await lastGood.edition()).toEqual(kept)
  })

  it('stays if another page has written a good one meanwhile', async () => {
    const { lastGood, caches } = device()
    await lastGood.keepEdition(kept)
    await lastGood.edition()
    const next = { ...kept, tag: '"two"' }
    await device(caches).lastGood.keepEdition(next)
    await lastGood.forget('edition')
    expect(await lastGood.edition()).toEqual(next)
  })

  it('is forgotten before what is kept next, not after', async () => {
    const { lastGood } = device()
    await lastGood.keepEdition(kept)
    await lastGood.edition()
    void lastGood.forget('edition')
    await lastGood.keepEdition(kept)
    await lastGood.keepEdition(kept)
    expect(await lastGood.edition()).toEqual(kept)
  })
})

describe('a kept confirmation that cannot be used', () => {
  it.each([
    '',
    '{"tag":',
    'null',
    '{"at":1}',
    ...[1e300, -1, 0, null, '', BUILT + 6 * YEAR_MS].map((at) => JSON.stringify({ tag: kept.tag, at })),
  ])('is deleted and recorded, and the edition counts as confirmed when it came: %s', async (damaged) => {
    const { lastGood, put, text, faults } = device()
    await lastGood.keepEdition(kept)
    await put(CONFIRMED, damaged)
    expect(await lastGood.edition()).toEqual(kept)
    expect(await text(CONFIRMED)).toBe(undefined)
    expect(faults).toEqual([expect.stringMatching(/^last-good\/confirmed: /)])
  })
})

describe('a kept configuration that cannot be used', () => {
  const configuration = JSON.stringify(lobby)

  it.each([
    '',
    'null',
    '{"id":"lobby"}',
    configuration.slice(0, 100),
    JSON.stringify({ ...lobby, id: 'hall' }),
    JSON.stringify({ ...lobby, locales: [] }),
  ])('is deleted and recorded, and is written again with the next answer: %s', async (damaged) => {
    const { lastGood, put, text, faults } = device()
    await lastGood.keepScreen(lobby)
    await put(SCREEN, damaged)
    expect(await lastGood.screen()).toBe(undefined)
    expect(await text(SCREEN)).toBe(undefined)
    expect(faults).toEqual([expect.stringMatching(/^last-good\/screen\/lobby: /)])
    await lastGood.keepScreen(lobby)
    expect(await text(SCREEN)).toBe(configuration)
  })
})

describe('a disk that fails', () => {
  it.each(['failure', 'writeFailure'] as const)(
    'is a fault, and what was kept before stays: %s',
    async (kind) => {
      const { lastGood, caches, faults } = device()
      await lastGood.keepEdition(kept)
      caches[kind] = new DOMException('the disk', 'QuotaExceededError')
      await expect(lastGood.keepEdition({ ...kept, tag: '"two"' })).rejects.toThrow('the disk')
      const found = await lastGood.edition()
      if (kind === 'failure') expect([found, faults]).toEqual([undefined, ['last-good/edition: the disk']])
      caches[kind] = undefined
      expect(await lastGood.edition()).toEqual(kept)
    },
  )
})
