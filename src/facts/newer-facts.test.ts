import { describe, expect, it } from 'vitest'
import { loadBundle } from '../../tests/support/bundle.ts'
import { textsOf } from '../lines/line.ts'
import { linesOf } from '../lines/subject/subject-lines.ts'
import { subjectOf } from '../shared/edition/subject.ts'
import { plainText } from '../shared/text/ruby.ts'

// Facts of this office from pages newer than its plan. This file leaves with these facts.

const { edition, i18n } = loadBundle()

describe('what has changed since the plan', () => {
  const nurseries = edition.departments.find(({ id }) => id === 'nurseries')

  it('is said of the nursery that the city has handed on, with the date and who runs it', () => {
    const operator = nurseries?.names[0]?.operator
    expect(operator?.history).toEqual([{ value: '横浜市', sources: ['PLAN'], date: '2022-05-13' }])
    for (const { locale, department } of i18n.languages) {
      const said = plainText(department('nurseries').more.slice(0, 3).join('')).replaceAll('\u200b', '')
      expect([locale.id, said.includes(operator?.value ?? 'nobody')]).toEqual([locale.id, true])
      expect(said).toMatch(/2023年4月1日|1 April 2023/)
    }
  })

  it('leaves three nurseries among the contacts', () => {
    expect(nurseries?.desks.map(({ id }) => id)).toEqual(['kawakami', 'gumisawa', 'harajuku'])
  })
})

describe('facts of newer pages', () => {
  const numbers = [
    ...['045-866-8307', '045-881-0241', '045-866-8449', '045-664-2525', '045-822-5855'],
    ...['045-822-8987', '045-861-4188', '045-852-1141'],
    'Elderly and Disabled Support Division',
  ]

  it.each(numbers)('%s is old or not of a trusted source, so it is kept and no display says it', (number) => {
    expect(JSON.stringify(edition)).toContain(number)
    const said = i18n.languages.flatMap((language) =>
      [...edition.topics, ...edition.departments].flatMap(({ id }) => {
        const subject = subjectOf(edition, id)
        return subject ? linesOf(edition, language, subject, '2026-11-24').map(({ text }) => text) : []
      }),
    )
    expect(said.join('\n')).not.toContain(number)
  })

  it('give the general affairs division a floor and a window, as of January 2022', () => {
    const subject = subjectOf(edition, 'general-affairs')
    const [, , english] = i18n.languages
    if (!subject || !english) throw new Error('the edition has no such division, or no English')
    const lines = linesOf(edition, english, subject, '2026-11-24')
    expect(textsOf(lines, 'floor', 'counter', 'placeAsOf')).toEqual([
      '9F',
      'Counter 91',
      'as of January 2022',
    ])
  })
})
