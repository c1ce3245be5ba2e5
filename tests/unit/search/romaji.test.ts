import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRomaji } from 'wanakana'
import { folded } from '../../../src/search/fold.ts'
import { kanaOfRomaji } from '../../../src/search/romaji.ts'
import { soundOf } from '../../../src/search/sound.ts'

/** Syllables that every romanisation writes in one way of its own. */
const SYLLABLES = `
  あ い う え お か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の は ひ ふ へ ほ ま み む め も や ゆ よ ら り る れ ろ わ
  が ぎ ぐ げ ご ざ じ ず ぜ ぞ だ で ど ば び ぶ べ ぼ ぱ ぴ ぷ ぺ ぽ
  きゃ きゅ きょ しゃ しゅ しょ ちゃ ちゅ ちょ にゃ にゅ にょ ひゃ ひゅ ひょ みゃ みゅ みょ りゃ りゅ りょ
  ぎゃ ぎゅ ぎょ じゃ じゅ じょ びゃ びゅ びょ ぴゃ ぴゅ ぴょ`
  .trim()
  .split(/\s+/)

/** Words of one to six syllables, with ん and っ where they can stand. */
const words = fc
  .array(fc.tuple(fc.constantFrom('', '', 'ん', 'っ'), fc.constantFrom(...SYLLABLES)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.map(([before, syllable], place) => joined(before, syllable, place === 0)).join(''))

function joined(before: string, syllable: string, isFirst: boolean): string {
  if (isFirst) return syllable
  return before === 'っ' && /^[あいうえおなにぬねのやゆよわまみむめもらりるれろ]/.test(syllable)
    ? syllable
    : before + syllable
}

/** Kunrei, the other official spelling, from Hepburn as wanakana writes it. */
function kunrei(hepburn: string): string {
  return hepburn
    .replace(/sh/g, 'sy')
    .replace(/ch/g, 'ty')
    .replace(/ts/g, 't')
    .replace(/f/g, 'h')
    .replace(/j(?=j)/g, 'z')
    .replace(/j/g, 'zy')
    .replace(/yi/g, 'i')
}

describe('letters read as Japanese', () => {
  it.each([
    ['Hepburn', 'koseki', 'こせき'],
    ['Hepburn with a macron', 'Kōreisha', 'こうれいしゃ'],
    ['Hepburn with a circumflex', 'kôrei', 'こうれい'],
    ['a letter and its macron apart', 'ko\u0304rei', 'こうれい'],
    ['Hepburn of old', 'shimbun', 'しんぶん'],
    ['Hepburn of passports', 'Satoh', 'さとう'],
    ['Kunrei', 'zyuminhyo', 'じゅみんひょ'],
    ['Kunrei', 'tituke', 'ちつけ'],
    ['a keyboard', 'juuminhyou', 'じゅうみんひょう'],
    ['a keyboard', 'jyuuminhyou', 'じゅうみんひょう'],
    ['a keyboard', 'pa-thi-', 'ぱてぃ'],
    ['two consonants', 'kekkon', 'けっこん'],
    ['two consonants', 'matchi', 'まっち'],
    ['two consonants', 'macchi', 'まっち'],
    ['ん before a vowel', "shin'ei", 'しんえい'],
    ['ん before a vowel', 'shin’ei', 'しんえい'],
    ['ん before a hyphen', 'shin-ei', 'しんえい'],
    ['ん before n', 'onna', 'おんな'],
    ['ん before ny', 'konnyaku', 'こんにゃく'],
    ['ん at the end, as keyboards want it', 'hoikuenn', 'ほいくえん'],
    ['a hyphen before 課', 'koseki-ka', 'こせきか'],
    ['wide letters', 'ｋｏｓｅｋｉ', 'こせき'],
    ['an unfinished syllable', 'kosek', 'こせ'],
    ['an unfinished syllable', 'koseky', 'こせ'],
    ['an h that makes long', 'ohno', 'おうの'],
    ['an h of its own', 'oha', 'おは'],
  ])('%s: %s', (_, letters, kana) => {
    expect(kanaOfRomaji(letters)).toBe(kana)
  })

  it.each(['tax', 'certificate', 'x', 'ltd', '', '123', "'", '한국어', 'koseki1', 'b'])('not %s', (word) => {
    expect(kanaOfRomaji(word)).toBeUndefined()
  })

  it('come back from Hepburn as the same kana', () => {
    fc.assert(fc.property(words, (kana) => kanaOfRomaji(toRomaji(kana)) === kana))
  })

  it('come back from Kunrei as the same kana', () => {
    fc.assert(fc.property(words, (kana) => kanaOfRomaji(kunrei(toRomaji(kana))) === kana))
  })

  it('sound the same without the length of vowels, as most signs are written', () => {
    const short = (kana: string) =>
      toRomaji(kana)
        .replace(/(?<=o)[ou]/g, '')
        .replace(/(?<=u)u/g, '')
    for (const kana of ['こうえん', 'じゅうみんひょう', 'とうきょう', 'しょうがい', 'くうこう', 'りょうきん'])
      expect(soundOf(kanaOfRomaji(short(kana)) ?? '')).toBe(soundOf(folded(kana)))
  })

  it('take any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => kanaOfRomaji(text) !== ''))
  })
})
