import { BREAK } from '../shared/text/phrase.ts'
import { parseRuby, type Segment } from '../shared/text/ruby.ts'
import type { Dictionary, Token } from './dictionary.ts'

/** A sentence in the parts that rules need. Offsets count UTF-16 units of `plain`. */
export interface Sentence {
  /** With readings and spaces, as written. */
  readonly text: string
  /** Without readings and, in Japanese, without spaces. A sign stands for each blank. */
  readonly plain: string
  readonly tokens: readonly Token[]
  /** The author's spaces, each by the offset of the character after it. */
  readonly spaces: ReadonlySet<number>
  /** Stretches with a reading. */
  readonly readings: readonly (Required<Segment> & { readonly start: number })[]
}

/** Replaces `{{blank}}` in a sentence under analysis. It is no word, digit or end mark. */
const BLANK = '○'

/** Cuts a Japanese text after every full stop, and analyses each sentence. */
export function sentencesOf(text: string, dictionary: Dictionary): Sentence[] {
  return text
    .replaceAll(BREAK, '')
    .split(/(?<=[。！？](?![^「]*」|[^（]*）))\s*/u)
    .filter((part) => part.trim() !== '')
    .map((part) => takeApart(part, dictionary))
}

function takeApart(text: string, dictionary: Dictionary): Sentence {
  const spaces = new Set<number>()
  const readings: (Required<Segment> & { start: number })[] = []
  let plain = ''
  for (const { base, reading } of parseRuby(text.replace(/{{\w+}}/g, BLANK))) {
    if (reading !== undefined) readings.push({ base, reading, start: plain.length })
    for (const char of base) {
      if (char === ' ') spaces.add(plain.length)
      else plain += char
    }
  }
  return { text, plain, tokens: dictionary.tokenise(plain), spaces, readings }
}
