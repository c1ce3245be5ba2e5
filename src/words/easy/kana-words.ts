import { plainText, spokenText } from '../../shared/ruby.ts'
import { eachText, type Rule } from '../rule.ts'
import words from './kana-words.json' with { type: 'json' }

/**
 * Words that stand on doors and forms in kanji, with their reading: who learns them in kana alone does not
 * find the door. Those of the glossary, and a list.
 */
export const kanaWord: Rule = {
  id: 'easy/kana-for-kanji',
  severity: 'error',
  source: 'Yokohama city easy pages: words people will meet keep their kanji, with a reading',
  good: ['｜窓口《まどぐち》で ｜調《しら》べます。'],
  bad: ['まどぐちです。', 'ことばを しらべます。'],
  check: eachText(({ plain }, { glossary }) => {
    const terms = Object.values(glossary).flatMap(({ term }) =>
      plainText(term) === spokenText(term) ? [] : [[spokenText(term).replaceAll(' ', ''), term] as const],
    )
    return [...terms, ...Object.entries(words)]
      .filter(([kana]) => plain.includes(kana))
      .map(([kana, written]) => ({
        found: kana,
        message: 'in kana, though people will meet the kanji',
        proposal: written.replace(/(?<!｜)(\p{Script=Han}+)《/gu, '｜$1《'),
      }))
  }),
}
