/** What an office can ask a second person for. */
const ACTS = ['emergency', 'publish'] as const
type Act = (typeof ACTS)[number]

/** The variable that says what needs a second person; see docs/deploying.md. */
export interface PolicyVariables {
  /** A list of acts with commas: `emergency`, `emergency, publish`, or `none`. */
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
  const words = SECOND_PERSON.split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
  const isDecided = words.length > 0 && words.every((word) => word === 'none' || isAct(word))
  return { emergency: !isDecided || words.includes('emergency'), publish: words.includes('publish') }
}

function isAct(word: string): word is Act {
  return ACTS.some((act) => act === word)
}
