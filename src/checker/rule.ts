import type { Glossary } from '../shared/edition/glossary.ts'
import type { Dictionary } from './dictionary.ts'
import type { Complaint, Severity } from './finding.ts'
import type { Passage } from './passage.ts'
import type { ReadingException, ReadingExceptions } from './reading-exceptions.ts'
import type { Sentence } from './sentence.ts'

/** Set by this project where no standard was found that gives a value. */
export const HOUSE = 'house'

/** The guideline of the Immigration Services Agency and the Agency for Cultural Affairs, as far as excerpts go. */
export const GUIDELINE = 'guideline on easy Japanese (ISA and Agency for Cultural Affairs, 2020), in excerpts'

/** Usual in guides to easy Japanese; the text of the guideline itself could not be read. */
export const USUAL = `${HOUSE}; usual in guides to easy Japanese, not seen in the guideline of 2020 itself`

/** What rules may ask beside the text itself. */
export interface Context {
  readonly dictionary: Dictionary
  /** Of the passage's own language. */
  readonly glossary: Glossary
  readonly readings: readonly ReadingException[]
  /** What is called so by somebody else: no rule can ask for another word. */
  readonly names: readonly string[]
  /** Every form of every term of the glossary. */
  readonly terms: readonly string[]
  /** Words whose reading nobody knows. */
  readonly unread: readonly string[]
}

/** Brings together what rules may ask, in one language. */
export function contextOf(
  dictionary: Dictionary,
  glossary: Glossary,
  { readings, unread }: ReadingExceptions,
): Context {
  return {
    dictionary,
    glossary,
    readings,
    names: readings.filter(({ kind }) => kind === 'name').map(({ base }) => base),
    terms: Object.values(glossary).flatMap(({ terms }) => terms),
    unread: unread.map(({ base }) => base),
  }
}

/**
 * One rule about one text. Good and bad examples are part of it: they say what it means, and they are its
 * test. An example is a passage of a made-up topic, a sentence when it ends like one.
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** The standard or guideline it is taken from, or `HOUSE`. */
  readonly source: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
  check(passage: Passage, sentences: readonly Sentence[], context: Context): Complaint[]
}

/** A rule that looks at sentences alone; headings and labels are exempt. */
export function eachSentence(check: (sentence: Sentence, context: Context) => Complaint[]): Rule['check'] {
  return ({ isSentence }, sentences, context) =>
    isSentence ? sentences.flatMap((sentence) => check(sentence, context)) : []
}

/** A rule that looks at whatever is written, headings and labels too. */
export function eachText(check: (sentence: Sentence, context: Context) => Complaint[]): Rule['check'] {
  return (_, sentences, context) => sentences.flatMap((sentence) => check(sentence, context))
}
