import { GUIDELINE, type Rule } from '../rule.ts'

/** Each sentence has a line of its own: a new line shows that a new thing begins. */
export const oneSentence: Rule = {
  id: 'easy/one-sentence-a-line',
  severity: 'error',
  source: `${GUIDELINE}: short sentences with one point each`,
  good: ['｜窓口《まどぐち》です。', '｜窓口《まどぐち》です。\n｜聞《き》いて ください。'],
  bad: ['｜窓口《まどぐち》です。｜聞《き》いて ください。'],
  check: ({ text, isSentence }, sentences) =>
    !isSentence || text.split('\n').length >= sentences.length
      ? []
      : [
          {
            found: sentences.map(({ plain }) => plain).join(''),
            message: `${sentences.length} sentences on one line`,
            proposal: sentences.map((sentence) => sentence.text.trim()).join('\\n'),
          },
        ],
}

/** The end of a sentence is marked. */
export const fullStop: Rule = {
  id: 'easy/full-stop',
  severity: 'error',
  source: 'Hirosaki rules: use 、 and 。',
  good: ['｜窓口《まどぐち》です。', '｜相談《そうだん》センター'],
  bad: ['｜窓口《まどぐち》です'],
  check: ({ isSentence }, sentences) =>
    sentences
      .filter(({ plain }) => isSentence && !/[。！？]」?$/u.test(plain))
      .map(({ plain, text }) => ({ found: plain, message: 'no full stop', proposal: `${text}。` })),
}
