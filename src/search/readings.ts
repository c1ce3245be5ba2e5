import type { Edition } from '../shared/edition/edition.ts'
import { BREAK } from '../shared/text/phrase.ts'
import { parseRuby } from '../shared/text/ruby.ts'
import type { Entry } from './entries.ts'

/** How a run of kanji is read, as far as the words of an edition say it anywhere. */
export type Readings = ReadonlyMap<string, string>

const HAN_RUN = /[\p{Script=Han}々〆]+/gu
const ALL_HAN = /^[\p{Script=Han}々〆]+$/u
/** A kanji that stands alone is read as a word of its own, but inside a run it mostly has another reading. */
const SHORTEST = 2

/**
 * Every base with its reading in the words of an edition and in the names of what can be found. Easy Japanese has a
 * reading on every kanji, so that most words of the other Japanese texts are read there. If a base is read in several
 * ways (人: ひと, にん), it has none.
 */
export function readingsOf(
  { words, departments }: Pick<Edition, 'words' | 'departments'>,
  entries: readonly Pick<Entry, 'names'>[] = [],
): Readings {
  const readings = new Map<string, string>()
  const contested = new Set<string>()
  const learn = (base: string, reading: string) => {
    if (!ALL_HAN.test(base)) return
    if ((readings.get(base) ?? reading) !== reading) contested.add(base)
    readings.set(base, reading)
  }
  for (const text of [...textsIn(words), ...entries.flatMap(({ names }) => names)])
    for (const { base, reading } of parseRuby(text)) if (reading !== undefined) learn(base, reading)
  for (const { names } of departments)
    for (const { sign, reading } of names) if (reading.value !== null) learn(sign, reading.value)
  for (const base of contested) readings.delete(base)
  return readings
}

/** A text without readings and marks for breaks, as somebody types it who knows the kanji. */
export function writtenOf(text: string): string {
  return parseRuby(text.replaceAll(BREAK, ''))
    .map(({ base }) => base)
    .join('')
}

/**
 * A text as somebody types it who has only heard it: its own readings, and those of the edition for kanji without
 * one. A run of kanji is read as a whole or not at all, since half a word would be guessed; what nobody has read
 * stays as it is.
 */
export function heardOf(text: string, readings: Readings): string {
  return parseRuby(text.replaceAll(BREAK, ''))
    .map(({ base, reading }) => reading ?? base.replace(HAN_RUN, (run) => readOf(run, readings) ?? run))
    .join('')
}

/** The reading of a run of kanji, from the words that make it up, long ones first; undefined if a part has none. */
function readOf(run: string, readings: Readings): string | undefined {
  const whole = readings.get(run)
  if (whole !== undefined) return whole
  /** The reading of the run from each place to its end. */
  const rest: (string | undefined)[] = Array.from({ length: run.length + 1 })
  rest[run.length] = ''
  for (let from = run.length - SHORTEST; from >= 0; from--)
    for (let to = run.length; to >= from + SHORTEST && rest[from] === undefined; to--) {
      const first = rest[to] === undefined ? undefined : readings.get(run.slice(from, to))
      if (first !== undefined) rest[from] = first + rest[to]
    }
  return rest[0]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
