/**
 * The longest query that is looked at, in UTF-16 units. The longest official name here has 24, and a sentence that
 * somebody types standing up about 40. What is longer is cut, so that no query costs more than another.
 */
export const LONGEST_QUERY = 100

/** Characters that nobody sees: marks of direction, joiners, marks for breaks, controls. Blanks stay. */
const UNSEEN = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
/** Marks that people type for the long vowel ー. After NFKC only some of them are left. */
const LONG_MARKS = /(?<=[ぁ-ゖー])[-‐‑‒–—―−〜~ー]+/gu
const ACCENTED = /\p{Script=Latin}\p{M}*/gu
const KATAKANA_TO_HIRAGANA = 0x60

/** Spellings that are one word to everybody. Each stands for the one that texts use more often. */
const SAME_KANA: Readonly<Record<string, string>> = {
  ゔぁ: 'ば',
  ゔぃ: 'び',
  ゔぇ: 'べ',
  ゔぉ: 'ぼ',
  ゔ: 'ぶ',
  ゐ: 'い',
  ゑ: 'え',
}

/**
 * A query without what is too long and what is broken: half a character becomes one that no text has, and controls, which
 * no page may have, are left out.
 */
export function keptOf(query: string): string {
  return query
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .replace(/(?!\s)\p{Cc}/gu, '')
}

/**
 * A text as it is compared: the same for wide and narrow, large and small letters, hiragana and katakana, with and
 * without accents. What differs in sound still differs here: こうえん is not こえん, か is not が.
 */
export function folded(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(ACCENTED, withoutAccents)
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/ゔ[ぁぃぇぉ]?|[ゐゑ]/g, (kana) => SAME_KANA[kana] ?? kana)
    .replace(LONG_MARKS, 'ー')
}

function withoutAccents(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '')
}
