import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/search/entries.ts'
import { FORMS_VERSION, formsOf } from '../../../src/search/forms.ts'
import { indexOf } from '../../../src/search/index.ts'
import { readingsOf } from '../../../src/search/readings.ts'
import { searchIn } from '../../../src/search/search.ts'

const entry = (kind: Entry['kind'], id: string, names: string[], text: string[] = []): Entry => ({
  kind,
  id,
  names,
  text,
})
const entries = [
  entry('need', 'moving', [
    '｜引《ひ》っ｜越《こ》し',
    '｜転入届《てんにゅうとどけ》',
    'Moving house',
    'change of address',
  ]),
  entry('need', 'health-insurance', ['｜国民健康保険《こくみんけんこうほけん》', 'Health insurance']),
  entry('department', 'tax', [
    '｜税務課《ぜいむか》',
    '｜税金《ぜいきん》・｜税金《ぜいきん》の｜証明書《しょうめいしょ》',
    'Tax Division',
  ]),
  entry('department', 'pets', [
    '｜食《た》べ｜物《もの》の｜安全《あんぜん》・ハチ・｜猫《ねこ》',
    'Food safety, wasps, cats',
  ]),
  entry('facility', 'lifts', ['エレベーター', 'Lifts']),
  entry(
    'topic',
    'sports',
    ['スポーツを楽しむ', 'Enjoying sport'],
    ['国民健康保険の話もスポーツの話もします。'],
  ),
  entry('topic', 'languages', ['ほかの言語で相談', 'Help in other languages', '한국어', 'Tiếng Việt']),
  entry('term', 'moving-in', ['｜引《ひ》っ｜越《こ》し', 'moving']),
  entry('term', 'wi-fi', ['Wi-Fi']),
]
const forms = formsOf(entries, readingsOf({ words: {}, departments: [] }, entries))
const index = indexOf(forms)
const found = (query: string, most?: number) => searchIn(index, query, most).map(({ id }) => id)

describe('an entry is found', () => {
  it.each([
    ['by its name', '転入届', 'moving'],
    ['by a part of its name', '健康保険', 'health-insurance'],
    ['by one of several names in one', '猫', 'pets'],
    ['by its reading', 'てんにゅうとどけ', 'moving'],
    ['by the reading in katakana', 'テンニュウトドケ', 'moving'],
    ['by Hepburn', 'tennyūtodoke', 'moving'],
    ['by Kunrei', 'zeimuka', 'tax'],
    ['by romaji with blanks', 'kenko hoken', 'health-insurance'],
    ['by romaji that is not finished', 'tennyuto', 'moving'],
    ['by kana whose last letters the keyboard still holds', 'ぜいk', 'tax'],
    ['by kana whose last letters the keyboard still holds', 'てんにｙ', 'moving'],
    ['by other kanji and kana of the same word', '引越', 'moving'],
    ['by kana and kanji mixed', '税金のしょうめい書', 'tax'],
    ['in English', 'insurance', 'health-insurance'],
    ['in the plural', 'taxes', 'tax'],
    ['by the beginning of a word', 'insur', 'health-insurance'],
    ['in another order of words', 'insurance health', 'health-insurance'],
    ['by words of two of its names', '引っ越し 転入', 'moving'],
    ['by its language in its own script', '한국어', 'languages'],
    ['without the accents of its script', 'tieng viet', 'languages'],
    ['with or without a hyphen', 'wifi', 'wi-fi'],
    ['within a question', '税金の証明書がほしいのですが', 'tax'],
    ['within an English question', 'where do I get health insurance', 'health-insurance'],
    ['without dakuten', 'せいきん', 'tax'],
    ['without the length of a vowel', 'エレベタ', 'lifts'],
    ['with a large つ', 'ひつこし', 'moving'],
    ['with a wrong kana', 'えればーたー', 'lifts'],
    ['with wrong letters', 'helth insurrance', 'health-insurance'],
    ['with letters left out', 'insurace', 'health-insurance'],
    ['with marks that nobody sees', '\u200f税\u200b金\u202e', 'tax'],
  ])('%s: %s', (_, query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  it('by what it says, if nothing is called so', () => {
    expect(found('健康保険')).toEqual(['health-insurance'])
    expect(found('話')).toEqual(['sports'])
  })

  it('by what it says only if the characters stand together', () => {
    expect(found('民話')).toEqual([])
  })

  it('before a term of the same name, if it is what people come for', () => {
    expect(found('引っ越し').slice(0, 2)).toEqual(['moving', 'moving-in'])
  })
})

describe('nothing is found', () => {
  it.each(['', ' ', '!?', 'パスポート', 'ぬるぽ', 'xyzzy', '東京タワー', 'z', '🙂', '映画館'])(
    'for “%s”',
    (query) => {
      expect(found(query)).toEqual([])
    },
  )
})

describe('results', () => {
  it('are no more than asked for', () => {
    expect(found('引っ越し', 1)).toEqual(['moving'])
    expect(found('引っ越し', 0)).toEqual([])
  })

  it('name each entry once', () => {
    const ids = searchIn(index, '税金').map(({ kind, id }) => `${kind} ${id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are the same for the same query, whatever was asked before', () => {
    const first = searchIn(index, 'koseki 税金')
    for (const query of ['tax', 'x', '引っ越し']) found(query)
    expect(searchIn(index, 'koseki 税金')).toEqual(first)
  })
})

describe('forms', () => {
  it('are the same for the same entries, and survive JSON', () => {
    const again = formsOf(entries, readingsOf({ words: {}, departments: [] }, entries))
    expect(JSON.stringify(again)).toBe(JSON.stringify(forms))
    const sent = indexOf(JSON.parse(JSON.stringify(forms)))
    for (const query of ['税金', 'zeikin', 'insurrance', 'ひつこし'])
      expect(searchIn(sent, query)).toEqual(searchIn(index, query))
  })

  it('bear their version', () => {
    expect(forms.version).toBe(FORMS_VERSION)
  })

  it('have nothing of an entry but kind, id, place and folded words', () => {
    expect(forms.found[0]).toEqual({ kind: 'need', id: 'moving' })
    expect(forms.names[2]).toEqual([
      '税務課',
      'ぜいむか',
      '税金・税金の証明書',
      'ぜいきん・ぜいきんのしょうめいしょ',
      'tax division',
    ])
    expect(forms.says[5]).toBe('国民健康保険 話 すぽーつ')
  })
})
