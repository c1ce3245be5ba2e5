/** What an office can ask a second person for. */
const ACTS = ['emergency', 'publish'] as const
const NONE = 'none'

/** The variable that says what needs a second person; see docs/deploying.md. */
export interface PolicyVariables {
  /** A list of acts with commas: `emergency`, `emergency, publish`, `none, publish`, or `none`. */
  readonly SECOND_PERSON?: string
}

/** What an office has decided for itself. */
export interface Policy {
  /** Who wrote an emergency cannot approve of it. */
  readonly emergency: boolean
  /** Who wrote a draft cannot publish it. */
  readonly publish: boolean
}

/**
 * What needs a second person. An emergency does unless the office has decided otherwise. A word that is none of the
 * acts makes nothing easier: then the default holds, and what else is named.
 */
export function policyOf({ SECOND_PERSON = '' }: PolicyVariables): Policy {
  const words = wordsOf(SECOND_PERSON)
  const isDecided = words.length > 0 && words.every(isKnown)
  return { emergency: !isDecided || words.includes('emergency'), publish: words.includes('publish') }
}

/** The words of a list with commas, in small letters. */
function wordsOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
}

const isKnown = (word: string): boolean => word === NONE || ACTS.some((act) => act === word)

/** What an operator is told of `SECOND_PERSON` before it counts. */
export interface PolicyReading {
  /** Words that mean nothing. */
  readonly unknown: readonly string[]
  /** Whether one person may put up an emergency although nobody has said so: only publishing is named. */
  readonly forgetsEmergency: boolean
}

export function policyReading(text: string): PolicyReading {
  const words = wordsOf(text)
  return {
    unknown: words.filter((word) => !isKnown(word)),
    forgetsEmergency: !policyOf({ SECOND_PERSON: text }).emergency && !words.includes(NONE),
  }
}
