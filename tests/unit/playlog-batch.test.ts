import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Played } from '../../src/player/playlog.ts'
import { playlogBatch } from '../../src/player/playlog-batch.ts'
import { addedUp, HOUR_MS, parsePlaylogBatch, type Shown } from '../../src/shared/screen/playlog-batch.ts'
import { screens } from '../fixtures/office/facts/screens.ts'

const [screen] = screens
if (!screen) throw new Error('the office has no screen')
const ZONE = 'Asia/Tokyo'
const HOUR = Date.parse('2026-11-24T10:00:00+09:00') / HOUR_MS
const TEXT = { mm: 31.29, contrast: 15.039 }
const MINUTE = 60_000

/** A slide that was on for some minutes of the hour, counted from its beginning. */
const played = (slide: string, from: number, until: number, more: Partial<Played> = {}): Played => ({
  screen: 'lobby',
  slide,
  locales: ['ja'],
  from: HOUR * HOUR_MS + from * MINUTE,
  until: HOUR * HOUR_MS + until * MINUTE,
  text: TEXT,
  ...more,
})
const batchOf = (log: readonly Played[], hour = HOUR, zone = ZONE) => playlogBatch(log, hour, screen, zone)

describe('an hour of the playlog', () => {
  it('has the time of each subject in each language, its smallest text and its least contrast', () => {
    const log = [
      played('goal:ja', 1, 2),
      played('goal:en', 2, 4, { locales: ['en'] }),
      played('goal:ja', 30, 33, { text: { mm: 20.06, contrast: 21 } }),
    ]
    expect(batchOf(log)).toEqual({
      hour: HOUR,
      distanceMm: screen.viewingDistanceMm,
      input: screen.input,
      days: [
        {
          day: '2026-11-24',
          shown: [
            { subject: 'goal', locale: 'ja', ms: 4 * MINUTE, mm: 20, contrast: 15.03 },
            { subject: 'goal', locale: 'en', ms: 2 * MINUTE, mm: 31.2, contrast: 15.03 },
          ],
        },
      ],
    })
  })

  it('counts a slide with all languages together for each of them', () => {
    const notice = played('notice:9b2f-1', 0, 1, { locales: ['ja', 'ja-simple', 'en'] })
    const [day] = batchOf([notice]).days
    expect(day?.shown.map(({ subject, locale, ms }) => [subject, locale, ms])).toEqual([
      ['notice:9b2f-1', 'ja', MINUTE],
      ['notice:9b2f-1', 'ja-simple', MINUTE],
      ['notice:9b2f-1', 'en', MINUTE],
    ])
  })

  it('has only what was on within it, so that hours can be added up', () => {
    const log = [played('goal:ja', -2, 1), played('plan:ja', 58, 63), played('other:ja', 61, 62)]
    const times = (hour: number) =>
      Object.fromEntries((batchOf(log, hour).days[0]?.shown ?? []).map(({ subject, ms }) => [subject, ms]))
    expect(times(HOUR - 1)).toEqual({ goal: 2 * MINUTE })
    expect(times(HOUR)).toEqual({ goal: MINUTE, plan: 2 * MINUTE })
    expect(times(HOUR + 1)).toEqual({ plan: 3 * MINUTE, other: MINUTE })
  })

  it('is of the day of the office, also where midnight is within the hour', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+09:00') / HOUR_MS
    const around = { from: (midnight - 1) * HOUR_MS, until: (midnight + 1) * HOUR_MS }
    const log = [played('goal:ja', 0, 0, around)]
    const days = (hour: number, zone: string) =>
      batchOf(log, hour, zone).days.map(({ day, shown }) => [day, shown[0]?.ms])
    expect(days(midnight - 1, ZONE)).toEqual([['2026-11-23', HOUR_MS]])
    expect(days(midnight, ZONE)).toEqual([['2026-11-24', HOUR_MS]])
    const india = Date.parse('2026-11-24T00:00:00+05:30') / HOUR_MS
    const over = [played('goal:ja', 0, 0, { from: (india - 2) * HOUR_MS, until: (india + 2) * HOUR_MS })]
    expect(
      batchOf(over, india - 0.5, 'Asia/Kolkata').days.map(({ day, shown }) => [day, shown[0]?.ms]),
    ).toEqual([
      ['2026-11-23', HOUR_MS / 2],
      ['2026-11-24', HOUR_MS / 2],
    ])
  })

  it('says nothing of the night and of what a visitor has opened, and of no size that was not measured', () => {
    const log = [played('night', 0, 5), played('list', 5, 6), { ...played('goal:ja', 6, 7), text: undefined }]
    expect(batchOf(log).days[0]?.shown).toEqual([
      { subject: 'goal', locale: 'ja', ms: MINUTE, mm: null, contrast: null },
    ])
    expect(batchOf([]).days).toEqual([])
  })

  it('is one that the office takes, whatever was on', () => {
    const entry = fc.record({
      screen: fc.constant('lobby'),
      slide: fc.constantFrom('goal:ja', 'directory', 'notice:0b1c', 'night', 'plan:en'),
      locales: fc.subarray(['ja', 'ja-simple', 'en'], { minLength: 1 }),
      from: fc.integer({ min: (HOUR - 2) * HOUR_MS, max: (HOUR + 2) * HOUR_MS }),
      length: fc.nat(2 * HOUR_MS),
    })
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 20 }),
        fc.constantFrom('Asia/Tokyo', 'Asia/Kolkata', 'UTC'),
        (entries, zone) => {
          let at = 0
          // No two are on at the same time.
          const log = entries
            .toSorted((a, b) => a.from - b.from)
            .flatMap(({ length, ...rest }) => {
              const from = Math.max(rest.from, at)
              at = from + length
              return { ...rest, from, until: at }
            })
          const batch = batchOf(log, HOUR, zone)
          expect(parsePlaylogBatch(JSON.parse(JSON.stringify(batch)))).toEqual(batch)
        },
      ),
    )
  })
})

describe('what is added up', () => {
  it('is each subject once in each language, and the least of what was measured', () => {
    const shown = (more: Partial<Shown>): Shown => ({
      ...{ subject: 'goal', locale: 'ja', ms: 1, mm: null, contrast: null },
      ...more,
    })
    expect(
      addedUp([
        shown({}),
        shown({ mm: 30, contrast: 7 }),
        shown({ locale: 'en' }),
        shown({ mm: 31, contrast: 5 }),
      ]),
    ).toEqual([shown({ ms: 3, mm: 30, contrast: 5 }), shown({ locale: 'en' })])
    expect(addedUp([])).toEqual([])
  })
})
