import type { Edition } from '../../shared/edition/edition.ts'
import { BREAK } from '../../shared/text/phrase.ts'

/**
 * An edition as people edit it: without the marks for line breaks, which the office sets anew when it is published. A
 * draft may lack anything that an edition must have.
 */
export function readable(edition: Edition): Edition {
  return { ...edition, words: unmarked(edition.words) }
}

function unmarked<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(BREAK, '') as T
  if (Array.isArray(value)) return value.map(unmarked) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmarked(inner)])) as T
}
