import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ended, goesOn, type Playing } from '../../src/player/playing.ts'
import { KEPT_MS, type Played, parsePlayed, playlogCsv, recent } from '../../src/player/playlog.ts'
import { readCsv } from '../support/csv.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const playing: Playing = { screen: 'lobby', from: AT, slide: 'goal:ja', locales: ['ja'], startedAt: AT }
const played = (from: number, slide = 'goal:ja'): Played => ({
  screen: 'lobby',
  from,
  until: from + 20_000,
  slide,
  locales: ['ja'],
})

describe('the playlog', () => {
  it('has an entry for each showing of a slide, with beginning and end', () => {
    expect(goesOn(playing, { ...playing, from: AT + 5_000 })).toBe(true)
    expect(goesOn(playing, { ...playing, startedAt: AT + 1_500_000 })).toBe(false)
    expect(goesOn(playing, { ...playing, slide: 'goal:en' })).toBe(false)
    expect(ended(playing, AT + 20_000)).toEqual(played(AT))
  })

  it('has no negative duration when a clock was set back', () => {
    expect(ended(playing, AT - 3_600_000).until).toBe(AT)
  })

  it('is bounded by seven days and by a number', () => {
    const log = Array.from({ length: 50 }, (_, index) => played(AT + index * 20_000))
    expect(recent(log, AT + 50 * 20_000, 10)).toEqual(log.slice(-10))
    expect(recent(log, AT + 20_000 + KEPT_MS, 100)).toEqual(log.slice(1))
    expect(recent(log, AT + 2 * KEPT_MS, 100)).toEqual([])
  })
})

describe('an entry as it was stored', () => {
  it('is what it was', () => expect(parsePlayed(played(AT))).toEqual([played(AT)]))

  it.each([
    { from: null },
    { from: '' },
    { from: -1 },
    { from: Number.NaN },
    { until: 1e300 },
    { until: Number.POSITIVE_INFINITY },
    { until: AT - 1 },
    { slide: 'x'.repeat(10_000) },
    { screen: 7 },
    { locales: 'ja' },
    { locales: Array(1000).fill('ja') },
  ])('is left out if it is invalid: %j', (damage) => {
    expect(parsePlayed({ ...played(AT), ...damage })).toEqual([])
  })
})

describe('the playlog as a table', () => {
  it('has a head, times with their offset, and the end of line of RFC 4180', () => {
    const together = { ...played(AT - 20_000, 'directory'), locales: ['ja', 'ja-simple', 'en'] }
    expect(playlogCsv([played(AT), together], 'Asia/Tokyo')).toBe(
      [
        'screen,from,until,slide,locales',
        'lobby,2026-11-24T10:04:40.000+09:00,2026-11-24T10:05:00.000+09:00,directory,ja ja-simple en',
        'lobby,2026-11-24T10:05:00.000+09:00,2026-11-24T10:05:20.000+09:00,goal:ja,ja',
        '',
      ].join('\r\n'),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'gives a spreadsheet no formula to run: %j',
    (slide) => {
      expect(playlogCsv([played(AT, slide)], 'UTC')).toMatch(/,"?'/)
    },
  )

  it('can be read back, whatever it contains', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (slides) => {
        const log = slides.map((slide, index) => played(AT + index, slide))
        const [, ...rows] = readCsv(playlogCsv(log, 'UTC'))
        expect(rows.map((row) => row[3]?.replace(/^'/, ''))).toEqual(
          slides.map((slide) => slide.replace(/^'/, '')),
        )
        for (const row of rows) expect(row).toHaveLength(5)
      }),
    )
  })
})
