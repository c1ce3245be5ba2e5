import { spokenOrRaw, unspaced } from '../japanese/tolerant-ruby.ts'
import { eachText, type Rule } from '../rule.ts'
import words from './kana-words.json' with { type: 'json' }

/**
 * Words that are in kanji on doors and forms, with their reading. A reader who learns them in kana alone does not
 * find the door. They come from the glossary and from a list.
 */
export const kanaWord: Rule = {
  id: 'easy/kana-for-kanji',
  severity: 'error',
  source: "Naka ward's easy page: names of divisions stay in kanji, with a reading; for other words house",
  good: ['｜窓口《まどぐち》で ｜調《しら》べます。'],
  bad: ['まどぐちです。', 'ことばを しらべます。'],
  check: eachText(({ plain }, { glossary }) => {
    const terms = Object.values(glossary)
      .map(({ term }) => [unspaced(spokenOrRaw(term)), term] as const)
      .filter(([kana, term]) => kana !== unspaced(term))
    return [...terms, ...Object.entries(words)]
      .filter(([kana]) => kana !== '' && plain.includes(kana))
      .map(([kana, written]) => ({
        found: kana,
        message: 'in kana, though signs and forms have the kanji',
        proposal: written.replace(/(?<!｜)(\p{Script=Han}+)《/gu, '｜$1《'),
      }))
  }),
}
