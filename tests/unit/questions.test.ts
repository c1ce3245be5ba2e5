import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { askTheOffice } from '../../build/steps/ask-the-office.ts'
import { questionsOf } from '../../build/steps/questions.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { factsIn } from '../../src/shared/edition/fact/facts-in.ts'
import { fact, none } from '../../src/shared/edition/fact/state-fact.ts'
import { answeredBy, withAnswers } from '../support/answered.ts'
import { loadBundle } from '../support/bundle.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()
const fields = questionsOf(edition).map(({ field }) => field)
const form = askTheOffice(edition)['ask-the-office.html'] ?? ''
const { document } = parseHTML(form)

describe('the questions to the office', () => {
  it.each(Object.entries(askTheOffice(loadBundle().edition)))(
    'in docs/%s are those of today',
    (name, text) => {
      const today = readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
      expect(today, 'run: npm run questions').toBe(text)
    },
  )

  it('are one for each fact that the office has not stated, except readings from a dictionary', () => {
    const read = factsIn(edition.departments.map(({ names, ending }) => [names, ending])).filter(([, own]) =>
      shown(own as never, edition.sources),
    )
    const asked = questionsOf(edition).filter(({ fact: own }) => read.every(([, other]) => other !== own))
    expect(asked).toEqual(questionsOf(edition).filter(({ about }) => about !== 'operator'))
    expect(fields).toHaveLength(new Set(fields).size)
  })

  it.each([
    'src/facts/building.ts: lifts',
    'src/facts/building.ts: station',
    'src/facts/office.ts: phone',
    'src/facts/office.ts: others plan-now',
    'src/facts/languages.ts: hours',
    'src/facts/departments.ts: family-registry.floor',
    'src/facts/departments.ts: children-families.desks',
    'src/facts/departments.ts: nurseries.desks east.address',
    'src/facts/departments.ts: nurseries.names 東.reading',
    'src/facts/departments.ts: tax.desks resident-tax.phone',
  ])('ask for %s', (field) => {
    expect(fields).toContain(field)
  })

  it('do not ask a house outside the building for its floor', () => {
    expect(fields.filter((field) => /nurseries\.(floor|counter)/.test(field))).toEqual([])
  })

  it('tell whether displays show what was found', () => {
    const states = Object.fromEntries(questionsOf(edition).map(({ field, state }) => [field, state]))
    expect(states).toMatchObject({
      'src/facts/building.ts: reception': 'shown',
      'src/facts/building.ts: station': 'kept',
      'src/facts/building.ts: lifts': 'missing',
    })
  })

  it('end for a fact when the office answers, also if it answers that there is none', () => {
    const { building } = edition.office
    const answers = [fact({ floor: 2 }, { sources: ['ANSWER'] }), none('ANSWER')]
    const answered = answeredBy({
      ...edition,
      office: {
        ...edition.office,
        building: building.map((own, index) => ({ ...own, fact: answers[index] ?? own.fact })),
      },
    })
    const left = questionsOf(answered).filter(({ of }) => of === 'building')
    expect(left.map(({ about }) => about)).toEqual(['station', 'writing'])
  })

  it('are only for the desks of departments without any when the office has answered all', () => {
    const without = edition.departments.filter(({ desks }) => desks.length === 0)
    expect(questionsOf(withAnswers(edition)).map(({ of, about }) => [of, about])).toEqual(
      without.map(({ id }) => [id, 'phone']),
    )
  })
})

describe('the form', () => {
  it('has a page for the building, the office and each department, with a row for each question', () => {
    const sheets = [...document.querySelectorAll('section')]
    expect(sheets.map(({ id }) => id)).toEqual([
      'building',
      'office',
      ...edition.departments.map(({ id }) => id),
    ])
    for (const sheet of sheets) {
      const asked = questionsOf(edition).filter(({ of }) => of === sheet.id)
      const codes = [...sheet.querySelectorAll('code')].map(({ textContent }) => textContent)
      expect([sheet.id, codes]).toEqual([sheet.id, asked.map(({ field }) => field)])
      expect(sheet.querySelectorAll('.answer')).toHaveLength(asked.length)
    }
  })

  it('begins each page on a new sheet of paper', () => {
    expect(document.querySelector('style')?.textContent).toContain('break-after: page')
  })

  it.each([
    ['a number', '000-000-0021'],
    ['a reading', 'あずま'],
    ['a name', '見本駅'],
    ['an address', '〒000-0000 見本市見本区見本町1-1'],
    ['hours', '8:45〜17:00'],
    ['a floor', '1階'],
    ['words', '窓口で筆談ができます。'],
    ['a source', '見本新聞'],
    ['a date', '2013-03-07'],
    ['a desk', '住民税係'],
  ])('gives %s of today: %s', (_, text) => {
    expect(document.body.textContent).toContain(text)
  })

  it('has no text that reads as markup, and no value that nobody can read', () => {
    expect(form).not.toMatch(/\[object|undefined|{{|｜|《/)
  })
})
