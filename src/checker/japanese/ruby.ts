import { parseRuby } from '../../shared/text/ruby.ts'
import type { Rule } from '../rule.ts'

const NOTATION = 'Aozora Bunko notation; the bar is required, so that no base is guessed'

/** Bar, base, reading: one without the others would be printed literally. */
export const rubyNotation: Rule = {
  id: 'ruby/notation',
  severity: 'error',
  source: NOTATION,
  good: ['｜窓口《まどぐち》です。'],
  bad: ['窓口《まどぐち》です。', '｜窓口です。', '｜窓口《まどぐちです。'],
  check: ({ text }) => {
    try {
      parseRuby(text)
      return []
    } catch {
      const found = text.match(/.{0,4}[｜《》].{0,8}/u)?.[0] ?? text
      return [{ found, message: 'a reading is written ｜base《reading》' }]
    }
  },
}

/** A reading gives the sound of kanji, in kana. */
export const rubyReading: Rule = {
  id: 'ruby/reading',
  severity: 'error',
  source: NOTATION,
  good: ['｜窓口《まどぐち》です。', '｜1日《ついたち》です。'],
  bad: ['｜窓口《madoguchi》です。', '｜まど《まど》です。', '｜引っ越《ひっこ》す'],
  check: ({ text }) =>
    [...text.matchAll(/｜([^｜《》]+)《([^｜《》]+)》/gu)].flatMap(([found, base = '', reading = '']) => {
      if (!/^[ぁ-ゖァ-ヺー]+$/u.test(reading)) return [{ found, message: 'a reading is in kana' }]
      if (!/[\p{Script=Han}々]/u.test(base))
        return [{ found, message: 'only kanji have readings', proposal: base }]
      if (!/\p{Script=Hiragana}/u.test(base)) return []
      return [{ found, message: 'kana inside a base; end the base before them' }]
    }),
}
