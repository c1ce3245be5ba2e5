import type { Token } from '../dictionary.ts'
import { eachSentence, GUIDELINE, type Rule } from '../rule.ts'

/** Two negations farther apart than this are about two things. */
const NEAR = 6

const isNegation = ({ pos, base, surface }: Token) =>
  (pos === '助動詞' && (base === 'ない' || base === 'ぬ' || (base === 'ん' && surface === 'ん'))) ||
  (pos === '形容詞' && base === 'ない') ||
  // The dictionary has なければならない and its like as one entry.
  /^(なら|いけ)な/u.test(surface)

/** A double negative ("not impossible", "must not fail to") makes the reader count negations. */
export const doubleNegative: Rule = {
  id: 'easy/double-negative',
  severity: 'error',
  source: `${GUIDELINE}: no double negatives`,
  good: ['｜電話《でんわ》は ありません。', '｜車《くるま》が ない ｜人《ひと》も ｜来《こ》られます。'],
  bad: [
    '｜使《つか》えない ことは ありません。',
    '｜出《だ》さなければ なりません。',
    '｜行《い》かない わけでは ない。',
  ],
  check: eachSentence(({ plain, tokens }) => {
    const negations = tokens.flatMap((token, index) => (isNegation(token) ? [{ token, index }] : []))
    return negations.flatMap(({ index, token }, at) => {
      const next = negations[at + 1]
      if (next === undefined || next.index - index > NEAR) return []
      if (tokens.slice(index, next.index).some(({ pos, detail }) => pos === '記号' || detail === '格助詞'))
        return []
      return [
        {
          found: plain.slice(token.start, next.token.start + next.token.surface.length),
          message: 'two negations; write what is so, or what to do',
        },
      ]
    })
  }),
}
