import type { Glossary } from '../shared/edition/words/glossary.ts'
import type { Dictionary } from './dictionary.ts'
import type { ChosenTerms } from './every/chosen-terms.ts'
import type { Complaint, Severity } from './finding.ts'
import type { ReadingException, ReadingExceptions } from './japanese/reading-exceptions.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'

/** The source of a rule of this project, for which no standard was found that gives a value. */
export const HOUSE = 'house'

/** The guideline of the Immigration Services Agency and the Agency for Cultural Affairs, as far as excerpts go. */
export const GUIDELINE = 'guideline on easy Japanese (ISA and Agency for Cultural Affairs, 2020), in excerpts'

/** Usual in guides to easy Japanese. The text of the guideline itself could not be read. */
export const USUAL = `${HOUSE}; usual in guides to easy Japanese, not seen in the guideline of 2020 itself`

/** What rules may ask for beside the text itself. */
export interface Context {
  readonly dictionary: Dictionary
  /** Of the passage's own language. */
  readonly glossary: Glossary
  readonly readings: readonly ReadingException[]
  /** Names that others have given: no rule can ask for another word. */
  readonly names: readonly string[]
  /** Every form of every term of the glossary. */
  readonly terms: readonly string[]
  /** Words whose reading nobody knows. */
  readonly unread: readonly string[]
  /** The words chosen where a language has several. */
  readonly chosen: ChosenTerms
}

/** Collects what rules may ask for, in one language. */
export function contextOf(
  dictionary: Dictionary,
  glossary: Glossary,
  { readings, unread }: ReadingExceptions,
  chosen: ChosenTerms = {},
): Context {
  return {
    dictionary,
    glossary,
    readings,
    names: readings.filter(({ kind }) => kind === 'name').map(({ base }) => base),
    terms: Object.values(glossary).flatMap(({ terms }) => terms),
    unread: unread.map(({ base }) => base),
    chosen,
  }
}

/**
 * One rule about one text. Good and bad examples are part of it: they show what it means, and they are its test. An
 * example is a passage of a made-up topic. It counts as a sentence if it ends like one.
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** The standard or guideline that the rule comes from, or `HOUSE`. */
  readonly source: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
  check(passage: Passage, sentences: readonly Sentence[], context: Context): Complaint[]
}

/** A rule about sentences only. It does not apply to headings and labels. */
export function eachSentence(check: (sentence: Sentence, context: Context) => Complaint[]): Rule['check'] {
  return ({ isSentence }, sentences, context) =>
    isSentence ? sentences.flatMap((sentence) => check(sentence, context)) : []
}

/** A rule about every text, headings and labels too. */
export function eachText(check: (sentence: Sentence, context: Context) => Complaint[]): Rule['check'] {
  return (_, sentences, context) => sentences.flatMap((sentence) => check(sentence, context))
}
