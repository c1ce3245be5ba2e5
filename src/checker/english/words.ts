import retextEnglish from 'retext-english'
import retextSimplify from 'retext-simplify'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import type { Complaint } from '../finding.ts'
import { HOUSE, type Rule } from '../rule.ts'
import lists from './words.json' with { type: 'json' }

const whole = (text: string, words: Readonly<Record<string, string>>, message: string): Complaint[] =>
  Object.entries(words).flatMap(([word, proposal]) =>
    [...text.matchAll(new RegExp(`\\b${word}`, 'gi'))].map(([found]) => ({ found, message, proposal })),
  )

/** Names are written as their owner writes them. The city's machine translation writes the ward's name wrongly. */
export const englishNames: Rule = {
  id: 'english/names',
  severity: 'error',
  source: "the city's pages written by people; its machine translation is not copied",
  good: ['Totsuka Ward Office'],
  bad: ['Tozuka Ward Office', 'the Director General of the ward'],
  check: ({ text }) => whole(text, lists.names, 'not the name its owner uses'),
}

const simplify = unified()
  .use(retextEnglish)
  .use(retextSimplify, { ignore: lists.plainEnough })
  .use(retextStringify)

/** Words of offices that have a plainer equivalent. */
export const plainEnglish: Rule = {
  id: 'english/plain-words',
  severity: 'warning',
  source: `${HOUSE}; the list is that of retext-simplify`,
  good: ['Use this form to ask for help.', 'There is no such page.'],
  bad: ['Utilize this form.', 'Ask in order to facilitate it.'],
  check: ({ text }) =>
    simplify.processSync(text).messages.map(({ actual, expected }) => ({
      found: actual ?? text,
      message: 'an office word',
      ...(expected && expected.length > 0 && { proposal: expected.join(', ') }),
    })),
}

/** English has no readings, and full-width characters are typing mistakes. */
export const englishLetters: Rule = {
  id: 'english/letters',
  severity: 'error',
  source: HOUSE,
  good: ['Ask at counter 7.', 'The sign is “コ”.'],
  bad: ['｜戸塚《とつか》', 'Ask at counter ７．'],
  check: ({ text }) =>
    [...text.matchAll(/[｜《》！-～]+/gu)].map(([found]) => ({
      found,
      message: 'a character of Japanese writing',
      proposal: found.normalize('NFKC'),
    })),
}
