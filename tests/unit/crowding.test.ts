import { describe, expect, it } from 'vitest'
import { withCrowding } from '../../src/lines/subject/crowding-lines.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { CROWDING_MS, LEVELS } from '../../src/shared/edition/crowding.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const [department, other] = edition.departments
const AT = Date.parse('2026-11-27T10:42:10+09:00')
const { day } = localTime(AT, edition.office.timeZone)

/** What is said of a department in a language at an instant. */
function saidOf(id: string | undefined, level: 1 | 2 | 3, now: number, locale: string): string[] {
  const said = withCrowding(edition, { [department?.id ?? '']: { level, at: AT } }, now)
  const subject = subjectOfSlide(said, { subject: id ?? '' })
  return linesOf(said, i18n.language(locale), subject, day)
    .filter(({ part }) => part === 'crowding')
    .map(({ text }) => plainText(text))
}

describe('how crowded a department is', () => {
  it.each(edition.locales.map(({ id }) => id))('is said in %s, each level in other words', (locale) => {
    const texts = LEVELS.flatMap((level) => saidOf(department?.id, level, AT, locale))
    expect(new Set(texts).size).toBe(LEVELS.length)
    for (const text of texts) expect(text).toMatch(/10[:時]\s?40/)
  })

  it('is said of no other department', () => {
    expect(saidOf(other?.id, 3, AT, 'ja')).toEqual([])
  })

  it('is gone half an hour later', () => {
    expect(saidOf(department?.id, 3, AT + CROWDING_MS - 1, 'ja')).toHaveLength(1)
    expect(saidOf(department?.id, 3, AT + CROWDING_MS, 'ja')).toEqual([])
  })

  it('changes nothing where nobody says it', () => {
    expect(withCrowding(edition, {}, AT)).toBe(edition)
    expect(withCrowding(edition, { x: { level: 1, at: 0 } }, AT)).toBe(edition)
  })
})
