import { describe, expect, it } from 'vitest'
import { loneNumbers } from '../../../src/checker/compared/numbers.ts'
import { differingBlanks, differingKeys, wrongPlurals } from '../../../src/checker/compared/structure.ts'
import { missingGlosses } from '../../../src/checker/easy/glosses.ts'
import { passagesOf, type WordFiles } from '../../../src/checker/passage.ts'
import { exampleOf } from '../../support/words.ts'

const { locale } = exampleOf('', { tag: 'ja', breaks: 'spaces' })

describe('languages have the same keys', () => {
  it('whatever number of lines each needs', () => {
    const languages = { a: { x: { t: { body: ['1', '2'] } } }, b: { x: { t: { body: ['1'] } } } }
    expect(differingKeys(languages)).toEqual([])
  })

  it('and the language that lacks one is named', () => {
    const languages = { a: { x: { k: '1' } }, b: { x: { k: '1' } }, c: { x: {} } }
    expect(differingKeys(languages)).toMatchObject([{ locale: 'c', file: 'x', key: 'k' }])
  })

  it('and the language with one more is named, not the others', () => {
    const languages = { a: { x: {} }, b: { x: {} }, c: { x: { k: '1' } } }
    expect(differingKeys(languages)).toMatchObject([{ locale: 'c', file: 'x', key: 'k' }])
  })

  it('and fill the same blanks', () => {
    const said = (text: string) => ({ ui: { k: text } })
    const languages = { a: said('until {{tme}}'), b: said('{{time}}まで'), c: said('{{time}} まで') }
    expect(differingBlanks(languages)).toMatchObject([
      { locale: 'a', found: '{{tme}}', proposal: '{{time}}' },
    ])
  })
})

describe('plural forms are those of the language', () => {
  it('one and other in English, other alone in Japanese', () => {
    expect(wrongPlurals('en', 'en', { ui: { n_one: 'a', n_other: 'b' } })).toEqual([])
    expect(wrongPlurals('ja', 'ja', { ui: { n_other: 'b' } })).toEqual([])
  })

  it('with none missing and none too many', () => {
    expect(wrongPlurals('en', 'en', { ui: { n_other: 'b' } })).toMatchObject([{ key: 'n_one' }])
    expect(wrongPlurals('ja', 'ja', { ui: { n_one: 'a', n_other: 'b' } })).toMatchObject([{ key: 'n_one' }])
  })
})

describe('numbers', () => {
  const said = (ja: string, en: string) =>
    loneNumbers({ ja: { x: { t: { body: [ja] } } }, en: { x: { t: { body: [en] } } } }).map(
      ({ locale: where, found }) => `${where} ${found}`,
    )

  it.each([
    ['4つの保育園', 'Four nurseries'],
    ['令和4年4月', 'April 2022'],
    ['一人ひとり', 'every person'],
    ['1,000人', '1000 people'],
    ['コロナ', 'COVID-19'],
  ])('agree in “%s” and “%s”', (ja, en) => expect(said(ja, en)).toEqual([]))

  it('are wrong if no other language has them', () => {
    expect(said('2022年', '2023')).toEqual(['ja 2022', 'en 2023'])
    expect(said('5つの柱', 'The pillars')).toEqual(['ja 5'])
  })
})

describe('words of the office', () => {
  const entry = {
    terms: ['届出'],
    term: '｜届出《とどけで》',
    gloss: '｜役所《やくしょ》に ｜知《し》らせる こと',
    explanation: ['x'],
  }
  const missing = (words: WordFiles) =>
    missingGlosses(passagesOf(locale, words), [entry]).map(({ key, found }) => `${key} ${found}`)

  it('carry their gloss in every body', () => {
    const body = ['｜届出《とどけで》の ｜窓口《まどぐち》です。']
    expect(missing({ d: { tax: { body, more: [] } } })).toEqual(['tax.body.0 届出'])
  })

  it.each([
    ['in brackets', ['｜届出《とどけで》（｜役所《やくしょ》に ｜知《し》らせる こと）です。']],
    ['as a sentence', ['｜届出《とどけで》です。', '｜届出《とどけで》は、｜知《し》らせる ことです。']],
  ])('%s', (_, body) => expect(missing({ d: { tax: { body, more: [] } } })).toEqual([]))

  it('not only in the lines that a wall does not show', () => {
    const words = {
      body: ['｜届出《とどけで》です。'],
      more: ['｜届出《とどけで》は、｜知《し》らせる ことです。'],
    }
    expect(missing({ d: { tax: words } })).toEqual(['tax.body.0 届出'])
  })

  it('but stand alone in headings, which people have to recognise', () => {
    expect(missing({ d: { tax: { need: '｜届出《とどけで》', body: [], more: [] } } })).toEqual([])
  })
})
