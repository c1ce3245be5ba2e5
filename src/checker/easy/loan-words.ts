import { eachText, type Rule, USUAL } from '../rule.ts'
import lists from './loan-words.json' with { type: 'json' }

/** Loan words sound unlike the language they come from. Those that everybody meets daily are listed as known. */
export const loanWord: Rule = {
  id: 'easy/loan-word',
  severity: 'warning',
  source: `${USUAL}; the list is ours`,
  good: [
    'バスや スマホの ｜話《はなし》です。',
    'ワクチンと マイナンバーカードです。',
    'コミュニティ（｜近《ちか》くに ｜住《す》む ｜人《ひと》たち）の ｜話《はなし》です。',
    '「とつかフェスティバル」です。',
  ],
  bad: ['コミュニティの ｜話《はなし》です。', 'コンプライアンスを ｜守《まも》ります。'],
  check: eachText(({ plain }, { readings, terms }) => {
    const text = [...readings.map(({ base }) => base), ...terms].reduce(
      (rest, term) => rest.replaceAll(term, '、'),
      plain.replace(/「[^」]*」/gu, '、'),
    )
    return [...text.matchAll(/[ァ-ヺー]{2,}(?![ァ-ヺー（])/gu)]
      .map(([word]) => word)
      .filter((word) => !text.includes(`${word}（`) && !isMadeOf(word, lists.known))
      .map((word) => ({
        found: word,
        message: 'a loan word that not everybody knows; use another word, or add （a gloss）',
      }))
  }),
}

/** Whether a word is known, or made of known words: スポーツ+チーム. */
function isMadeOf(word: string, known: readonly string[]): boolean {
  if (word === '') return true
  return known.some((start) => word.startsWith(start) && isMadeOf(word.slice(start.length), known))
}
