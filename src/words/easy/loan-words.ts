import { eachText, type Rule } from '../rule.ts'
import lists from './loan-words.json' with { type: 'json' }

/** Loan words sound like no language one knows; those everybody meets daily are listed. */
export const loanWord: Rule = {
  id: 'easy/loan-word',
  severity: 'warning',
  source: 'ISA and Agency for Cultural Affairs 2020; the list is ours',
  good: [
    'バスや スマホの ｜話《はなし》です。',
    'ワクチンと マイナンバーカードです。',
    'コミュニティ（｜近《ちか》くに ｜住《す》む ｜人《ひと》たち）の ｜話《はなし》です。',
    '「とつかフェスティバル」です。',
  ],
  bad: ['コミュニティの ｜話《はなし》です。', 'コンプライアンスを ｜守《まも》ります。'],
  check: eachText(({ plain }, { glossary, readings }) => {
    const known = new Set([
      ...lists.known,
      ...readings.map(({ base }) => base),
      ...Object.values(glossary).flatMap(({ terms }) => terms),
    ])
    const terms = [...known].filter((word) => !lists.known.includes(word))
    const text = terms.reduce(
      (rest, term) => rest.replaceAll(term, '、'),
      plain.replace(/「[^」]*」/gu, '、'),
    )
    return [...text.matchAll(/[ァ-ヺー]{2,}(?![ァ-ヺー（])/gu)]
      .map(([word]) => word)
      .filter((word) => !text.includes(`${word}（`) && !known.has(word))
      .map((word) => ({
        found: word,
        message: 'a loan word not everybody knows; say it otherwise, or add （a gloss）',
      }))
  }),
}
