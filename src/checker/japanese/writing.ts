import type { Complaint } from '../finding.ts'
import { HOUSE, type Rule } from '../rule.ts'

const MINISTRY = 'Agency for Cultural Affairs, 公用文作成の考え方 (2022): Japanese sentences end with 。'

/** Every match in a text, with what stands there instead. */
const each = (text: string, pattern: RegExp, message: string, proposal: (found: string) => string) =>
  [...text.matchAll(pattern)].map(([found]): Complaint => ({ found, message, proposal: proposal(found) }))

const usual = (found: string) => found.normalize('NFKC')

/** Figures of one width, so that numbers stand alike everywhere and can be compared and dialled. */
export const fullWidthDigits: Rule = {
  id: 'writing/full-width-digits',
  severity: 'error',
  source: HOUSE,
  good: ['2022年です。'],
  bad: ['２０２２年です。', '９階です。'],
  check: ({ text }) => each(text, /[０-９][０-９．，：]*/gu, 'a full-width digit', usual),
}

/** Half-width kana are a relic of old machines. Their marks are characters of their own, and fonts draw them badly. */
export const halfWidthKana: Rule = {
  id: 'writing/half-width-kana',
  severity: 'error',
  source: HOUSE,
  good: ['カードを見せます。'],
  bad: ['ｶｰﾄﾞを見せます。', '窓口です｡'],
  check: ({ text }) => each(text, /[｡-ﾟ]+/gu, 'a half-width character', usual),
}

/** A point at the end of a Japanese sentence. */
export const westernStop: Rule = {
  id: 'writing/western-stop',
  severity: 'error',
  source: MINISTRY,
  good: ['窓口です。', 'カードは 85.6ミリです。'],
  bad: ['窓口です.', '窓口です．', 'まず聞きます. つぎに書きます。'],
  check: ({ text }) =>
    each(
      text,
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー》）」][.．](?!\d)/gu,
      'a point of another script',
      (found) => found.replace(/[.．]$/u, '。'),
    ),
}

/** A space as wide as a kanji. Easy Japanese has ordinary spaces between its phrases, and Japanese has none. */
export const wideSpace: Rule = {
  id: 'writing/wide-space',
  severity: 'error',
  source: HOUSE,
  good: ['Ask at counter 7.'],
  bad: ['Ask\u3000at counter 7.', '窓口\u3000です。'],
  check: ({ text }) =>
    [...text.matchAll(/.{0,4}\u3000.{0,4}/gu)].map(([found]) => ({
      found: found.replaceAll('\u3000', '␣'),
      message: 'a full-width space, shown here as ␣',
    })),
}
