import type { Locale } from '../shared/edition/locale.ts'
import { plainOrRaw } from './tolerant-ruby.ts'

/** One text of one language, and its place. */
export interface Passage {
  readonly locale: Locale
  readonly file: string
  readonly key: string
  readonly text: string
  /** Rules about sentences do not apply to labels and headings. */
  readonly isSentence: boolean
}

/** The files of a language as they were read: `{ initiatives: { sports: { body: [...] } } }`. */
export type WordFiles = Readonly<Record<string, unknown>>

/**
 * Not texts for readers: the description of the language, how the app writes dates, and the forms by which terms are
 * found.
 */
const NO_PROSE = /^locale$|^ui\.date\.|^glossary\.[^.]+\.(terms|avoid)\./

/** Every text of a language, in the order of its files. */
export function passagesOf(locale: Locale, files: WordFiles): Passage[] {
  return Object.entries(files).flatMap(([file, words]) =>
    stringsOf(words)
      .filter(([key]) => !NO_PROSE.test(file) && !NO_PROSE.test(`${file}.${key}`))
      .map(([key, text]) => ({ locale, file, key, text, isSentence: isSentence(key, text) })),
  )
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
