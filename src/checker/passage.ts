import type { Locale } from '../shared/edition/words/locale.ts'
import { plainOrRaw } from './japanese/tolerant-ruby.ts'

/** One text of one language, and its place. */
export interface Passage {
  readonly locale: Locale
  readonly file: string
  readonly key: string
  readonly text: string
  /** The lines of the same topic or department that stand before it on the page: those of `body`, then of `more`. */
  readonly before: readonly string[]
  /** Rules about sentences do not apply to labels and headings. */
  readonly isSentence: boolean
}

/** The files of a language as they were read: `{ initiatives: { sports: { body: [...] } } }`. */
export type WordFiles = Readonly<Record<string, unknown>>

/**
 * Not texts for readers: the description of the language, how the app writes dates and says digits, and the words by
 * which terms, needs and facilities are found.
 */
const NO_PROSE =
  /^locale$|^ui\.date\.|^speech\.digits$|^glossary\.[^.]+\.(terms|avoid)\.|^(needs|facilities)\.[^.]+\.search\./

/** Files that no language has but that of the people of the office. */
export const isInOneLanguage = (file: string): boolean => file === 'staff'

/** Every text of a language, in the order of its files. */
export function passagesOf(locale: Locale, files: WordFiles): Passage[] {
  return Object.entries(files).flatMap(([file, words]) => {
    const texts = stringsOf(words).filter(([key]) => !NO_PROSE.test(file) && !NO_PROSE.test(`${file}.${key}`))
    return texts.map(([key, text], index) => ({
      locale,
      file,
      key,
      text,
      before: linesBefore(texts.slice(0, index), key),
      isSentence: isSentence(key, text),
    }))
  })
}

/** The entry of a line, or nothing if the text is no line of a topic or department. */
export const entryOf = (key: string) => /^(.+)\.(?:body|more)\.\d+$/.exec(key)?.[1]

function linesBefore(texts: readonly (readonly [key: string, text: string])[], key: string): string[] {
  const entry = entryOf(key)
  if (entry === undefined) return []
  return texts.filter(([other]) => entryOf(other) === entry).map(([, text]) => text)
}

/** Every string in a value, with the path to it. */
export function stringsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** In lists of sentences every entry is a sentence, except a name. A name in Japanese does not end in hiragana. */
function isSentence(key: string, text: string): boolean {
  if (/[。！？]|[.!?]( |$)/.test(text)) return true
  return (
    /(^|\.)(body|more|lines|explanation)(\.|$)/.test(key) && /\p{Script=Hiragana}$/u.test(plainOrRaw(text))
  )
}
