import { HOUSE, type Rule } from '../rule.ts'
import lists from './finite-verbs.json' with { type: 'json' }

/** Third person: carry → carries, teach → teaches, go → goes. */
const third = (verb: string) =>
  verb
    .replace(/(?<=[^aeou])y$/, 'ie')
    .replace(/(?<=s|x|ch|sh|[^o]o)$/, 'e')
    .concat('s')

/** The words of a list whose lines have several each. */
const listed = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '))

const verbs = listed(lists.verbs)
const nounsToo = listed(lists.nounsToo)
const AUXILIARIES = new Set(listed([...lists.auxiliaries, ...lists.pasts]))
const VERBS = new Set(verbs)
const NOUNS_TOO = new Set(nounsToo)
const THIRD = new Set(verbs.map(third))
const THIRD_NOUNS_TOO = new Set(nounsToo.map(third))

/** After these words a verb is no more than "to ask", "by asking", or a noun: "the help", "with support". */
const NO_VERB_AFTER =
  /^(to|an?|the|of|in|on|at|by|for|with|from|into|through|about|against|between|near|over|under|than|without|towards?|and|or|as|more|less|each|its|their|your|our|no|help|local|public)$/
/** A noun is followed by what it is about, a verb by its object. */
const AFTER_NOUN = /^(for|of|on|by|in|at|from|and|or|through|between|during|near|around)$/
/** The verb after these belongs to a clause about a noun: "people who need help". */
const RELATIVE = /^(who|which|that)$/
/** Never anything but the subject of a verb. */
const NOMINATIVE = /^(they|we|he|she)$/
const SUBJECT = /^(i|you|it|this|these|ward|office|plan|city|please)$/
const PLURAL = /^(people|children|police|staff|everyone|everybody|those)$|[^']s$/
const ADVERB = /^(also|only|never|always|often|all|both|now|then|again|\w+ly)$/

/** The words of a sentence in small letters, without marks. A comma leaves a sign, because it ends a phrase. */
const wordsOf = (sentence: string) =>
  sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[,;:]/g, ' , ')
    .match(/[a-z'-]+|,/g) ?? []

/** The word before another, over adverbs: "it also covers". */
const wordBefore = (words: readonly string[], index: number) =>
  words.slice(0, index).findLast((word) => !ADVERB.test(word))

/**
 * Whether a word can be the verb of its sentence. There is no parser: forms that are nothing but verbs count wherever
 * they stand, and forms that are nouns too only where a subject goes before and no noun's complement follows.
 */
function isVerb(words: readonly string[], index: number): boolean {
  const word = words[index] ?? ''
  const before = wordBefore(words, index)
  const after = words[index + 1]
  if (NOMINATIVE.test(word)) return after !== undefined
  if (before !== undefined && index > 1 && RELATIVE.test(before)) return false
  if (AUXILIARIES.has(word)) return true
  if (before !== undefined && NO_VERB_AFTER.test(before)) return false
  if (THIRD.has(word)) return true
  const isSubject = before !== undefined && SUBJECT.test(before)
  // A verb that is in no list: the ward hopes to.
  if (isSubject && /[^s']s$|ed$/.test(word) && after !== undefined) return true
  const isAfterSubject = isSubject || (before !== undefined && PLURAL.test(before))
  const isAfterClause = words.slice(1, index).some((earlier) => RELATIVE.test(earlier))
  if (VERBS.has(word)) return before === undefined || isAfterSubject || isAfterClause
  if (!NOUNS_TOO.has(word) && !THIRD_NOUNS_TOO.has(word)) return false
  if (after === undefined || after === ',') return false
  // A panel changes by itself.
  const isNoun = AFTER_NOUN.test(after) && !/sel(f|ves)$/.test(words[index + 2] ?? '')
  return isSubject || (before !== undefined && before !== ',' && !isNoun)
}

const hasVerb = (sentence: string) => {
  const words = wordsOf(sentence)
  return words.some((_, index) => isVerb(words, index))
}

/**
 * A sentence has a verb. "Power units for people at home." does not say who does what, and reads like an offer of
 * today. Departments are exempt, because the text at a door is a label. The rule has no parser, so some fragments
 * pass: "Environmental talks with schools."
 */
export const finiteVerb: Rule = {
  id: 'english/no-verb',
  severity: 'error',
  source: `${HOUSE}: sentences on the wall are whole sentences; the list of verbs is ours`,
  good: [
    'The ward brings power units to people at home.',
    'It works with schools.',
    'Residents help each other.',
    'Staff support groups that clean up.',
    'This is the goal.',
    'Ask here.',
    'They share what they know.',
    'The ward hopes to hear from everyone.',
    'Groups that clean up get help.',
    'A panel changes by itself.',
    'Smartphone classes help people find information.',
  ],
  bad: [
    'Power units for people at home.',
    'Power units for people at home who need help.',
    'Support through stamp rallies and events.',
    'Support for joint local projects.',
    'Visits by advisers, and courses.',
    'Preventing crime and phone fraud.',
    'SDG projects, environmental talks.',
    'Smiles for everyone connected with Totsuka.',
    'Building ways to help one another.',
    'Tablets linking headquarters and local bases.',
  ],
  check: ({ file, key, text, isSentence }) => {
    if (!isSentence || file === 'departments' || !/\.body\.\d+$/.test(key)) return []
    return text
      .split(/(?<=[.!?])\s+(?=[A-Z“‘])/)
      .filter((sentence) => !hasVerb(sentence))
      .map((found) => ({ found, message: 'no verb that says who does what; write a whole sentence' }))
  },
}
