import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/create-i18n.ts'
import { textOf } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject-lines.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { openingAt, timeMs } from '../../src/shared/time/opening.ts'
import { loadBundle } from '../support/bundle.ts'

const { edition, ui } = loadBundle()
const KIND = 'passports'
const [first, ...others] = edition.departments

/** The same office with the year's end and the Saturdays of another. Its data changed, and no code. */
function another({ closedSaturdays = ['2027-01-09'], kind = KIND } = {}): Edition {
  if (!first || !edition.office.hours.value) throw new Error('the edition has no department or no hours')
  const { weekday, saturday } = edition.office.hours.value
  const saturdays = { ...saturday, from: '10:00', until: '15:00', weeks: [1, 2] }
  const words = Object.entries(edition.words).map(([locale, said]) => [
    locale,
    { ...said, hours: { ...said.hours, kinds: { ...said.hours.kinds, [KIND]: `${KIND} ${locale}` } } },
  ])
  return parseEdition({
    ...edition,
    office: {
      ...edition.office,
      hours: { ...edition.office.hours, value: { weekday, saturday: saturdays } },
      calendar: { ...edition.office.calendar, closed: ['2027-01-04', '2027-01-09'], closedSaturdays },
    },
    departments: [{ ...first, saturday: { ...edition.office.hours, value: kind, risk: 'low' } }, ...others],
    words: Object.fromEntries(words),
  })
}

function at({ office: { hours, calendar } }: Edition, day: string) {
  if (!hours.value) throw new Error('the hours are not known')
  return openingAt(hours.value, calendar, day, timeMs('12:30')).kind
}

describe('an office of another city, by data alone', () => {
  it('has its own days at the year’s end', () => {
    const open = another()
    expect(at(open, '2026-12-29')).toBe('open')
    expect(at(open, '2027-01-04')).toBe('closed')
    expect(at(edition, '2026-12-29')).toBe('closed')
    expect(at(edition, '2027-01-04')).toBe('open')
  })

  it('has its own Saturdays, on public holidays too unless the data differ', () => {
    expect(at(another(), '2027-01-02')).toBe('some')
    expect(at(another(), '2027-01-09')).toBe('closed')
    expect(at(another({ closedSaturdays: [] }), '2027-01-09')).toBe('some')
  })

  it('has its own words for what is open on them', () => {
    const open = another()
    for (const language of createI18n(ui, open).languages) {
      const department = subjectOfSlide(open, { subject: first?.id ?? '' })
      const lines = linesOf(open, language, department, '2026-11-24')
      expect(textOf(lines, 'days')).toBe(`${KIND} ${language.locale.id}`)
      expect(textOf(lines, 'times')).toBe('10:00–15:00')
    }
  })

  it('is refused if it has no words for a kind of Saturday', () => {
    expect(() => another({ kind: 'evenings' })).toThrow('words.ja.hours.kinds.evenings')
  })
})
