import { loadDefaultJapaneseParser } from 'budoux'
import { BREAK } from './phrase.ts'
import { parseRuby } from './ruby.ts'

const parser = loadDefaultJapaneseParser()
const MARKS = new RegExp(BREAK, 'gu')

/**
 * Marks the ends of phrases in every string of a value, so that a line breaks where people breathe. This happens when
 * an edition is built, never in the display: the browser's own phrase breaking stops at ruby.
 */
export function withBreaks<T>(value: T): T {
  if (typeof value === 'string') return breakText(value) as T
  if (Array.isArray(value)) return value.map(withBreaks) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBreaks(inner)])) as T
}

/**
 * The text with a mark at every phrase end that is not inside a word with a reading. If its author has set spaces, as
 * in a slogan, the spaces separate its phrases.
 */
export function breakText(marked: string): string {
  // Words that somebody has changed have the marks of what they were before.
  const text = marked.replace(MARKS, '')
  if (text.includes(' ')) return text
  const segments = parseRuby(text)
  const plain = segments.map((segment) => segment.base).join('')
  const ends = phraseEnds(plain)
  let at = 0
  return segments
    .map(({ base, reading }) => {
      const from = at
      at += base.length
      const mark = ends.has(at) ? BREAK : ''
      if (reading !== undefined) return `｜${base}《${reading}》${mark}`
      return [...base.split('')]
        .map((char, index) => (ends.has(from + index + 1) ? char + BREAK : char))
        .join('')
    })
    .join('')
}

function phraseEnds(plain: string): Set<number> {
  const ends = new Set<number>()
  let at = 0
  for (const phrase of parser.parse(plain)) {
    at += phrase.length
    ends.add(at)
  }
  ends.delete(plain.length)
  return ends
}
