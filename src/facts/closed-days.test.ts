import { describe, expect, it } from 'vitest'
import { loadBundle } from '../../tests/support/bundle.ts'
import { TABLE_FROM, TABLE_UNTIL, wrongQuarters } from '../../tests/support/quarters.ts'
import { textsOf } from '../lines/line.ts'
import { slideUnits } from '../lines/slide/slide-units.ts'
import { yearLines } from '../lines/subject/hours-lines.ts'
import { linesOf } from '../lines/subject/subject-lines.ts'
import { durationOf, LONGEST_MS } from '../player/programme/duration.ts'
import { subjectOfSlide } from '../shared/edition/subject.ts'
import { plainText } from '../shared/text/ruby.ts'
import { addDays } from '../shared/time/day.ts'
import { exceptionsWithin, hoursOn } from '../shared/time/opening.ts'
import { calendar } from './closed-days.ts'
import { office } from './office.ts'

// Facts of this office alone. The tables are written by hand from the law and the rule of the city, not computed.

/** Public holidays by the law, with substitutes (22 March 2027), by month. */
// biome-ignore format: a month a line can be compared with a printed calendar.
const HOLIDAYS = [
  '2026-11-03', '2026-11-23',
  '2027-01-01', '2027-01-11',
  '2027-02-11', '2027-02-23',
  '2027-03-21', '2027-03-22',
  '2027-04-29',
  '2027-05-03', '2027-05-04', '2027-05-05',
  '2027-07-19',
  '2027-08-11',
  '2027-09-20', '2027-09-23',
  '2027-10-11',
  '2027-11-03', '2027-11-23',
  '2028-01-01', '2028-01-10',
  '2028-02-11', '2028-02-23',
  '2028-03-20',
  '2028-04-29',
  '2028-05-03', '2028-05-04', '2028-05-05',
  '2028-07-17',
  '2028-08-11',
  '2028-09-18', '2028-09-22',
  '2028-10-09',
]
/** The second and the fourth Saturday of each month. */
// biome-ignore format: a month a line can be compared with a printed calendar.
const SATURDAYS = [
  '2026-11-14', '2026-11-28',
  '2026-12-12', '2026-12-26',
  '2027-01-09', '2027-01-23',
  '2027-02-13', '2027-02-27',
  '2027-03-13', '2027-03-27',
  '2027-04-10', '2027-04-24',
  '2027-05-08', '2027-05-22',
  '2027-06-12', '2027-06-26',
  '2027-07-10', '2027-07-24',
  '2027-08-14', '2027-08-28',
  '2027-09-11', '2027-09-25',
  '2027-10-09', '2027-10-23',
  '2027-11-13', '2027-11-27',
  '2027-12-11', '2027-12-25',
  '2028-01-08', '2028-01-22',
  '2028-02-12', '2028-02-26',
  '2028-03-11', '2028-03-25',
  '2028-04-08', '2028-04-22',
  '2028-05-13', '2028-05-27',
  '2028-06-10', '2028-06-24',
  '2028-07-08', '2028-07-22',
  '2028-08-12', '2028-08-26',
  '2028-09-09', '2028-09-23',
  '2028-10-14', '2028-10-28',
]
const YEAR_ENDS = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']

const hours = office().hours.value
if (!hours) throw new Error('the office has no hours')
const known = calendar()

describe('the hours of the ward office', () => {
  it('are right at every quarter of an hour of two years', () => {
    const wrong = wrongQuarters(hours, known, (day, weekday) => {
      const isClosed = YEAR_ENDS.includes(day.slice(5))
      if (!isClosed && SATURDAYS.includes(day)) return { spans: ['09:00-12:00'], scope: 'some' }
      const isUsual = weekday >= 1 && weekday <= 5 && !HOLIDAYS.includes(day)
      return { spans: !isClosed && isUsual ? ['08:45-17:00'] : [], scope: 'all' }
    })
    expect(wrong).toEqual([])
  })

  it('are kept on a second Saturday that is a public holiday, and not at the year’s end', () => {
    expect(hoursOn(hours, known, '2023-02-11')).toEqual({
      spans: [{ from: '09:00', until: '12:00' }],
      scope: 'some',
    })
    for (let day = known.from; day <= known.until; day = addDays(day, 1))
      if (YEAR_ENDS.includes(day.slice(5)))
        expect([day, hoursOn(hours, known, day)]).toEqual([
          day,
          { spans: [], scope: 'all', reason: 'year-end' },
        ])
  })

  it('have a reason on each weekday on which it is closed', () => {
    const closed = [...HOLIDAYS, '2026-12-29', '2027-12-31', '2028-01-03']
    for (const day of closed.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))) {
      const reason = YEAR_ENDS.includes(day.slice(5)) ? 'year-end' : 'public-holiday'
      expect([day, hoursOn(hours, known, day)?.reason]).toEqual([day, reason])
    }
  })

  it('are never other than usual without a reason', () => {
    const changed = exceptionsWithin(hours, known, known.from, 5000)
    expect(new Set(changed.map(({ reason }) => reason))).toEqual(new Set(['public-holiday', 'year-end']))
    expect(changed.some(({ open }) => open !== undefined)).toBe(false)
  })
})

const { edition, i18n } = loadBundle()
const { languages } = i18n
const subject = subjectOfSlide(edition, { subject: 'office' })
const said = (day: string) =>
  languages.map((language) =>
    textsOf(linesOf(edition, language, subject, day), 'exception').map((text) =>
      plainText(text).replaceAll('\u00a0', ' ').replaceAll('\u200b', ''),
    ),
  )

describe('the words for its hours', () => {
  it('say on which days it is closed, and that some departments open on two Saturdays', () => {
    const lines = languages.map((language) =>
      yearLines(language, hours).map((text) => plainText(text).replaceAll('\u200b', '')),
    )
    expect(lines).toEqual([
      ['日曜、祝日、12月29日〜1月3日は閉庁。', '第2・第4土曜は祝日でも一部の課が開庁。'],
      [
        '日曜日と 祝日（国の 休みの 日）は 休みです。',
        '12月29日から 1月3日は 休みです。',
        '2番目と 4番目の 土曜日は、祝日でも いくつかの 窓口が 開きます。',
      ],
      [
        'Closed on Sundays and public holidays, and from 29 December to 3 January.',
        '2nd and 4th Saturdays: some divisions are open, even on public holidays.',
      ],
    ])
  })

  it('say why it is closed today, and when it is next', () => {
    expect(said('2026-11-23')).toEqual([
      ['本日は祝日のため閉庁。'],
      ['今日は 休みです（祝日）。'],
      ['Closed today: public holiday'],
    ])
    expect(said('2026-12-20')).toEqual([
      ['12月29日（火）〜1月3日（日）は年末年始のため閉庁。', '1月11日（月）は祝日のため閉庁。'],
      ['12月29日 火曜日から 1月3日 日曜日までは 休みです（お正月）。', '1月11日 月曜日は 休みです（祝日）。'],
      ['Closed Tue 29 Dec – Sun 3 Jan: New Year holidays', 'Closed Mon 11 Jan: public holiday'],
    ])
    expect(said('2027-06-01')).toEqual([[], [], []])
  })

  it('can be read on the slide of the office on every day of two years', () => {
    for (let day = TABLE_FROM; day <= TABLE_UNTIL; day = addDays(day, 1)) {
      const units = slideUnits(i18n, edition, day)
      const loads = languages.map(({ locale }) => ({
        units: units(subject, locale.id),
        perSecond: locale.reading.perSecond,
      }))
      expect([day, durationOf(loads, 1) <= LONGEST_MS]).toEqual([day, true])
    }
  })
})
