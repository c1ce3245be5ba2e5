import type { Token } from '../dictionary.ts'
import { eachSentence, GUIDELINE, type Rule } from '../rule.ts'

/** Two negations with more words than this between them are about two things. */
const NEAR = 5

const isNear = (between: readonly Token[]) =>
  between.length <= NEAR && !between.some(({ pos, detail }) => pos === '記号' || detail === '格助詞')

const isNegation = ({ pos, base, surface }: Token) =>
  (pos === '助動詞' && (base === 'ない' || base === 'ぬ' || (base === 'ん' && surface === 'ん'))) ||
  (pos === '形容詞' && base === 'ない') ||
  // The dictionary has なければならない and its like as one entry.
  /^(なら|いけ)な/u.test(surface)

/** Nouns and verbs between two negations that add nothing of their own: ない わけでは ない, ないとは 言えません. */
const EMPTY = /^(わけ|訳|こと|もの|はず|いい|よい|良い|ある|いる|いく|言う|いう|言える|いえる|かぎる|限る)$/u

/** Whether only words without a meaning of their own are between two negations, at least one of them a noun or verb. */
function isTied(between: readonly Token[]): boolean {
  const isEmpty = ({ base }: Token) => EMPTY.test(base)
  return (
    between.some(isEmpty) &&
    between.every((token) => isEmpty(token) || token.pos === '助詞' || token.pos === '助動詞')
  )
}

/** 〜ないと いけない is how beginners learn to say a duty. */
const isDuty = (between: readonly Token[]) =>
  between[0]?.surface === 'と' && between[0].detail === '接続助詞' && /^いけ/u.test(between[1]?.surface ?? '')

/** A double negative ("not impossible", "must not fail to") makes the reader count negations. */
export const doubleNegative: Rule = {
  id: 'easy/double-negative',
  severity: 'error',
  source: `${GUIDELINE}: no double negatives`,
  good: [
    '｜電話《でんわ》は ありません。',
    '｜車《くるま》が ない ｜人《ひと》も ｜来《こ》られます。',
    '｜紙《かみ》を ｜出《だ》さないと いけません。',
    '｜払《はら》わなくても いいです。',
  ],
  bad: [
    '｜使《つか》えない ことは ありません。',
    '｜出《だ》さなければ なりません。',
    '｜行《い》かない わけでは ない。',
    'はらわなくても いい わけでは ないです。',
    'お｜金《かね》が ない わけでは ありません。',
    '｜知《し》らなくも ないです。',
    'できない わけが ないです。',
    '｜必要《ひつよう》では ないとは ｜言《い》えません。',
  ],
  check: eachSentence(({ plain, tokens }) => {
    const negations = tokens.flatMap((token, index) => (isNegation(token) ? [{ token, index }] : []))
    return negations.flatMap(({ index, token }, at) => {
      const next = negations[at + 1]
      if (next === undefined) return []
      const between = tokens.slice(index + 1, next.index)
      if (isDuty(between) || !(isTied(between) || isNear(between))) return []
      return [
        {
          found: plain.slice(token.start, next.token.start + next.token.surface.length),
          message: 'two negations; write what is so, or what to do',
        },
      ]
    })
  }),
}
