import type { GlossaryEntry } from '../../shared/edition/words/glossary.ts'
import type { Finding } from '../finding.ts'
import { unspaced } from '../japanese/tolerant-ruby.ts'
import type { Passage } from '../passage.ts'

/** The place of a passage (`key`) without the number of its line: all lines are checked together. */
const place = ({ file, key }: Passage) => `${file}.${key.replace(/\.\d+$/, '')}`

/** Whether a line explains a term: （in brackets） after it, or as 「X」は、…です. */
function explains(lines: readonly string[], term: string): boolean {
  return lines.some(
    (line) =>
      line.includes(`${term}（`) ||
      (line.replace(/[「」]/gu, '').startsWith(`${term}は、`) && line.endsWith('です。')),
  )
}

/**
 * A word of the office needs its gloss in every body that uses it, because a visitor may join a loop after its first
 * use. Among the other lines of an entry, which a page shows together, it needs the gloss once. Headings and labels
 * stay short: they are the words that people have to recognise.
 *
 * @param passages all of one language
 */
export function missingGlosses(
  passages: readonly Passage[],
  entries: readonly GlossaryEntry[],
): Omit<Finding, 'rule' | 'severity'>[] {
  const wanted = entries.filter((entry) => entry.gloss !== undefined)
  const others = entries.flatMap(({ terms }) => terms)
  return passages
    .filter(({ key }) => /\.(body|more)\.\d+$/.test(key))
    .flatMap((passage) => {
      const own = place(passage)
      const seenWith = [own, own.replace(/\.more$/, '.body')]
      const lines = passages
        .filter((other) => seenWith.includes(place(other)))
        .map(({ text }) => unspaced(text))
      return wanted
        .flatMap((entry) => entry.terms.map((term) => ({ entry, term })))
        .filter(({ term }) => usesItself(unspaced(passage.text), term, others) && !explains(lines, term))
        .map(({ entry, term }) => ({
          locale: passage.locale.id,
          file: passage.file,
          key: passage.key,
          text: passage.text,
          found: term,
          message: 'a word of the office without its gloss',
          proposal: `${entry.term}（${entry.gloss ?? ''}）`,
        }))
    })
}

/** Whether a text has the term, and not only as part of a longer term with an entry of its own. */
function usesItself(text: string, term: string, terms: readonly string[]): boolean {
  const longer = terms.filter((other) => other.length > term.length && other.includes(term))
  return longer.reduce((rest, other) => rest.replaceAll(other, '、'), text).includes(term)
}
