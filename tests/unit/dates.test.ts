import { describe, expect, it } from 'vitest'
import { asOf, formatDate, formatDay, formatTime } from '../../src/lines/dates.ts'
import { parseRuby, plainText, spokenText } from '../../src/shared/text/ruby.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { i18n } = fixtureOffice()
const [ja, easy, en] = ['ja', 'ja-simple', 'en'].map((id) => i18n.language(id)) as [
  ReturnType<typeof i18n.language>,
  ReturnType<typeof i18n.language>,
  ReturnType<typeof i18n.language>,
]

describe('a day', () => {
  it('is written the way each language writes it', () => {
    expect(formatDay(ja, '2026-11-24')).toBe('11月24日（火）')
    expect(plainText(formatDay(easy, '2026-11-24'))).toBe('11月24日 火曜日')
    // No line ends within a day.
    expect(formatDay(en, '2026-11-24')).toBe('Tue\u00a024\u00a0Nov')
  })

  it('has a reading above every kanji in easy Japanese, all year', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const bare = parseRuby(formatDay(easy, day)).filter(
        ({ base, reading }) => !reading && /\p{Script=Han}/u.test(base),
      )
      expect([day, bare]).toEqual([day, []])
    }
  })

  it.each([
    ['2026-04-01', '4がつついたち すいようび'],
    ['2026-09-20', '9がつはつか にちようび'],
    ['2026-11-24', '11がつにじゅうよっか かようび'],
    ['2026-11-23', '11がつ23にち げつようび'],
  ])('%s is read %s', (day, spoken) => {
    expect(spokenText(formatDay(easy, day))).toBe(spoken)
  })
})

describe('the date of a source', () => {
  it.each([
    ['2022-05-13', '2022年5月13日', '2022年 5月13日', '13 May 2022'],
    ['2022-06', '2022年6月', '2022年 6月', 'June 2022'],
  ])('%s', (date, japanese, simple, english) => {
    expect(formatDate(ja, date)).toBe(japanese)
    expect(plainText(formatDate(easy, date))).toBe(simple)
    expect(formatDate(en, date)).toBe(english)
  })

  it('is read as days are read', () => {
    expect(spokenText(formatDate(easy, '2024-04-01'))).toBe('2024ねん 4がつついたち')
  })
})

describe('a time', () => {
  it.each([
    ['17:00', '17:00', '午後5時', '5 p.m.'],
    ['08:45', '8:45', '午前8時45分', '8:45 a.m.'],
    ['12:00', '12:00', '昼の12時', 'noon'],
    ['00:30', '0:30', '午前12時30分', '12:30 a.m.'],
  ])('%s', (time, japanese, simple, english) => {
    expect(formatTime(ja, time)).toBe(japanese)
    expect(plainText(formatTime(easy, time))).toBe(simple)
    expect(formatTime(en, time)).toBe(english)
  })
})

describe('the age of a fact', () => {
  it('is the month it was read for', () => {
    expect(asOf(ja, '2022-05')).toBe('2022年5月現在')
    expect(plainText(asOf(easy, '2022-05') ?? '')).toBe('2022年 5月の 情報')
    expect(asOf(en, '2022-05')).toBe('as of May 2022')
    expect(asOf(en, undefined)).toBeUndefined()
  })
})
