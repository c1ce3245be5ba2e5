import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { onPage, onWall, textOf, textsOf } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import type { Hours, Office } from '../../src/shared/edition/office/office.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { openingAt, timeMs } from '../../src/shared/time/opening.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, ui } = fixtureOffice()
const KIND = 'passports'
const TUESDAY = '2026-11-24'
const [first, ...others] = edition.departments
const MONDAY_AND_SATURDAY = ['2027-01-04', '2027-01-09']

interface Differing {
  readonly kind?: string
  readonly exceptions?: Office['calendar']['exceptions']
  readonly saturday?: Hours['saturday']
  readonly otherWeekdays?: Hours['otherWeekdays']
}

/** The same office with the year's end and the Saturdays of another. Its data changed, and no code. */
function another(differing: Differing = {}): Edition {
  if (!first || !edition.office.hours.value) throw new Error('the edition has no department or no hours')
  const { weekday, saturday } = edition.office.hours.value
  const {
    kind = KIND,
    exceptions = MONDAY_AND_SATURDAY.map((day) => ({ from: day, until: day, reason: 'repairs' })),
    otherWeekdays,
  } = differing
  const own = saturday && { ...saturday, from: '10:00', until: '15:00', weeks: [1, 2] }
  const words = Object.entries(edition.words).map(([locale, said]) => {
    const hours = {
      ...said.hours,
      kinds: { ...said.hours.kinds, [KIND]: `${KIND} ${locale}` },
      reasons: { ...said.hours.reasons, repairs: `repairs ${locale}`, moving: `moving ${locale}` },
    }
    return [locale, { ...said, hours }]
  })
  return parseEdition({
    ...edition,
    office: {
      ...edition.office,
      hours: {
        ...edition.office.hours,
        value: { weekday, otherWeekdays, saturday: 'saturday' in differing ? differing.saturday : own },
      },
      calendar: { ...edition.office.calendar, exceptions },
    },
    departments: [{ ...first, saturday: { ...edition.office.hours, value: kind, risk: 'low' } }, ...others],
    words: Object.fromEntries(words),
  })
}

function at({ office: { hours, calendar } }: Edition, day: string) {
  if (!hours.value) throw new Error('the hours are not known')
  return openingAt(hours.value, calendar, day, timeMs('12:30')).kind
}

/** The texts of a part of a subject, in Japanese, easy Japanese and English. */
function said(of: Edition, subject: string, part: 'days' | 'times' | 'exception', day = TUESDAY) {
  return createI18n(ui, of).languages.map((language) =>
    textsOf(onPage(linesOf(of, language, subjectOfSlide(of, { subject }), day)), part).map((text) =>
      plainText(text).replaceAll('\u00a0', ' '),
    ),
  )
}

describe('an office of another city, by data alone', () => {
  it('has its own days at the year’s end', () => {
    const open = another()
    expect(at(open, '2026-12-29')).toBe('open')
    expect(at(open, '2027-01-04')).toBe('closed')
    expect(at(edition, '2026-12-29')).toBe('closed')
    expect(at(edition, '2027-01-04')).toBe('open')
  })

  it('has its own Saturdays, and a listed closing is true of them too', () => {
    expect(at(another(), '2027-01-02')).toBe('some')
    expect(at(another(), '2027-01-09')).toBe('closed')
    expect(at(another({ exceptions: [] }), '2027-01-09')).toBe('some')
  })

  it('has its own words for what is open on them, beside the hours of weekdays', () => {
    const open = another()
    expect(said(open, first?.id ?? '', 'days')).toEqual([
      ['月曜〜金曜', `第1・第2土曜（${KIND} ja）`],
      ['月曜日から 金曜日', `1番目と 2番目の 土曜日：${KIND} ja-simple`],
      ['Mon–Fri', `1st and 2nd Saturdays (${KIND} en)`],
    ])
    for (const times of said(open, first?.id ?? '', 'times'))
      expect(times).toEqual(['8:45–17:00', '10:00–15:00'])
  })

  it.each([
    [[3], ['第3土曜（一部の課）', '3番目の 土曜日：いくつかの 窓口', '3rd Saturday (some divisions)']],
    [
      [5, 1, 3],
      [
        '第1・第3・第5土曜（一部の課）',
        '1番目と 3番目と 5番目の 土曜日：いくつかの 窓口',
        '1st, 3rd and 5th Saturdays (some divisions)',
      ],
    ],
    [
      [1, 2, 3, 4, 5],
      ['毎週土曜（一部の課）', '毎週 土曜日：いくつかの 窓口', 'Every Saturday (some divisions)'],
    ],
  ])('says in words which Saturdays the weeks %j are', (weeks, texts) => {
    const open = another({ saturday: { from: '09:00', until: '12:00', weeks } })
    expect(said(open, 'office', 'days').map(([, saturdays]) => saturdays)).toEqual(texts)
  })

  it.each([
    ['has no entry for Saturdays', undefined],
    ['has no week of Saturdays', { from: '09:00', until: '12:00', weeks: [], departments: [] }],
  ])('never mentions a Saturday if it %s', (_, saturday) => {
    const closed = another({ saturday })
    expect(at(closed, '2026-12-12')).toBe('closed')
    for (const subject of ['office', first?.id ?? '']) {
      expect(said(closed, subject, 'days')).toEqual([['月曜〜金曜'], ['月曜日から 金曜日'], ['Mon–Fri']])
      expect(said(closed, subject, 'times')).toEqual(Array(3).fill(['8:45–17:00']))
    }
  })

  it('is refused if it has no words for a kind of Saturday', () => {
    expect(() => another({ kind: 'evenings' })).toThrow('words.ja.hours.kinds.evenings')
  })

  it.each([
    [[5], ['月曜〜木曜', '金曜'], ['月曜日から 木曜日', '金曜日'], ['Mon–Thu', 'Fri']],
    [[3], ['月曜・火曜・木曜・金曜', '水曜'], null, ['Mon, Tue, Thu and Fri', 'Wed']],
    [[1, 2, 3, 4, 5], ['月曜〜金曜'], ['月曜日から 金曜日'], ['Mon–Fri']],
  ])('has rows of their own for weekdays with other hours, as %j', (weekdays, ja, easy, en) => {
    const late = another({
      otherWeekdays: [{ weekdays, from: '08:45', until: '19:00' }],
      saturday: undefined,
    })
    const [inJapanese, inEasyJapanese, inEnglish] = said(late, 'office', 'days')
    expect(inJapanese).toEqual(ja)
    if (easy) expect(inEasyJapanese).toEqual(easy)
    expect(inEnglish).toEqual(en)
    expect(said(late, 'office', 'times')[0]?.at(-1)).toBe('8:45–19:00')
  })
})

describe('the exceptions of an office', () => {
  const days = (from: string, until = from) => ({ from, until })
  const morning = { from: '09:00', until: '12:00' }

  it('are said today and 30 days ahead, with the reason', () => {
    const open = another({ exceptions: [{ ...days('2026-12-24'), reason: 'repairs' }] })
    const soon = [
      ['12月24日（木）はrepairs jaのため閉庁。'],
      ['12月24日 木曜日は 休みです（repairs ja-simple）。'],
      ['Closed Thu 24 Dec: repairs en'],
    ]
    expect(said(open, 'office', 'exception', '2026-11-23')).toEqual([[], [], []])
    expect(said(open, 'office', 'exception', '2026-11-24')).toEqual(soon)
    expect(said(open, 'office', 'exception', '2026-12-23')).toEqual(soon)
    expect(said(open, 'office', 'exception', '2026-12-24')).toEqual([
      ['本日はrepairs jaのため閉庁。'],
      ['今日は 休みです（repairs ja-simple）。'],
      ['Closed today: repairs en'],
    ])
    expect(said(open, 'office', 'exception', '2026-12-25')).toEqual([[], [], []])
  })

  it('of several days give the first and the last, or what is left of them', () => {
    const open = another({ exceptions: [{ ...days('2026-12-29', '2027-01-03'), reason: 'repairs' }] })
    expect(said(open, 'office', 'exception', '2026-12-20')[2]).toEqual([
      'Closed Tue 29 Dec – Sun 3 Jan: repairs en',
    ])
    expect(said(open, 'office', 'exception', '2026-12-30')).toEqual([
      ['本日〜1月3日（日）はrepairs jaのため閉庁。'],
      ['今日から 1月3日 日曜日までは 休みです（repairs ja-simple）。'],
      ['Closed today – Sun 3 Jan: repairs en'],
    ])
  })

  it('are not said if the office has no hours on these days anyway', () => {
    const open = another({ exceptions: [{ ...days('2026-11-28', '2026-11-29'), reason: 'repairs' }] })
    expect(said(open, 'office', 'exception', '2026-11-27')[2]).toEqual([])
    const second = another({ exceptions: [{ ...days('2026-12-12'), reason: 'repairs' }] })
    expect(said(second, 'office', 'exception', '2026-11-27')[2]).toEqual(['Closed Sat 12 Dec: repairs en'])
  })

  it('may be openings, for all departments or for some, with their hours', () => {
    const open = another({
      exceptions: [
        { ...days('2027-03-21'), reason: 'moving', open: { scope: 'some', spans: [morning] } },
        { ...days('2027-03-28'), reason: 'moving', open: { scope: 'all' } },
      ],
    })
    expect(said(open, 'office', 'exception', '2027-03-21')).toEqual([
      [
        '本日はmoving jaのため9:00〜12:00に一部の課のみ開庁。',
        '3月28日（日）はmoving jaのため8:45〜17:00に開庁。',
      ],
      [
        '今日は 午前9時から 昼の12時まで いくつかの 窓口だけ 開いています（moving ja-simple）。',
        '3月28日 日曜日は 午前8時45分から 午後5時まで 開いています（moving ja-simple）。',
      ],
      ['Partly open today, 9 a.m. – noon: moving en', 'Open Sun 28 Mar, 8:45 a.m. – 5 p.m.: moving en'],
    ])
  })

  it('are all on pages, and the first three of them on walls', () => {
    const exceptions = ['2026-11-25', '2026-12-03', '2026-12-10', '2026-12-17'].map((day) => ({
      ...days(day),
      reason: 'repairs',
    }))
    const open = another({ exceptions })
    for (const language of createI18n(ui, open).languages) {
      const lines = linesOf(open, language, subjectOfSlide(open, { subject: 'office' }), TUESDAY)
      const all = textsOf(onPage(lines), 'exception')
      expect(all).toHaveLength(4)
      expect(textsOf(onWall(lines), 'exception')).toEqual(all.slice(0, 3))
    }
  })

  it('are refused without words for their reason', () => {
    const unworded = [{ ...days('2026-12-24'), reason: 'nothing-known' }]
    expect(() => another({ exceptions: unworded })).toThrow('words.ja.hours.reasons.nothing-known')
  })
})

describe('the hours that are not known to be true', () => {
  it('are on no slide', () => {
    const { hours } = edition.office
    const doubtful = { ...edition, office: { ...edition.office, hours: { ...hours, risk: 'high' as const } } }
    for (const language of createI18n(ui, doubtful).languages) {
      const lines = linesOf(doubtful, language, subjectOfSlide(doubtful, { subject: 'office' }), TUESDAY)
      for (const part of ['times', 'days', 'exception'] as const) expect(textOf(lines, part)).toBeUndefined()
    }
  })
})
