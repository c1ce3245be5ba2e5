import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { checkPassage, checkWords } from '../../../src/checker/check-words.ts'
import kanaWords from '../../../src/checker/easy/kana-words.json' with { type: 'json' }
import lists from '../../../src/checker/easy/word-choice.json' with { type: 'json' }
import { exampleContext, exampleOf } from '../../support/words.ts'

const dictionary = await loadDictionary()
const easy = { tag: 'ja', breaks: 'spaces' } as const

/** The proposals of a rule for what it finds in a text of easy Japanese. */
const proposed = (rule: string, text: string) =>
  checkPassage(exampleOf(text, easy), exampleContext(dictionary))
    .filter((finding) => finding.rule === rule)
    .map(({ proposal }) => proposal)

describe('a proposal has the same meaning', () => {
  it.each([
    ['｜令和《れいわ》4｜年《ねん》です。', '2022年'],
    ['｜令和《れいわ》｜元年《がんねん》です。', '2019年'],
    ['｜平成《へいせい》31｜年度《ねんど》です。', '2019年度'],
    ['｜昭和《しょうわ》64｜年《ねん》です。', '1989年'],
    ['R4｜年度《ねんど》です。', '2022年度'],
    ['H30｜年《ねん》です。', '2018年'],
  ])('of the year in %s', (text, year) => expect(proposed('easy/western-years', text)).toEqual([year]))

  it.each([
    ['17｜時《じ》です。', '午後5時'],
    ['9:30です。', '午前9時30分'],
    ['12:00です。', '午後12時'],
  ])('of the time in %s', (text, time) => expect(proposed('easy/times', text)).toEqual([time]))

  it('of a passive: an active verb', () => {
    expect(proposed('easy/passive', '｜会《かい》が ｜実施《じっし》されます。')).toEqual(['実施する'])
  })
})

describe('the lists', () => {
  it('do not both refuse and allow a word', () => {
    expect(lists.notHard.filter((word) => word in lists.hard)).toEqual([])
    expect(lists.notHonorific.filter((word) => word in lists.honorific)).toEqual([])
  })

  it('propose words with readings for words in kana', () => {
    for (const written of Object.values(kanaWords)) expect(written).toMatch(/\p{Script=Han}《[ぁ-ん]+》/u)
  })
})

describe('a glossary', () => {
  const { locale } = exampleOf('', easy)
  const check = (glossary: unknown) =>
    checkWords({
      locales: [{ locale, files: { glossary } }],
      dictionary,
      exceptions: { readings: [], unread: [] },
    })

  it('with the wrong shape is refused, and the entry is named', () => {
    expect(() => check({ tax: { terms: ['税'], term: '｜税《ぜい》', explanation: 'x' } })).toThrow(
      /locales\/ja-simple\/glossary\.json: tax\.explanation/,
    )
  })

  it('with malformed readings is reported, and stops no other rule', () => {
    const found = check({ tax: { terms: ['税'], term: '税《ぜい》', explanation: ['まどぐちです。'] } })
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['ruby/notation', 'easy/kana-for-kanji']),
    )
  })
})
