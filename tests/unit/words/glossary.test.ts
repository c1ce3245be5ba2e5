import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { markTerms, termsIn } from '../../../src/shared/text/terms.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const glossaryOf = (id: string) => edition.words[id]?.glossary ?? {}
const locales = edition.locales.map(({ id }) => id)

const entry = (...terms: string[]) => ({ terms, term: terms[0] ?? '', explanation: ['x'] })
const GLOSSARY = { register: entry('戸籍'), insurance: entry('国民健康保険'), health: entry('健康') }

describe('the glossary', () => {
  it.each(locales)('explains the same terms in %s as in Japanese', (locale) => {
    expect(Object.keys(glossaryOf(locale))).toEqual(Object.keys(glossaryOf('ja')))
  })

  it.each(locales)('names every form of a term in %s once', (locale) => {
    const forms = Object.values(glossaryOf(locale)).flatMap(({ terms }) => terms.map(plainText))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  it('explains only terms that the office uses, in one of its languages', () => {
    const said = Object.fromEntries(
      locales.map((id) => [
        id,
        JSON.stringify({ ...edition.words[id], glossary: {} }).replace(/《[^》]*》|[｜ \u200b]/g, ''),
      ]),
    )
    const used = (id: string, term: string) => said[id]?.includes(plainText(term).replaceAll(' ', ''))
    // The words of the app, and the two on signs that lead here.
    const ofTheApp = [
      'counter',
      'procedure',
      'application',
      'child-allowance',
      'maternal-handbook',
      'qr-code',
    ]
    const unused = Object.keys(glossaryOf('ja')).filter(
      (id) => !locales.some((locale) => glossaryOf(locale)[id]?.terms.some((term) => used(locale, term))),
    )
    expect(unused.filter((id) => !ofTheApp.includes(id))).toEqual([])
  })
})

describe('terms in a text', () => {
  it('are found through readings, through spaces and through marks for breaks', () => {
    expect(termsIn('｜戸籍《こせき》の ｜窓口《まどぐち》', GLOSSARY)).toEqual(['register'])
    expect(termsIn('国民\u200b健康保険です', GLOSSARY)).toEqual(['insurance'])
    expect(termsIn('｜国民《こくみん》 ｜健康保険《けんこうほけん》です', GLOSSARY)).toEqual(['insurance'])
  })

  it('count once, the longest first, in the order of the text', () => {
    expect(termsIn('健康と国民健康保険と健康', GLOSSARY)).toEqual(['health', 'insurance'])
  })

  it('are not found in a longer word with a reading of its own', () => {
    expect(termsIn('｜戸籍課《こせきか》', GLOSSARY)).toEqual([])
  })

  it('in English are whole words, in either case', () => {
    const english = { stamp: entry('stamp rally') }
    expect(termsIn('Stamp rally today', english)).toEqual(['stamp'])
    expect(termsIn('stamp rallying', english)).toEqual([])
  })

  it('leave the text as it was', () => {
    for (const text of ['｜戸籍《こせき》の ｜窓口《まどぐち》', '国民\u200b健康保険\u200bです', 'x'])
      expect(
        markTerms(text, GLOSSARY)
          .map(({ raw }) => raw)
          .join(''),
      ).toBe(text)
  })
})
