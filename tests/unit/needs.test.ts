import { describe, expect, it } from 'vitest'
import { needFacts } from '../../src/lines/facts/need-facts.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { textOf, textsOf } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { type Edition, NotAnEditionError, parseEdition } from '../../src/shared/edition/edition.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import { loadBundle } from '../support/bundle.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const DAY = '2026-11-24'
const { edition: own, ui } = loadBundle()
const fixture = fixtureOffice().edition
const offices = [
  ['this office', own],
  ['the office of the tests', fixture],
] as const
const rows = offices.flatMap(([name, edition]) =>
  edition.locales.flatMap((locale) =>
    edition.needs.map((need) => ({ name, edition, locale: locale.id, need })),
  ),
)

const languageOf = (edition: Edition, locale: string) => createI18n(ui, edition).language(locale)

describe('what visitors come for', () => {
  it.each(rows)(
    'in $name: $need.id has an answer or says what to ask, in $locale',
    ({ edition, locale, need }) => {
      const language = languageOf(edition, locale)
      const subject = subjectOf(edition, need.id)
      if (!subject) throw new Error(`no subject ${need.id}`)
      const lines = linesOf(edition, language, subject, DAY)
      expect(textOf(lines, 'heading')).toBe(language.need(need.id).heading)
      const { departments, facilities } = needFacts(edition, language, need)
      const isAnswered = departments.length > 0 || facilities.length > 0 || need.facilities.length > 0
      if (need.covered === 'all') expect(isAnswered).toBe(true)
      else expect(textsOf(lines, 'ask')).toHaveLength(1)
      expect(textsOf(lines, 'phone')).toContain(edition.office.phone.value)
    },
  )

  it.each(rows)(
    'in $name: $need.id names only departments that a trusted source ties to it ($locale)',
    ({ edition, locale, need }) => {
      const tied = need.departments.flatMap((fact) => shown(fact, edition.sources)?.value ?? [])
      const { departments } = needFacts(edition, languageOf(edition, locale), need)
      expect(departments.map(({ department }) => department.id)).toEqual(tied)
    },
  )

  it('has the words of the source beside every department that is tied to it', () => {
    for (const { departments } of own.needs)
      for (const { note } of departments) expect(note ?? '').not.toBe('')
  })

  it.each(offices)('of %s have pictograms of their own', (_, { needs }) => {
    expect(new Set(needs.map(({ pictogram }) => pictogram)).size).toBe(needs.length)
  })
})

describe('an edition', () => {
  const refused = (change: (edition: Edition) => unknown): readonly string[] => {
    try {
      parseEdition(change(structuredClone(fixture)))
      return []
    } catch (error) {
      if (error instanceof NotAnEditionError) return error.problems
      throw error
    }
  }
  const [first] = fixture.needs

  it('refuses a need that nothing answers and that says otherwise', () => {
    const problems = refused((edition) => ({
      ...edition,
      needs: [{ ...first, departments: [], facilities: [], covered: 'all' }],
    }))
    expect(problems.join()).toMatch(/needs\.0.*expected a department or a facility/)
  })

  it('refuses a need that has nothing to ask where its answer is not complete', () => {
    const problems = refused((edition) => ({ ...edition, needs: [{ ...first, covered: 'part' }] }))
    expect(problems).toContain(`words.ja.needs.${first?.id}.ask: expected words, found none`)
  })

  it('refuses a need without words, or with the code of another', () => {
    const twin = { ...first, id: 'twin' }
    const problems = refused((edition) => ({ ...edition, needs: [...edition.needs, twin] }))
    expect(problems).toContain('words.en.needs.twin: expected words, found none')
    expect(problems.join()).toContain('needs.twin.code: expected one that neither')
  })

  it('refuses a need of a department, a facility or a topic that it does not have', () => {
    const problems = refused((edition) => ({
      ...edition,
      needs: [
        {
          ...first,
          departments: first?.departments.map((fact) => ({ ...fact, value: 'nobody' })),
          facilities: ['nothing'],
          topics: ['nowhere'],
        },
      ],
    }))
    for (const [list, id] of [
      ['departments', 'nobody'],
      ['facilities', 'nothing'],
      ['topics', 'nowhere'],
    ])
      expect(problems).toContain(`needs.${first?.id}.${list}: expected the id of another entry, found ${id}`)
  })
})
