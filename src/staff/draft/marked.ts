import type { Edition } from '../../shared/edition/edition.ts'
import { breakText } from '../../shared/text/phrase-breaks.ts'

/** Texts that were marked before. A draft differs from itself a moment ago in one of a thousand. */
const known = new Map<string, string>()
const MOST_KNOWN = 10_000

/** The draft with marks where its lines may break, as the office sets them when it is published. */
export function marked(edition: Edition): Edition {
  if (known.size > MOST_KNOWN) known.clear()
  const words = Object.entries(edition.words).map(([id, said]) => {
    const isMarked = edition.locales.find((locale) => locale.id === id)?.breaks === 'phrases'
    return [id, isMarked ? markedIn(said) : said]
  })
  return { ...edition, words: Object.fromEntries(words) }
}

function markedIn<T>(value: T): T {
  if (typeof value === 'string') return textMarked(value) as T
  if (Array.isArray(value)) return value.map(markedIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, markedIn(inner)])) as T
}

function textMarked(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const after = marksOf(text)
  known.set(text, after)
  return after
}

/** A reading that is not whole yet has no phrases. The screen says what is wrong with it. */
function marksOf(text: string): string {
  try {
    return breakText(text)
  } catch {
    return text
  }
}
