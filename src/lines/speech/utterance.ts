import type { Locale } from '../../shared/edition/words/locale.ts'
import { isJapanese } from '../../shared/text/japanese.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { Line } from '../line.ts'
import { inWords, isNumberAlone, phoneInWords } from './in-words.ts'
import { sentencesOf } from './sentences.ts'
import { type Speech, type SpeechWords, speechWords } from './speech.ts'

/** What a voice says in one breath. */
export interface Spoken {
  /** With readings in their notation: which of base and reading is said depends on the voice (`textFor`). */
  readonly text: string
  /** The language whose voice says it, as in markup: `ja`, `en`. */
  readonly lang: string
}

/** One sentence, in as many parts as it has languages or breaths. */
export interface Utterance {
  readonly parts: readonly Spoken[]
  /** The sentence as it is written in its line, with readings and marks for breaks: what a view finds and marks. */
  readonly written: string
}

/** A sentence of a line. */
export interface LineUtterance extends Utterance {
  /** The place of its line among the given ones. */
  readonly line: number
}

/**
 * What is said of lines, sentence by sentence, in their order. Several sentences may be of one line. A line without
 * letters and digits is not said.
 *
 * @param lines those that are shown, `onWall` or `onPage` of a subject's lines or any others
 */
export function utterancesOf(
  speech: Speech,
  { locale }: { readonly locale: Locale },
  lines: readonly Pick<Line, 'text'>[],
): LineUtterance[] {
  const words = speechWords(speech, locale.id)
  const said = (text: string) =>
    // The symbol beside it is not heard.
    isNumberAlone(text)
      ? [{ text: phoneInWords(text, words), lang: locale.tag }]
      : partsOf(text, words, locale.tag)
  return lines.flatMap(({ text }, line) =>
    sentencesOf(text).map((written) => ({ parts: said(written), written, line })),
  )
}

/**
 * The parts of a sentence that is written in one language and may have stretches in another. Japanese voices read
 * Latin words, so Japanese stays whole; voices of other languages cannot read Japanese.
 */
export function partsOf(written: string, words: SpeechWords, tag: string): Spoken[] {
  return runsOf(written, tag).flatMap(({ text, lang }) => {
    // The words are those of the reader. A sign has no hours and no numbers to dial.
    const said = lang === tag ? inWords(text, words) : text
    return breathsOf(said).map((breath) => ({ text: breath, lang }))
  })
}

const JAPANESE_RUN =
  /((?:｜[^《]+《[^》]+》|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}ー々〆〒])(?:｜[^《]+《[^》]+》|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}ー々・「」、。\u200b]|[\d ]+(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}｜]))*)/u

/** Stretches of one language each. */
function runsOf(text: string, tag: string): Spoken[] {
  if (tag === 'ja') return [{ text, lang: isJapanese(text) || !/\p{L}{2}/u.test(text) ? 'ja' : 'en' }]
  if (isJapanese(text)) return [{ text, lang: 'ja' }]
  return text
    .split(JAPANESE_RUN)
    .map((run, index) => ({ text: run.trim(), lang: index % 2 === 1 ? 'ja' : tag }))
    .filter((run) => /[\p{L}\p{N}]/u.test(run.text))
}

/** In characters. Some voices stop after 14 s. At the slowest rate a breath takes no longer. */
const LONGEST_BREATH = { ja: 50, other: 120 }
/** A place to breathe: not in 8:45 nor in a reading. */
const PAUSES = /(?<=[、，；][^\S\n]*|[,;:] )(?![^《]*》)/

/** Cuts a text that is too long for one breath where a reader would breathe too. */
function breathsOf(text: string): string[] {
  const longest = isJapanese(text) ? LONGEST_BREATH.ja : LONGEST_BREATH.other
  const breaths: string[] = []
  for (const clause of text.split(PAUSES)) {
    const longer = (breaths.at(-1) ?? '') + clause
    if (breaths.length > 0 && plainText(longer).length <= longest) breaths[breaths.length - 1] = longer
    else breaths.push(clause)
  }
  return breaths.map((breath) => breath.trim())
}
