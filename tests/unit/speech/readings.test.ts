import { beforeAll, describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../build/steps/dictionary.ts'
import { readingsOf } from '../../../build/steps/readings.ts'
import type { Dictionary } from '../../../src/checker/dictionary.ts'
import type { ReadingException } from '../../../src/checker/japanese/reading-exceptions.ts'
import { textFor } from '../../../src/lines/speech/text-for.ts'

let dictionary: Dictionary
beforeAll(async () => {
  dictionary = await loadDictionary()
})

const exception = (base: string, reading: string, kind: ReadingException['kind']) => ({
  base,
  reading,
  kind,
  why: '',
})
const kanaOf = (text: string, texts: readonly string[], exceptions: readonly ReadingException[] = []) =>
  textFor(text, { lang: 'ja', readsKanji: false }, readingsOf(texts, dictionary, exceptions))

describe('readings that a build finds', () => {
  it('read every text as the dictionary reads it as a whole', () => {
    const texts = ['商店街の支援', '街の歴史', '災害時に使う', '必要な時に使う', '窓口の係', '国民年金係']
    const said = texts.map((text) => kanaOf(text, texts))
    expect(said).toEqual([
      'しょうてんがいのしえん',
      'まちのれきし',
      'さいがいじにつかう',
      'ひつようなときにつかう',
      'まどぐちのかかり',
      'こくみんねんきんがかり',
    ])
  })

  it('leave the readings of the author', () => {
    expect(kanaOf('｜汲沢《ぐみざわ》の窓口', ['｜汲沢《ぐみざわ》の窓口'])).toBe('ぐみざわのまどぐち')
  })

  it('put a figure in place of a blank', () => {
    expect(kanaOf('3階です。', ['{{floor}}階です。'])).toBe('3かいです。')
  })

  it('take names and counters from the list of exceptions', () => {
    const exceptions = [exception('戸塚宿', 'とつかしゅく', 'name'), exception('9時', 'くじ', 'counter')]
    expect(kanaOf('戸塚宿は9時', ['戸塚宿は9時'], exceptions)).toBe('とつかしゅくわくじ')
  })

  it('list the readings that the dictionary does not expect, and no others', () => {
    const texts = ['｜日本《にほん》の ｜窓口《まどぐち》です。', '10｜時《じ》に ｜開《あ》きます。']
    expect(readingsOf(texts, dictionary, []).misread).toEqual(['日本《にほん》', '開《あ》'])
  })

  it('are the same whatever the order of the build', () => {
    const texts = ['窓口の係', '街の歴史']
    expect(readingsOf(texts, dictionary, [])).toEqual(readingsOf(texts.toReversed(), dictionary, []))
  })
})
