import { plainOrRaw } from '../japanese/tolerant-ruby.ts'
import { HOUSE, type Rule } from '../rule.ts'

// Slips of the hand, in any language.

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['【', '】'],
]

/** Brackets and quotation marks that are opened are closed. Glosses and names are found by them. */
export const openBracket: Rule = {
  id: 'typing/bracket',
  severity: 'error',
  source: HOUSE,
  good: ['「窓口」（まどぐち）', 'The “Heart Plan” (welfare)', 'the groups’ work'],
  bad: ['「窓口です。', '窓口）です。', 'The “Heart Plan (welfare)'],
  check: ({ text }) =>
    PAIRS.flatMap(([open, close]) => {
      const opened = text.split(open).length
      const closed = text.split(close).length
      return opened === closed
        ? []
        : [{ found: opened > closed ? open : close, message: `${open} and ${close} are not in pairs` }]
    }),
}

/** A space at an end, or two in a row. In easy Japanese, where lines break at spaces, it makes a hole. */
export const straySpace: Rule = {
  id: 'typing/space',
  severity: 'error',
  source: HOUSE,
  good: ['Ask here.', '1F\n2F'],
  bad: ['Ask  here.', 'Ask here. ', ' Ask here.', 'Ask here .'],
  check: ({ text }) =>
    [...text.matchAll(/^ | $| {2,}| (?=[.,;!?、。](?:\s|$))/gu)].map(({ index }) => ({
      found: text.slice(Math.max(0, index - 5), index + 6),
      message: 'a space too many',
    })),
}

/** A word that stands twice: "the the", をを. */
export const doubledWord: Rule = {
  id: 'typing/doubled-word',
  severity: 'error',
  source: HOUSE,
  good: ['Ask them that. That is it.', '方々の話を聞きます。', 'はっきり'],
  bad: ['Ask at the the counter.', '話をを聞きます。', '話がが聞こえます。'],
  check: ({ text }) =>
    [
      ...plainOrRaw(text).matchAll(/\b(\p{Script=Latin}{2,})\s+\1\b|([をがはに])\2(?=[\p{Script=Han} ])/giu),
    ].map(([found]) => ({ found, message: 'the same word twice' })),
}

/** Marks of a text that its author meant to finish. */
export const placeholder: Rule = {
  id: 'typing/placeholder',
  severity: 'error',
  source: HOUSE,
  good: ['Todo Street', '{{time}} まで'],
  bad: ['TODO', 'Ask at counter XX.', 'ここは後で（仮）', '{time}まで', '？？？'],
  check: ({ text }) =>
    [...text.matchAll(/\b(?:TODO|TBD|FIXME|XX+|lorem ipsum)\b|（仮）|(?<!\{)\{\w*\}(?!\})|[?？]{3,}/gu)].map(
      ([found]) => ({
        found,
        message: 'a text that is not finished',
      }),
    ),
}
