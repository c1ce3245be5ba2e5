import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictogramNames } from '../../../build/steps/pictograms.ts'
import { fillTemplate, NotFilledError, placesOf } from '../../../src/lines/notice/fill.ts'
import { noticeTemplates } from '../../../src/lines/notice/templates.ts'
import { type Notice, parseNotice } from '../../../src/shared/notice/notice.ts'
import { type Blank, type NoticeTemplate, sentencesIn } from '../../../src/shared/notice/template.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { bundledOffice } from '../../support/bundled-office.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'
import { noticeIn } from '../../support/notices.ts'

const offices = { 'this office': bundledOffice(), 'another office': fixtureOffice() }
const locales = offices['this office'].edition.locales.map(({ id }) => id)
const { notices: words } = offices['this office']

type Values = Record<string, string | number>

const filledInto = (blank: Blank, places: readonly string[]): fc.Arbitrary<string | number> => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((each) => String(each).padStart(2, '0'))
  switch (blank.kind) {
    case 'time':
      return fc.tuple(two(23), two(59)).map((parts) => parts.join(':'))
    case 'place':
      return fc.constantFrom(...places)
    case 'number':
      return fc
        .integer({ min: 0, max: Math.floor((blank.most - blank.least) / (blank.step ?? 1)) })
        .map((steps) => blank.least + steps * (blank.step ?? 1))
    case 'choice':
      return fc.constantFrom(...blank.of)
  }
}

/** Everything that can be filled into a template; what need not be may be left out. */
function fillings({ blanks }: NoticeTemplate, places: readonly string[]): fc.Arbitrary<Values> {
  const required = Object.keys(blanks).filter((name) => !blanks[name]?.optional)
  return fc.record(
    Object.fromEntries(Object.entries(blanks).map(([name, blank]) => [name, filledInto(blank, places)])),
    { requiredKeys: required },
  )
}

describe.each(noticeTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  for (const [name, office] of Object.entries(offices)) {
    it(`${name}: whatever is filled in, it is a notice in every language at once, with no blank left`, () => {
      const { edition, i18n, notices } = office
      const ids = edition.locales.map(({ id }) => id)
      fc.assert(
        fc.property(fillings(template, placesOf(edition)), (blanks) => {
          const said = fillTemplate(template, blanks, { edition, i18n, words: notices })
          const notice: Notice = {
            ...noticeIn(ids, template.severity),
            template: template.id,
            blanks,
            words: said,
          }
          expect(parseNotice(notice, ids)).toEqual(notice)
          for (const { heading, body } of Object.values(said)) {
            expect([heading, ...body].join(' ')).not.toMatch(/[{}]|undefined|\.\./)
            expect(body.length).toBeGreaterThan(0)
          }
          // The same sentences in every language, so that a screen can show them side by side.
          expect(new Set(Object.values(said).map(({ body }) => body.length)).size).toBe(1)
        }),
        { numRuns: 200 },
      )
    })
  }

  it('has words for each of its sentences and choices, in every language, and no others', () => {
    const choices = Object.values(template.blanks).flatMap((blank) =>
      blank.kind === 'choice' ? blank.of : [],
    )
    for (const id of locales) {
      const own = words[id]?.templates[template.id]
      expect(Object.keys(own?.sentences ?? {}).toSorted(), id).toEqual(
        [...new Set(sentencesIn(template))].toSorted(),
      )
      expect(choices.filter((choice) => words[id]?.choices[choice] === undefined)).toEqual([])
      // The Common Alerting Protocol asks for a short name.
      expect(plainText(own?.name ?? '').length).toBeLessThan(35)
      const blanks = [own?.heading, ...Object.values(own?.sentences ?? {})].flatMap((text) => [
        ...(text ?? '').matchAll(/{{(\w+)}}/g),
      ])
      expect(new Set(blanks.map(([, name]) => name))).toEqual(new Set(Object.keys(template.blanks)))
    }
  })

  it('names nothing in a sentence that need not be filled in, and has a pictogram', () => {
    const needed = (sentence: NoticeTemplate['sentences'][number]): [string, readonly string[]][] =>
      typeof sentence === 'string'
        ? [[sentence, []]]
        : [[sentence.id, sentence.needs], ...(sentence.otherwise ? needed(sentence.otherwise) : [])]
    const heading: [string, readonly string[]] = ['heading', []]
    for (const id of locales)
      for (const [sentence, needs] of [heading, ...template.sentences.flatMap(needed)]) {
        const own = words[id]?.templates[template.id]
        const text = (sentence === 'heading' ? own?.heading : own?.sentences[sentence]) ?? ''
        for (const [, name = ''] of text.matchAll(/{{(\w+)}}/g))
          expect(needs.includes(name) || !template.blanks[name]?.optional, `${sentence}: ${name}`).toBe(true)
      }
    expect(pictogramNames()).toContain(template.pictogram)
  })
})

describe('what is filled in', () => {
  const { edition, i18n, notices } = offices['this office']
  const byId = (id: string) => noticeTemplates.find((each) => each.id === id) as NoticeTemplate
  const filled = (id: string, blanks: Values) =>
    fillTemplate(byId(id), blanks, { edition, i18n, words: notices })
  const problems = (id: string, blanks: Values): readonly string[] => {
    try {
      filled(id, blanks)
      return []
    } catch (error) {
      if (!(error instanceof NotFilledError)) throw error
      return error.problems
    }
  }

  it('is written as each language writes it', () => {
    const said = filled('counter-moved', { place: 'family-registry', floor: 3, counter: 32 })
    expect(said.ja?.heading.replaceAll('\u200b', '')).toBe('｜戸籍課《こせきか》の窓口が移りました')
    expect(said.en?.heading).toBe('Counter moved: Family Registry Division')
    expect(said.en?.body).toEqual(['Go to counter 32 on floor 3.'])
    const quake = filled('earthquake', { time: '14:07' })
    expect(plainText(quake.ja?.body.at(-1) ?? '')).toBe('14:07ごろの地震です。')
    expect(quake['ja-simple']?.body.at(-1)).toBe(
      '｜午後《ごご》2｜時《じ》07｜分《ふん》ごろの ｜地震《じしん》です。',
    )
    expect(quake.en?.body.at(-1)).toBe('At about 2:07 p.m., we felt an earthquake.')
  })

  it('is refused with the blank if it is wrong, missing or unknown', () => {
    expect(problems('counter-moved', {})).toEqual([
      'blanks.place: expected the id of a department or facility',
      'blanks.floor: expected a whole number from 1 to 60',
    ])
    for (const [blank, value] of [
      ['place', 'nowhere'],
      ['place', 'constructor'],
      ['floor', 0],
      ['floor', 2.5],
      ['floor', '3'],
      ['counter', 1e9],
      ['phone', '045'],
      ['constructor', 'x'],
    ] as const)
      expect(problems('counter-moved', { place: 'family-registry', floor: 3, [blank]: value })).toHaveLength(
        1,
      )
    for (const time of ['24:00', '9:00', '<b>', ''])
      expect(problems('earthquake', { time })[0]).toContain('blanks.time: expected a time like 08:45')
    expect(problems('crowded', { place: 'family-registry', minutes: 15 })).toHaveLength(1)
    expect(problems('tsunami', { alert: '避難指示' })).toHaveLength(1)
  })

  it('never orders an evacuation of the town: that is the mayor’s', () => {
    expect(JSON.stringify(words)).not.toMatch(/避難指示|避難命令|evacuation order/i)
  })
})
