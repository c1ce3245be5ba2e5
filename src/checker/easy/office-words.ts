import type { Finding } from '../finding.ts'
import { unspaced } from '../japanese/tolerant-ruby.ts'
import { entryOf, type Passage } from '../passage.ts'
import type { Context } from '../rule.ts'
import proposals from './office-words.json' with { type: 'json' }

const HAN = '\\p{Script=Han}'

/** A word of one kanji only counts alone: 課, but not 戸籍課 or 課題. */
const alone = (word: string) =>
  [...word].length === 1 ? `(?<![${HAN}\\p{Script=Katakana}])${word}(?!${HAN})` : word

/** Whether a text explains a word: （in brackets） after it and its ending, or as 「X」は、…です. */
const explains = (text: string, word: string) =>
  new RegExp(
    `${word}[\\p{Script=Hiragana}」]*（|${word}[\\p{Script=Hiragana}」]*${HAN}?は、.*です。$`,
    'u',
  ).test(text)

/** The lines that a visitor sees with a text before it or beside it: the wall shows a heading with its body. */
function seenWith(passage: Passage, passages: readonly Passage[]): string[] {
  const { file, key, text, before } = passage
  const entry = entryOf(key) ?? /^(.+)\.heading$/.exec(key)?.[1]
  const beside = passages
    .filter((other) => other.file === file && entry !== undefined && entryOf(other.key) === entry)
    .filter((other) => isOnWall(other) || (!isOnWall(passage) && !key.endsWith('.heading')))
    .map((other) => other.text)
  return [text, ...before, ...beside].map(unspaced)
}

/** The lines whose own finding says it already: those before, and the body below a heading. */
function shownBefore(passage: Passage, passages: readonly Passage[]): string[] {
  const { file, key, before } = passage
  const entry = /^(.+)\.heading$/.exec(key)?.[1]
  const below = passages.filter(
    (other) => other.file === file && entry !== undefined && entryOf(other.key) === entry,
  )
  return [...before, ...below.filter(isOnWall).map(({ text }) => text)].map(unspaced)
}

const isOnWall = ({ key }: Passage) => /\.body\.\d+$/.test(key)

/**
 * Words that everybody in an office uses and few learners know, in the places where people meet them first: headings,
 * help lines, labels, the texts of the app. Each needs a plainer word, or its gloss beside it. Between quotation marks
 * they are names. The glossary explains them, so it may use them. Where a label is too short for a gloss, this is a
 * warning.
 *
 * @param passages all of one language
 */
export function missingOfficeGlosses(
  passages: readonly Passage[],
  { names, terms }: Pick<Context, 'names' | 'terms'>,
): Omit<Finding, 'rule'>[] {
  const words = Object.entries(proposals)
  const longer = [...names, ...terms].filter((name) =>
    words.some(([word]) => word !== name && name.includes(word)),
  )
  return passages
    .filter(({ file }) => file !== 'glossary')
    .flatMap((passage) => {
      const own = longer.reduce(
        (text, name) => text.replaceAll(name, '、'),
        unspaced(passage.text).replace(/「[^」]*」/gu, '、'),
      )
      return words
        .filter(([word]) => new RegExp(alone(word), 'u').test(own))
        .filter(([word]) => !seenWith(passage, passages).some((line) => explains(line, word)))
        .filter(([word]) => !shownBefore(passage, passages).some((line) => line.includes(word)))
        .map(([word, proposal]) => ({
          locale: passage.locale.id,
          file: passage.file,
          key: passage.key,
          text: passage.text,
          found: word,
          severity: passage.isSentence ? ('error' as const) : ('warning' as const),
          message: 'a word of offices that few learners know, without its gloss',
          proposal,
        }))
    })
}
