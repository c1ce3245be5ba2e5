import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, keptOf, LONGEST_QUERY } from '../../../src/search/fold.ts'
import { soundOf } from '../../../src/search/sound.ts'

const kana = fc
  .array(fc.constantFrom(...'あいうえおかがきぎしじちぢつづてでとどなにほぼぽまみやゆよらりわをんっゃゅょー'))
  .map((chars) => chars.join(''))

describe('a text is compared', () => {
  it.each([
    ['in any width', 'ﾄﾂｶ　ＴＯＴＳＵＫＡ', 'とつか totsuka'],
    ['with marks of its own for half-width kana', 'ｶﾞｲﾄﾞ', 'がいど'],
    ['in small letters', 'NPO法人', 'npo法人'],
    ['in hiragana', 'エレベーター', 'えれべーたー'],
    ['without accents', 'Kōseki, Tiếng Việt', 'koseki, tieng viet'],
    ['with one mark for long vowels', 'センタ－ サ−ビス カ〜ド', 'せんたー さーびす かーど'],
    ['with ヴ as everybody says it', 'ヴァイオリン ヴ', 'ばいおりん ぶ'],
    ['without marks that nobody sees', '戸\u200b籍\u202e課\u0000', '戸籍課'],
    ['with old kana as new ones', 'ヰヱ', 'いえ'],
    ['with a hyphen that lengthens nothing', 'Wi-Fi', 'wi-fi'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it('still by its sound: long vowels, dakuten and small kana stay', () => {
    expect(folded('コウエン ガッコウ')).toBe('こうえん がっこう')
  })

  it('the same when it is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => folded(folded(text)) === folded(text)))
  })
})

describe('what sounds alike', () => {
  it.each([
    ['long vowels and short ones', 'こうえん', 'こえん'],
    ['おう and おお', 'おおさか', 'おうさか'],
    ['a bar and a vowel', 'ゼーキン', 'ぜいきん'],
    ['kana with and without dakuten', 'こせぎ', 'こせき'],
    ['kana with and without a ring', 'ぽ', 'ほ'],
    ['small kana and large ones', 'じゆうみん', 'じゅうみん'],
    ['one consonant and two', 'がこう', 'がっこう'],
    ['ぢ and じ, づ and ず', 'ぢずつづ', 'じずつず'],
    ['を and お', 'を', 'お'],
  ])('%s', (_, heard, written) => {
    expect(soundOf(folded(heard))).toBe(soundOf(folded(written)))
  })

  it('does not lose a word that is all long vowels', () => {
    expect(soundOf('けいえい')).toBe('けえ')
  })

  it('has only large kana without marks', () => {
    fc.assert(fc.property(kana, (text) => !/[ぁぃぅぇぉっゃゅょー゙゚がぎじぢづでどぼぽを]/.test(soundOf(text))))
  })
})

describe('of a query', () => {
  it(`only the first ${LONGEST_QUERY} characters are kept`, () => {
    expect(keptOf('あ'.repeat(10_000))).toHaveLength(LONGEST_QUERY)
  })

  it('controls are left out', () => {
    expect(keptOf('\u0000戸\u001b籍\u007f')).toBe('戸籍')
  })

  it('half a character is none, also where the query was cut', () => {
    expect(keptOf('\ud83d')).toBe('\ufffd')
    expect(keptOf(`${'a'.repeat(LONGEST_QUERY - 1)}🙂`).isWellFormed()).toBe(true)
  })
})
