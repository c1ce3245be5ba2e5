import { BREAK } from './phrase.ts'
import { parseRuby, plainText, type Segment } from './ruby.ts'

/** The unit of a reading speed. Each language has its own, see `locales/<id>/locale.json`. */
export type ReadingUnit = 'characters' | 'morae' | 'words'

/**
 * How much a reader has to read, in the unit of the language.
 *
 * The reading speeds come from subtitling (Japanese: 4 characters a second, half-width counting half), from listening
 * tests with easy Japanese (320–360 morae a minute are understood best) and from accessible signage (one word a
 * second, read twice). A digit counts as one unit; in English two digits count as one word, because people spell
 * numbers out in their heads. Spaces and punctuation take no reading time. What explains a word in brackets counts
 * half: a slide stays long enough to be read twice, and an explanation is needed once.
 */
export function readingLoad(text: string, unit: ReadingUnit): number {
  const explained = text.match(EXPLANATION) ?? []
  return loadOf(text.replace(EXPLANATION, ''), unit) + loadOf(explained.join(' '), unit) / 2
}

/** Brackets of Japanese. English has few, and they contain what belongs to the sentence. */
const EXPLANATION = /（[^（）]*）/g

function loadOf(text: string, unit: ReadingUnit): number {
  switch (unit) {
    case 'characters':
      return sum(inked(plainText(text)), (char) => (/[!-~]/.test(char) && !/\d/.test(char) ? 0.5 : 1))
    case 'morae':
      return sum(parseRuby(text.replaceAll(BREAK, '')), moraLoad)
    case 'words':
      return sum(plainText(text).split(/\s+/), wordLoad)
  }
}

/** The kana that are no mora of their own. A small っ is one. This is a rule of the script, not a word for visitors. */
const SMALL_KANA = /[ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ]/

/** A small kana belongs to the mora before it. Digits count as one each, whatever their reading. */
function moraLoad({ base, reading = base }: Segment): number {
  const digits = base.replace(/\D/g, '').length
  if (digits > 0 && reading !== base) return digits + MORAE_PER_COUNTER * (base.length - digits)
  return inked(reading).filter((char) => !SMALL_KANA.test(char)).length
}

function inked(text: string): string[] {
  return [...text].filter((char) => /[\p{Letter}\p{Number}\p{Mark}ー々〆〒+]/u.test(char))
}

function wordLoad(word: string): number {
  const digits = word.replace(/\D/g, '').length
  return Math.ceil(digits / 2) + (/\p{Letter}/u.test(word) ? 1 : 0)
}

/** 月, 日, 年, 番: a counter takes about two morae. */
const MORAE_PER_COUNTER = 2

function sum<T>(items: readonly T[], load: (item: T) => number): number {
  return items.reduce((total, item) => total + load(item), 0)
}
