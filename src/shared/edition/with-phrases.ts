import { withBreaks } from '../text/phrase-breaks.ts'
import { type Edition, parseEdition } from './edition.ts'

/**
 * The same edition with the marks of its phrases, in the languages that have no spaces of their own.
 *
 * @throws NotAnEditionError when the marks make a text too long.
 */
export function withPhrases(edition: Edition): Edition {
  const words = Object.entries(edition.words).map(([id, said]) => {
    const isMarked = edition.locales.find((locale) => locale.id === id)?.breaks === 'phrases'
    return [id, isMarked ? withBreaks(said) : said]
  })
  return parseEdition({ ...edition, words: Object.fromEntries(words) })
}
