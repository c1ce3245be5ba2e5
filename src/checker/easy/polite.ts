import { eachSentence, type Rule } from '../rule.ts'

const POLITE =
  /(です|ます|でした|ました|ません|ませんでした|ましょう|ください|でしょう)(か|ね|よ)?[。！？]?」?$/u

/** Sentences end politely. The plain form is learnt later, and sounds like an order. */
export const polite: Rule = {
  id: 'easy/polite',
  severity: 'error',
  source: "the style of the city's own easy pages",
  good: [
    '｜窓口《まどぐち》です。',
    '｜窓口《まどぐち》で ｜聞《き》いて ください。',
    '｜電話《でんわ》は ありません。',
  ],
  bad: ['｜窓口《まどぐち》である。', '｜話《はなし》を ｜聞《き》く。'],
  check: eachSentence(({ plain }) =>
    POLITE.test(plain.replace(/（[^）]*）/gu, ''))
      ? []
      : [{ found: plain.slice(-8), message: 'no です or ます at the end' }],
  ),
}
