import { segmentsOrNone } from '../japanese/tolerant-ruby.ts'
import { GUIDELINE, type Rule } from '../rule.ts'

/** Every kanji has a reading. Kanji whose reading is unknown are listed in `locales/readings.json` with the reason. */
export const kanjiWithoutReading: Rule = {
  id: 'easy/kanji-without-reading',
  severity: 'error',
  source: `${GUIDELINE}: ruby on all kanji; Hirosaki rules: furigana`,
  good: ['｜窓口《まどぐち》です。'],
  bad: ['窓口です。', '｜引《ひ》っ越す'],
  check: ({ text }, _, { unread }) =>
    segmentsOrNone(text)
      .filter(
        ({ base, reading }) => reading === undefined && /[\p{Script=Han}々]/u.test(without(base, unread)),
      )
      .map(({ base }) => ({
        found: without(base, unread).match(/[\p{Script=Han}々]+/u)?.[0] ?? base,
        message: 'kanji without a reading, written ｜漢字《かんじ》',
      })),
}

const without = (base: string, words: readonly string[]) =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), base)
