import { HOUSE, type Rule } from '../rule.ts'

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+/gu

/**
 * Japanese in an English text is an untranslated word. A sign or a name that the text explains stands in quotation
 * marks. A word with an unknown reading cannot be written in Latin letters.
 */
export const japaneseLeft: Rule = {
  id: 'english/japanese-left',
  severity: 'error',
  source: HOUSE,
  good: ['The sign is “コ”.', 'The door says “戸籍課” (family registry).', 'Ask at the ward office.'],
  bad: ['Ask at the 区役所.', 'The コミュニティ is open.', 'Come to the まつり.'],
  check: ({ text }, _, { names, terms, unread }) => {
    const own = [...names, ...terms, ...unread]
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, word) => rest.replaceAll(word, ' '), text.replace(/“[^”]*”|‘[^’]*’/gu, ' '))
    return [...own.matchAll(JAPANESE)].map(([found]) => ({
      found,
      message: 'Japanese in an English text; translate it, or put a sign or a name in “quotation marks”',
    }))
  },
}
