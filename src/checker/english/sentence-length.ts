import { HOUSE, type Rule } from '../rule.ts'

const MOST = 20

/** Sentences as a reader counts them: a full stop inside a number or an abbreviation does not end a sentence. */
const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+(?=[A-Z“"‘'])/)

export const englishSentence: Rule = {
  id: 'english/long-sentence',
  severity: 'error',
  source: HOUSE,
  good: ['The counters are on the second floor. Ask a member of staff.', 'Call 045-866-8484.'],
  bad: [
    'The counters of this office are on the second floor and the third floor of the building that stands next to the station.',
  ],
  check: ({ text }) =>
    sentencesIn(text)
      .map((sentence) => ({
        sentence,
        words: sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length,
      }))
      .filter(({ words }) => words > MOST)
      .map(({ sentence, words }) => ({ found: sentence, message: `${words} words; ${MOST} at most` })),
}
