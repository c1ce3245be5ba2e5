import { BREAK } from '../../shared/text/phrase.ts'
import { parseRuby, type Segment } from '../../shared/text/ruby.ts'
import type { Readings } from './speech.ts'

const LONGEST_WORD = 24

/** What a voice of a language can read. */
export interface Reader {
  readonly lang: string
  readonly readsKanji: boolean
}

/**
 * A text in the letters that a voice reads, without notation and without marks for breaks.
 *
 * A voice that reads kanji gets them: from kana alone it would guess accents, and where words begin. A reading is said
 * only where a dictionary, and so perhaps the voice, expects another one. A voice that does not read kanji gets kana.
 *
 * @param readings if they are not known, every reading is said instead of its base
 * @returns undefined if the voice could not read it: nobody knows how some of its kanji are read.
 */
export function textFor(
  text: string,
  { lang, readsKanji }: Reader,
  readings: Readings | undefined,
): string | undefined {
  if (lang !== 'ja' || readsKanji) return inKanji(text, readings)
  const kana = inKana(text, readings)
  return /\p{Script=Han}/u.test(kana) ? undefined : kana
}

function inKanji(text: string, readings: Readings | undefined): string {
  const { names, misread } = lookupOf(readings)
  const chosen = parseRuby(text.replaceAll(BREAK, '')).map(({ base, reading }) =>
    reading === undefined
      ? { base }
      : { base, reading: readings && !misread.has(`${base}《${reading}》`) ? base : reading },
  )
  return saidOf(piecesOf(chosen, names, ({ base, reading = base }) => reading))
}

/** Readings by words. */
type Words = ReadonlyMap<string, string>

interface Lookup {
  readonly names: Words
  /** Names and words. */
  readonly words: Words
  readonly misread: ReadonlySet<string>
}

// Every sentence asks the same readings, so they are prepared once.
const prepared = new WeakMap<Readings, Lookup>()
const NOTHING: Readings = { misread: [], names: {}, words: {} }

function lookupOf(readings: Readings = NOTHING): Lookup {
  const { names, words, misread } = readings
  const found = prepared.get(readings) ?? {
    names: new Map(Object.entries(names)),
    words: new Map(Object.entries({ ...words, ...names })),
    misread: new Set(misread),
  }
  prepared.set(readings, found)
  return found
}

/** A text in kana, its phrases apart. */
function inKana(text: string, readings: Readings | undefined): string {
  return saidOf(piecesInKana(parseRuby(text), lookupOf(readings).words))
    .replaceAll(/[\s・〜～–―\u200b]+/g, ' ')
    .replaceAll(/(?<=\p{Script=Latin})(?=[ぁ-ヿ])|(?<=[ぁ-ヿ])(?=\p{Script=Latin})/gu, ' ')
    .trim()
}

const saidOf = (pieces: readonly Piece[]) => pieces.map(({ said }) => said).join('')

/** A word or a character of a text, and what is said for it. */
export interface Piece {
  readonly plain: string
  readonly said: string
}

/** The pieces of a text in kana. */
export const piecesInKana = (segments: readonly Segment[], words: Words): Piece[] =>
  piecesOf(segments, words, kanaOf)

type Other = (atom: Segment, before: string, after: string) => string

/**
 * Finds the words of a text. Readings of authors count more than those of words, except after a digit, which changes
 * the reading of what follows it: 9時 is くじ.
 *
 * @param other what is said for a character that belongs to no word, or for a base with its reading
 */
function piecesOf(segments: readonly Segment[], words: Words, other: Other): Piece[] {
  const atoms = segments.flatMap(({ base, reading }): Segment[] =>
    reading === undefined ? [...base].map((char) => ({ base: char })) : [{ base, reading }],
  )
  const pieces: Piece[] = []
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at] as Segment
    const word = wordIn(atoms, at, words)
    const [before = '', after = ''] = [atoms[at - 1]?.base, atoms[at + 1]?.base]
    pieces.push(word ?? { plain: atom.base, said: other(atom, before, after) })
    at += word?.length ?? 1
  }
  return pieces
}

/** The longest word of atoms that begins at a place. A break inside a word is no end of it. */
function wordIn(atoms: readonly Segment[], from: number, words: Words) {
  const [isFigure, isCounted] = [isDigit(atoms[from]), isDigit(atoms[from - 1])]
  // 21日 is not read as 2 and 1日.
  if (atoms[from]?.base === BREAK || (isFigure && isCounted)) return undefined
  let plain = ''
  let word: (Piece & { length: number }) | undefined
  let counter: typeof word
  for (let at = from; at < atoms.length && plain.length < LONGEST_WORD; at += 1) {
    const { base, reading } = atoms[at] as Segment
    if (reading !== undefined && !isFigure) break
    if (base === BREAK) continue
    plain += base
    const found = (said: string | undefined) => said && { plain, said, length: at - from + 1 }
    word = found(words.get(plain)) || word
    counter = (isCounted && found(words.get(FIGURE + plain))) || counter
  }
  return counter ?? word
}

/** Stands for any figure before a counter: 45分から is no form of 分かる. */
const FIGURE = '#'

const isDigit = (atom: Segment | undefined) => /^\d$/.test(atom?.base ?? '')

const PHRASE_END = /^(?:(?![「『（])[\s\u200b\p{P}]|$)/u
const PHRASE_START = /(?:(?![」』）])[\s\u200b\p{P}]|^)$/u
const HIRAGANA = /[ぁ-ゖ]/

/** The particles は and へ are spoken わ and え. They end a phrase, or stand between two words. */
const kanaOf: Other = ({ base, reading }, before, after) => {
  const particle = reading === undefined ? PARTICLES[base] : undefined
  if (particle === undefined) return reading ?? base
  const isBetween = !HIRAGANA.test(before.slice(-1)) && !HIRAGANA.test(after.slice(0, 1))
  return !PHRASE_START.test(before) && (PHRASE_END.test(after) || isBetween) ? particle : base
}

/** A rule of the script, no words for visitors. */
const PARTICLES: Readonly<Record<string, string>> = { は: 'わ', へ: 'え' }
