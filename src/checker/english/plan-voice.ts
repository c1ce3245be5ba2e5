import { HOUSE, type Rule } from '../rule.ts'

const READERS = `${HOUSE}: what readers of the texts heard`

/** "Was to" says that it did not happen. A line says once what the plan sets out, and goes on in the present. */
export const wasTo: Rule = {
  id: 'english/was-to',
  severity: 'error',
  source: `${READERS}: “was supposed to, but did not”`,
  good: ['The plan sets out to help groups.', 'The office was close to the station.'],
  bad: [
    'The plan was to help groups.',
    'Letters were to be careful.',
    'It was also to help.',
    'They were not to pay.',
  ],
  check: ({ text }) =>
    [...text.matchAll(/\b(?:was|were)(?: (?:also|both|not|only|always|then))? to\b/gi)].map(([found]) => ({
      found,
      message: 'sounds as if it did not happen; say once what the plan sets out, then use the present',
    })),
}

/** A plan covers or includes things. Only people name things. */
export const planNames: Rule = {
  id: 'english/plan-names',
  severity: 'error',
  source: `${READERS}: not English`,
  good: ['The plan covers food safety.', 'Ask for the names of the groups.', 'Their names are on the door.'],
  bad: [
    'It names food safety.',
    'The plan names dementia.',
    'It also names help.',
    'For families it names food classes.',
  ],
  check: ({ text }) =>
    [...text.matchAll(/\b(?:it|plan|page|section|which|that)(?: also)? names\b/gi)].map(([found]) => ({
      found,
      message: 'a plan does not name things',
      proposal: found.replace(/names$/i, 'covers, includes'),
    })),
}
