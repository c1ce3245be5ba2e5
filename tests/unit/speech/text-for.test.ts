import { describe, expect, it } from 'vitest'
import type { Readings } from '../../../src/lines/speech/speech.ts'
import { textFor } from '../../../src/lines/speech/text-for.ts'
import { BREAK } from '../../../src/shared/text/phrase.ts'

const READINGS: Readings = {
  misread: ['日本《にほん》'],
  names: { 戸塚町: 'とつかちょう' },
  words: {
    戸塚: 'とつか',
    町: 'まち',
    '9時': 'くじ',
    '#分': 'ふん',
    分から: 'わから',
    '1日': 'ついたち',
    時: 'じ',
    窓口: 'まどぐち',
    歯: 'は',
    市: 'し',
    区: 'く',
  },
}
const inKanji = (text: string, readings: Readings | undefined = READINGS) =>
  textFor(text, { lang: 'ja', readsKanji: true }, readings)
const inKana = (text: string, readings: Readings | undefined = READINGS) =>
  textFor(text, { lang: 'ja', readsKanji: false }, readings)

describe('a voice that reads kanji', () => {
  it.each([
    ['｜窓口《まどぐち》の ｜案内《あんない》', '窓口の 案内'],
    ['｜日本《にほん》の ｜窓口《まどぐち》', 'にほんの 窓口'],
    ['戸塚町の町', 'とつかちょうの町'],
    [`窓口${BREAK}です`, '窓口です'],
  ])('%s → %s', (text, said) => expect(inKanji(text)).toBe(said))

  it('is given every reading if nobody knows which ones it would miss', () => {
    expect(textFor('｜窓口《まどぐち》の 案内', { lang: 'ja', readsKanji: true }, undefined)).toBe(
      'まどぐちの 案内',
    )
  })
})

describe('a voice that reads kana only', () => {
  it.each([
    ['戸塚町の町', 'とつかちょうのまち'],
    [`戸塚${BREAK}町`, 'とつかちょう'],
    ['9｜時《とき》', 'くじ'],
    ['19時', '19じ'],
    ['45分から', '45ふんから'],
    ['分からない', 'わからない'],
    ['21日', undefined],
    ['｜市《いち》の市', 'いちのし'],
    // Particles are written は and へ.
    ['まどぐちは どこ', 'まどぐちわ どこ'],
    ['窓口は、どこへ。', 'まどぐちわ、どこえ。'],
    ['窓口は市へ', 'まどぐちわしえ'],
    [`これは${BREAK}窓口`, 'これわ まどぐち'],
    ['「窓口」は、', '「まどぐち」わ、'],
    // Other kana are read as they are.
    ['はし へや', 'はし へや'],
    ['は', 'は'],
    ['歯は', 'はわ'],
    ['QRコード・Wi-Fiです', 'QR コード Wi-Fi です'],
    ['2025〜2026', '2025 2026'],
  ])('%s → %s', (text, said) => expect(inKana(text)).toBe(said))

  it('is given nothing that it cannot read', () => {
    expect(inKana('漢字')).toBeUndefined()
    expect(textFor('｜漢字《かんじ》', { lang: 'ja', readsKanji: false }, undefined)).toBe('かんじ')
  })

  it('of another language is given the text', () => {
    expect(textFor('Counter 3', { lang: 'en', readsKanji: false }, READINGS)).toBe('Counter 3')
  })
})
