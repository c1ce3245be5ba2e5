import type { Glossary } from '../shared/glossary.ts'
import type { Dictionary } from './dictionary.ts'
import type { Complaint, Severity } from './finding.ts'
import type { Passage } from './passage.ts'
import type { ReadingException } from './reading-exceptions.ts'
import type { Sentence } from './sentence.ts'

/** Set by this project where no standard was found that gives a value. */
export const HOUSE = 'house'

/** What rules may ask beside the text itself. */
export interface Context {
  readonly dictionary: Dictionary
  /** Of the passage's own language. */
  readonly glossary: Glossary
  readonly readings: readonly ReadingException[]
  /** Words whose reading nobody knows. */
  readonly unread: readonly string[]
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
