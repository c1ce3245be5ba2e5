import { parseRuby } from '../../src/shared/text/ruby.ts'
import { loadBundle } from './bundle.ts'

const { edition, ui } = loadBundle()

/** Every word with a reading in the edition and in the texts of the app. */
const RUBY = [
  ...new Set(
    [...JSON.stringify([edition.words, edition.locales, ui]).matchAll(/｜[^｜《》]+《[^｜《》]+》/g)].map(
      ([ruby]) => ruby,
    ),
  ),
]
  .map((ruby) => parseRuby(ruby)[0] as { base: string; reading: string })
  // A reading of one kana is left out, because the same kana may follow as an ending: 聞き.
  .filter(({ reading }) => reading.length > 1)

/** The words found in each text, kept because most names come again on every slide. */
const looked = new Map<string, string | undefined>()

/**
 * The word that a text contains with its reading behind it. A screen reader would say it twice. A kanji before it makes
 * it another word: 一人ひとり.
 */
export function wordSaidTwice(text: string): string | undefined {
  if (!looked.has(text))
    looked.set(
      text,
      RUBY.find(({ base, reading }) =>
        [`${base}${reading}`, `${base}（${reading}）`].some((both) => hasWord(text, both)),
      )?.base,
    )
  return looked.get(text)
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/\p{Script=Han}$/u.test(text.slice(0, at))
}
