import * as v from 'valibot'
import { listOf } from '../shared/bounded.ts'
import { foundSchema } from '../shared/edition/found.ts'
import { type Entry, foundOf } from './entries.ts'
import { folded } from './fold.ts'
import { heardOf, type Readings, writtenOf } from './readings.ts'

/** Raised when the same entries give other forms. Forms of another version are not read; they can be made anew. */
export const FORMS_VERSION = 1

/** Several times what an office has: about 200 entries of 14 names. */
const MOST_ENTRIES = 5_000
const MOST_NAMES = 500
const LONGEST_NAME = 500
const LONGEST_TEXT = 20_000

const formsSchema = v.pipe(
  v.object({
    version: v.literal(FORMS_VERSION),
    found: listOf(foundSchema, MOST_ENTRIES),
    /** The names of each entry, in kanji, in kana and in letters, folded. */
    names: listOf(listOf(v.pipe(v.string(), v.maxLength(LONGEST_NAME)), MOST_NAMES), MOST_ENTRIES),
    /** The words that each entry says, joined by blanks, folded. */
    says: listOf(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), MOST_ENTRIES),
  }),
  v.check(
    ({ found, names, says }) => names.length === found.length && says.length === found.length,
    'names and words for every entry',
  ),
)
/**
 * Every way to write every entry: what a device needs to search. As JSON it is sent and kept. An index is made from it
 * faster than MiniSearch reads its own JSON (55 ms to 90 ms), and after gzip it is half as large.
 */
export type Forms = v.InferOutput<typeof formsSchema>

/** @throws Error when it is not a file of forms of this version. */
export function parseForms(json: string): Forms {
  return v.parse(formsSchema, JSON.parse(json))
}

/** Easy Japanese sets phrases apart. Inside a word nobody types a blank. */
const JAPANESE_BLANK = /(?<=[ぁ-ゖァ-ヶー\p{Script=Han}]) (?=[ぁ-ゖァ-ヶー\p{Script=Han}])/gu
const SHORT_WORD = /^[a-z0-9]{1,3}$/

/** The forms of entries. The same entries and readings give the same forms. */
export function formsOf(entries: readonly Entry[], readings: Readings): Forms {
  return {
    version: FORMS_VERSION,
    found: entries.map(foundOf),
    names: entries.map(({ names }) => namesOf(names, readings)),
    says: entries.map(({ text }) => wordsIn(text.map(writtenOf).join('\n'))),
  }
}

function namesOf(names: readonly string[], readings: Readings): string[] {
  const ways = names.flatMap((name) => [writtenOf(name), heardOf(name, readings)])
  return unique(ways.map((way) => folded(way.replace(JAPANESE_BLANK, '')).trim()))
}

/**
 * What of sentences is worth finding: kanji, katakana and words of letters. Endings and particles in hiragana, and
 * short English words, are in every sentence: a third of the index, and no help.
 */
function wordsIn(text: string): string {
  const words = folded(text.replace(/[ぁ-ゖ]+/g, ' ')).split(/[^\p{L}\p{N}\p{M}ー'’.-]+/u)
  return unique(words.filter((word) => !SHORT_WORD.test(word))).join(' ')
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
