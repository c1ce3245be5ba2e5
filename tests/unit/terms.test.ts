import { describe, expect, it } from 'vitest'
import { parseEdition } from '../../src/shared/edition/edition.ts'
import type { Glossary } from '../../src/shared/edition/words/glossary.ts'
import { markTerms, termsIn } from '../../src/shared/text/terms.ts'
import { editionAtBounds, MOST } from '../support/edition-at-bounds.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition } = fixtureOffice()
const entry = (...terms: string[]) => ({ terms, term: terms[0] ?? '', explanation: ['what it means'] })

describe('terms in a text', () => {
  it('belong to the first entry if two entries have the same form, in either case', () => {
    const glossary: Glossary = { first: entry('Ward'), second: entry('ward', 'ward office') }
    expect(termsIn('A WARD and a ward office', glossary)).toEqual(['first', 'second'])
  })

  it('are searched for each glossary separately', () => {
    expect(termsIn('tax and pension', { tax: entry('tax') })).toEqual(['tax'])
    expect(termsIn('tax and pension', { pension: entry('pension') })).toEqual(['pension'])
    expect(markTerms('tax', {})).toEqual([{ raw: 'tax' }])
  })

  it('are found again by the same glossary, wherever the last search ended', () => {
    const glossary: Glossary = { tax: entry('tax') }
    for (let time = 0; time < 3; time++) expect(termsIn('a tax', glossary)).toEqual(['tax'])
  })

  it('have their characters taken literally', () => {
    expect(termsIn('C++ (a.b)', { plus: entry('C++'), dot: entry('a.b') })).toEqual(['plus', 'dot'])
    expect(termsIn('axb', { dot: entry('a.b') })).toEqual([])
  })

  it('and the rest together make the text again', () => {
    for (const { id } of edition.locales) {
      const words = edition.words[id]
      for (const topic of Object.values(words?.topics.initiatives ?? {}))
        for (const text of [topic.heading, ...topic.body, ...topic.more])
          expect(
            markTerms(text, words?.glossary ?? {})
              .map(({ raw }) => raw)
              .join(''),
          ).toBe(text)
    }
  })

  it('are prepared once for each glossary, however many texts ask', () => {
    const largest = parseEdition(editionAtBounds(edition, MOST))
    const { glossary } = largest.words.ja ?? {}
    let asked = 0
    const counted = new Proxy(glossary ?? {}, {
      ownKeys(target) {
        asked++
        return Reflect.ownKeys(target)
      },
    })
    const body = largest.words.ja?.topics.goal?.goal?.body ?? []
    for (const text of body) markTerms(text, counted)
    expect([body.length, asked]).toEqual([12, 1])
  })
})
