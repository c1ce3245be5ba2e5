import { toHiragana } from 'wanakana'
import type { Complaint } from '../finding.ts'
import { eachText, HOUSE, type Rule } from '../rule.ts'
import type { Sentence } from '../sentence.ts'

/** A word that may explain a reading: from the dictionary, or one of the exceptions. */
interface Word {
  readonly start: number
  readonly length: number
  readonly reading: string
}

/** How many characters before a reading a word may begin that reaches into it: お金, 引っ越す, 国民健康保険. */
const REACH = 12

/** Compares every reading with those of the dictionary. Words it does not know are listed with a reason. */
export const readings: Rule = {
  id: 'readings',
  severity: 'error',
  source: 'IPADIC',
  good: ['｜窓口《まどぐち》に ｜引《ひ》っ｜越《こ》しの ｜紙《かみ》を ｜出《だ》します。'],
  bad: ['｜窓口《まどくち》です。', '｜引《いん》っ｜越《こ》します。', '｜戸塚区《とずかく》です。'],
  check: eachText((sentence, { dictionary, readings: exceptions }) => {
    if (sentence.readings.length === 0) return []
    const words = [
      ...dictionary.candidates(sentence.plain),
      ...exceptions.flatMap(({ base, reading }) => occurrences(sentence.plain, base, reading)),
    ]
    return sentence.readings
      .filter((read) => !isExplained(sentence, read, asWhole(read, words)))
      .map((read) => complaint(read.base, read.reading, words, read.start))
  }),
}

/** A dictionary of words does not know how days of the month are read: 24日 is not にち. */
export const dayReadings: Rule = {
  id: 'readings-of-days',
  severity: 'error',
  source: HOUSE,
  good: ['12｜月《がつ》｜24日《にじゅうよっか》です。'],
  bad: ['12｜月《がつ》24｜日《にち》です。'],
  check: ({ locale, text }) =>
    [...text.matchAll(/月(?:《がつ》)?(?: ?)(\d+)｜日《([^》]+)》/gu)].flatMap(
      ([, day = '', reading = '']) => {
        const proposal = locale.readings[`${day}日`]
        if (proposal === undefined || proposal === `${day}｜日《${reading}》`) return []
        return [{ found: `${day}日《${reading}》`, message: 'not a reading of this day', proposal }]
      },
    ),
}

/** A word of the dictionary is read as the dictionary says, not as its parts could be: 窓口 is not まど+くち. */
function asWhole(read: { readonly start: number; readonly base: string }, words: readonly Word[]): Word[] {
  const end = read.start + read.base.length
  const inside = (word: Word) => word.start >= read.start && word.start + word.length <= end
  const whole = words.some((word) => inside(word) && word.length === read.base.length)
  return whole ? words.filter((word) => !inside(word) || word.length === read.base.length) : [...words]
}

function occurrences(text: string, base: string, reading: string): Word[] {
  const found: Word[] = []
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + 1))
    found.push({ start: at, length: base.length, reading })
  return found
}

/**
 * Whether words can lie side by side over a reading so that they and its neighbours are read as the author says. If a
 * word ends inside a reading, nothing tells how much of the reading belongs to it. So the comparison goes on until
 * both end together.
 */
function isExplained(
  sentence: Sentence,
  read: { readonly start: number; readonly base: string },
  words: readonly Word[],
): boolean {
  const { spoken, at } = spokenBy(sentence)
  const end = read.start + read.base.length
  const follow = (position: number, heard: number): boolean => {
    if (position >= end && at.get(position) === heard) return true
    const next = words.filter((word) => word.start === position && spoken.startsWith(word.reading, heard))
    if (next.some((word) => follow(position + word.length, heard + word.reading.length))) return true
    // Kana, digits and letters are read as they are, whether the dictionary knows them or not.
    const char = sentence.plain[position]
    const plain =
      char !== undefined && at.has(position) && at.get(position + 1) === (at.get(position) ?? 0) + 1
    return plain && position < end && at.get(position) === heard && follow(position + 1, heard + 1)
  }
  return [...at].some(
    ([position, heard]) =>
      position <= read.start && position >= read.start - REACH && follow(position, heard),
  )
}

/** How its author reads a sentence, in hiragana, and where each character begins in it, if that is known. */
function spokenBy({ plain, readings: reads }: Sentence): { spoken: string; at: Map<number, number> } {
  const at = new Map<number, number>()
  let spoken = ''
  for (let position = 0; position < plain.length; ) {
    at.set(position, spoken.length)
    const read = reads.find(({ start }) => start === position)
    spoken += toHiragana(read?.reading ?? plain[position] ?? '', { passRomaji: true })
    position += read?.base.length ?? 1
  }
  at.set(plain.length, spoken.length)
  return { spoken, at }
}

function complaint(base: string, reading: string, words: readonly Word[], start: number): Complaint {
  const known = words
    .filter((word) => word.start === start && word.length === base.length)
    .map((word) => word.reading)
  return {
    found: `${base}《${reading}》`,
    message: 'the dictionary does not have this reading; add a name or a counter to locales/readings.json',
    ...(known.length > 0 && { proposal: [...new Set(known)].map((one) => `｜${base}《${one}》`).join(', ') }),
  }
}
