import { runInDurableObject } from 'cloudflare:test'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import { HOUR_MS, type PlaylogBatch, type Shown } from '../../../src/shared/screen/playlog-batch.ts'
import { createPlaylog } from '../../../src/worker/office/playlog.ts'
import { screenKeyOf } from '../../../src/worker/screens/screen-key.ts'
import { readCsv } from '../../support/csv.ts'
import { reportWorker } from './report-worker.ts'

const SECRET = 'a secret of the office, long enough'
const [screen = '', other = ''] = screens.map(({ id }) => id)
const AT = Date.parse('2026-11-28T10:20:00+09:00')
const HOUR = Math.floor(AT / HOUR_MS) - 1
const DAY = '2026-11-28'

/** A Worker with its own clock and its own office. */
function newWorker(variables: object = { SCREEN_KEY_SECRET: SECRET }) {
  let now = AT
  const { office, request } = reportWorker(() => now, variables)
  return {
    post: (body: unknown, key: string | undefined = own, id = screen) =>
      request(`/api/screens/${id}/playlog`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: key === undefined || key === '' ? {} : { 'Screen-Key': key },
      }),
    wait: (ms: number) => {
      now += ms
    },
    office,
    /** The rows of the table from one day to another, without the head. */
    rows: async (from = '2000-01-01', until = '2199-12-31') => {
      const text = await new Response(await office.playlogCsv(from, until)).text()
      return readCsv(text).slice(1)
    },
  }
}

const shown = (more: Partial<Shown> = {}): Shown => ({
  ...{ subject: 'goal', locale: 'ja', ms: 60_000, mm: 31.2, contrast: 15.03 },
  ...more,
})
const batch = (more: Partial<PlaylogBatch> = {}): PlaylogBatch => ({
  hour: HOUR,
  distanceMm: 3000,
  input: 'none',
  days: [{ day: DAY, shown: [shown()] }],
  ...more,
})
const own = await screenKeyOf(SECRET, screen)
const [ofOther, ofAnotherSecret] = await Promise.all([
  screenKeyOf(SECRET, other),
  screenKeyOf(`${SECRET}!`, screen),
])
/** EN 301 549 and JIS Z 8513 for three metres, in mm. */
const LEAST_MM = 30.2
const row = (...cells: (string | number)[]) => cells.map(String)

describe('what a screen with its key has shown', () => {
  it('stands in the table: seconds, millimetres and contrast for each day, subject and language', async () => {
    const { post, rows } = newWorker()
    const days = [
      {
        day: DAY,
        shown: [
          shown({ subject: 'notice:9b2f', ms: 30_400 }),
          shown(),
          shown({ locale: 'en', mm: null, contrast: null }),
        ],
      },
    ]
    expect((await post(batch({ days }))).status).toBe(204)
    expect(await rows()).toEqual([
      row(DAY, screen, 'goal', 'en', 60, '', LEAST_MM, 3000, ''),
      row(DAY, screen, 'goal', 'ja', 60, 31.2, LEAST_MM, 3000, 15.03),
      row(DAY, screen, 'notice:9b2f', 'ja', 30, 31.2, LEAST_MM, 3000, 15.03),
    ])
  })

  it('counts once, however often an hour is sent', async () => {
    const { post, rows } = newWorker()
    for (let count = 0; count < 3; count++) expect((await post(batch())).status).toBe(204)
    await post(batch({ days: [{ day: DAY, shown: [shown({ ms: 1_000_000 })] }] }))
    expect((await rows()).map((cells) => cells[4])).toEqual(['60'])
  })

  it('is added up over the hours, in whatever order they come, with the smallest text and the least contrast', async () => {
    const hours = [
      batch(),
      batch({ hour: HOUR - 1, days: [{ day: DAY, shown: [shown({ mm: 28, contrast: 21 })] }] }),
      batch({ hour: HOUR - 2, days: [{ day: DAY, shown: [shown({ mm: null, contrast: 7 })] }] }),
    ]
    for (const order of [hours, hours.toReversed()]) {
      const { post, rows } = newWorker()
      for (const each of order) await post(each)
      expect(await rows()).toEqual([row(DAY, screen, 'goal', 'ja', 180, 28, LEAST_MM, 3000, 7)])
    }
  })

  it('is of its day, also if midnight is within the hour', async () => {
    const { post, rows } = newWorker()
    const days = [
      { day: '2026-11-27', shown: [shown({ ms: 5_000 })] },
      { day: DAY, shown: [shown({ ms: 7_000 })] },
    ]
    for (let count = 0; count < 2; count++) await post(batch({ days }))
    expect((await rows()).map(([day, , , , seconds]) => [day, seconds])).toEqual([
      ['2026-11-27', '5'],
      [DAY, '7'],
    ])
    expect(await rows(DAY, DAY)).toHaveLength(1)
    expect(await rows('2026-11-29', '2026-12-01')).toEqual([])
  })

  it('is told apart from that of another screen', async () => {
    const { post, rows } = newWorker()
    await post(batch())
    await post(batch(), ofOther, other)
    expect((await rows()).map((cells) => cells[1]).toSorted()).toEqual([screen, other].toSorted())
  })

  it('writes one row an hour', async () => {
    const { office } = newWorker()
    await runInDurableObject(office, (_, { storage }) => {
      const { sql } = storage
      let written = 0
      const counted = {
        exec: (...given: Parameters<SqlStorage['exec']>) => {
          const cursor = sql.exec(...given)
          const rows = cursor.toArray()
          written += cursor.rowsWritten
          return { toArray: () => rows, one: () => rows[0] }
        },
      }
      const playlog = createPlaylog(
        { sql: counted, transactionSync: (work: () => unknown) => work() } as unknown as DurableObjectStorage,
        () => undefined,
      )
      for (let count = 0; count < 24; count++) playlog.keep(screen, batch({ hour: HOUR - count }))
      expect(written).toBe(24)
    })
  })

  it('is removed when it is older than 400 days', async () => {
    const { office, post, rows } = newWorker()
    await post(batch())
    const ended = Date.parse('2026-11-28T00:00:00Z') + 401 * 86_400_000
    await runInDurableObject(office, async (_, { storage }) => {
      let due = 0
      const playlog = createPlaylog(storage, () => due++)
      expect(await storage.getAlarm()).toBe(playlog.nextAt())
      expect(playlog.nextAt()).toBe(ended + 12 * HOUR_MS)
      playlog.keep(screen, batch({ hour: HOUR - 1 }))
      // It is due when it was due before, so nothing has to be set.
      expect(due).toBe(0)
      await playlog.run(ended)
      expect(playlog.nextAt()).not.toBe(null)
      await playlog.run(ended + 12 * HOUR_MS)
      expect(playlog.nextAt()).toBe(null)
    })
    expect(await rows()).toEqual([])
  })
})

describe('the table', () => {
  it('is UTF-8 that Excel knows as such, and has its heads also if nothing was shown', async () => {
    const { office } = newWorker()
    const bytes = new Uint8Array(await new Response(await office.playlogCsv(DAY, DAY)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head] = readCsv(new TextDecoder().decode(bytes))
    expect(head).toHaveLength(9)
  })
})

describe('a batch that counts for nothing', () => {
  it.each([
    ['without a key', ''],
    ['with a wrong key', 'A'.repeat(43)],
    ['with something that is no key', 'x'.repeat(1_000)],
    ['with the key of another screen', ofOther],
    ['with a key of another secret', ofAnotherSecret],
  ])('%s', async (_, key) => {
    const { post, rows } = newWorker()
    expect((await post(batch(), key)).status).toBe(403)
    expect(await rows()).toEqual([])
  })

  it('of a Worker that has no secret', async () => {
    expect((await newWorker({}).post(batch())).status).toBe(403)
  })

  it('of a screen that the office does not have', async () => {
    expect((await newWorker().post(batch(), await screenKeyOf(SECRET, 'attic'), 'attic')).status).toBe(404)
  })

  it('of a screen run wild, until it has waited', async () => {
    const { post, wait } = newWorker()
    const statuses: number[] = []
    for (let count = 0; count < 50; count++) statuses.push((await post(batch())).status)
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill(204))
    expect(new Set(statuses.slice(6))).toEqual(new Set([429]))
    wait(60_000)
    expect((await post(batch())).status).toBe(204)
  })

  it('that is too large', async () => {
    const { post, rows } = newWorker()
    expect((await post(`${JSON.stringify(batch())}${' '.repeat(100_000)}`)).status).toBe(413)
    expect(await rows()).toEqual([])
  })

  it.each<[string, object]>([
    ['an hour that has not ended', { hour: HOUR + 1, days: [] }],
    ['an hour that no screen can have kept', { hour: HOUR - 24 * 9, days: [] }],
    ['a day that is none of its hour', { days: [{ day: '2026-01-01', shown: [] }] }],
    ['a day twice', { days: Array(2).fill({ day: DAY, shown: [] }) }],
    ['a day that is none', { days: [{ day: '2026-02-30', shown: [] }] }],
    ['a subject that is a formula', { days: [{ day: DAY, shown: [shown({ subject: '=1+1' })] }] }],
    ['a subject that is __proto__', { days: [{ day: DAY, shown: [shown({ subject: '__proto__' })] }] }],
    ['more time than an hour', { days: [{ day: DAY, shown: [shown({ ms: HOUR_MS + 1 })] }] }],
    ['less time than none', { days: [{ day: DAY, shown: [shown({ ms: -1 })] }] }],
    ['a contrast that is none', { days: [{ day: DAY, shown: [shown({ contrast: 22 })] }] }],
    ['too many subjects', { days: [{ day: DAY, shown: Array(601).fill(shown()) }] }],
    ['a distance that is none', { distanceMm: 1e300 }],
    ['an input that is none', { input: 'mouse' }],
  ])('with %s', async (_, wrong) => {
    const { post, rows } = newWorker()
    const response = await post({ ...batch(), ...wrong })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ problems: [expect.stringMatching(/expected/)] })
    expect(await rows()).toEqual([])
  })

  it('that is anything else than a batch', async () => {
    const { post, rows, wait } = newWorker()
    const field = fc.oneof(fc.anything(), fc.json())
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ hour: field, distanceMm: field, input: field, days: field }, { requiredKeys: [] })
        .map((value) => JSON.stringify(value)),
      fc
        .array(fc.record({ day: field, shown: field }), { minLength: 1 })
        .map((days) => JSON.stringify({ ...batch(), days })),
      fc.array(fc.record({ subject: field, locale: field, ms: field }), { minLength: 1 }).map((list) => {
        const wrong = list.map((each) => ({ ...shown(), ...each }))
        return JSON.stringify({ ...batch(), days: [{ day: DAY, shown: wrong }] })
      }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        wait(60_000)
        expect((await post(body)).status).toBe(422)
      }),
      { numRuns: 300 },
    )
    expect(await rows()).toEqual([])
  })

  it('never makes a day larger than a row may be', async () => {
    const { office, rows } = newWorker()
    for (let hour = 0; hour < 10; hour++) {
      const many = Array.from({ length: 600 }, (_, index) => shown({ subject: `s${hour}-${index}` }))
      await office.keepPlaylog(screen, batch({ hour: HOUR - hour, days: [{ day: DAY, shown: many }] }))
    }
    expect(await rows()).toHaveLength(3_000)
  })
})
