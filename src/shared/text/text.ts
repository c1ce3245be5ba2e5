import * as v from 'valibot'
import { described } from '../problems.ts'
import { parseRuby } from './ruby.ts'

/**
 * The longest that a text of each kind may be, in characters as written, readings included. It is about twice what
 * any language needs today. That length can still be read, fits on the pages of a slide and is drawn at once.
 */
export const LONGEST = {
  heading: 120,
  label: 60,
  /** What people come for. The directory has that of every department, in every language. */
  need: 80,
  /** Names of departments, desks and other things with a name. */
  name: 120,
  /** A sentence of a slide or of an explanation. */
  sentence: 300,
  /** A sentence that only pages show. */
  more: 400,
  question: 200,
  address: 200,
  term: 100,
  /** The heading of a source, or its title. */
  title: 200,
  url: 500,
  /** Text for people who check the facts only. */
  note: 600,
  /** The sign on a door. A sign with a reading is never broken across lines. */
  sign: 20,
  /** All signs of one department together. */
  signs: 40,
  reading: 40,
} as const

/**
 * Invisible characters: controls, line breaks, halves of characters and others. Marks for breaks and variants are
 * allowed.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200b\p{Variation_Selector}])[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u
const BLANK_ENDS = /^[\p{Zs}\u200b]|[\p{Zs}\u200b]$/u
const STRAY_BREAKS = /\u200b{2}/
const BREAK_IN_WORD = /｜[^《]*\u200b|《[^》]*\u200b/
const BLANK_IN_RUBY = /｜[\p{Zs}]*《|《[\p{Zs}]*》/u

/** What every text has in common: something to see, in one line, at most so many characters. */
function seenOf(longest: number) {
  return v.pipe(
    v.string(),
    v.maxLength(longest, `at most ${longest} characters`),
    v.regex(SEEN, 'a text'),
    v.check((text) => !UNSEEN.test(text), 'characters that can be seen, in one line'),
    v.check((text) => !BLANK_ENDS.test(text), 'no blank at either end'),
  )
}

/** A text without notation, which is printed as it is or looked up. */
export function plainOf(longest: number) {
  return v.pipe(
    seenOf(longest),
    v.check((text) => !/[｜《》\u200b]/.test(text), 'a text without readings and marks for breaks'),
  )
}

/**
 * A text for readers, with readings (`｜base《reading》`) and the marks for breaks that a build inserts. Only an edition
 * is checked for well-formed readings (`brokenRuby`), because the checker of the words reports more about them.
 */
export function textOf(longest: number) {
  return v.pipe(
    seenOf(longest),
    v.check((text) => !STRAY_BREAKS.test(text), 'marks for breaks between phrases only'),
  )
}

/** The places in a value, at any depth, whose readings are not well formed. */
export function brokenRuby(value: unknown, path: string): string[] {
  if (typeof value === 'string')
    return isRuby(value) ? [] : [`${path}: expected ruby like ｜base《reading》, found ${described(value)}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => brokenRuby(inner, `${path}.${key}`))
}

function isRuby(text: string): boolean {
  if (BREAK_IN_WORD.test(text) || BLANK_IN_RUBY.test(text)) return false
  try {
    parseRuby(text)
    return true
  } catch {
    // The error names the whole text. The parser of an edition names the place.
    return false
  }
}
