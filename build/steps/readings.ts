import { toHiragana } from 'wanakana'
import type { Dictionary, Token } from '../../src/checker/dictionary.ts'
import type { ReadingException } from '../../src/checker/japanese/reading-exceptions.ts'
import type { Readings } from '../../src/lines/speech/speech.ts'
import { type Piece, piecesInKana } from '../../src/lines/speech/text-for.ts'
import { parseRuby, type Segment } from '../../src/shared/text/ruby.ts'

const KANJI = /\p{Script=Han}/u
/** A word that reaches from here to there is still found by a device. */
const LONGEST = 24
/** Each pass learns from what the one before has made worse. Three were enough for every office so far. */
const PASSES = 8

/** Stands for blanks: most are filled with figures. */
const A_FIGURE = '8'

type Words = Map<string, string>

/**
 * How the Japanese of texts is read. A device looks words up without knowing the sentence, so they are made longer until
 * every text comes out as the dictionary reads it as a whole.
 *
 * @param texts with their readings; with blanks like `{{floor}}`
 * @param exceptions what the dictionary does not know
 * @throws Error when two readings of a word cannot be told apart by the words around them.
 */
export function readingsOf(
  texts: readonly string[],
  dictionary: Dictionary,
  exceptions: readonly ReadingException[],
): Readings {
  const wordsOf = (...kinds: ReadingException['kind'][]) =>
    exceptions
      .filter(({ kind, base }) => kinds.includes(kind) && base.length > 1)
      .map(({ base, reading }): [base: string, reading: string] => [base, reading])
  const names = wordsOf('name', 'word')
  const known: Words = new Map([...wordsOf('counter'), ...names])
  const passages = [...new Set(texts)]
    .flatMap((text) => text.replaceAll(/{{\w+}}/g, A_FIGURE).split('\n'))
    .map((text) => ({ text, read: readText(text, dictionary, known) }))
  const words: Words = new Map(known)
  const learnAll = () => passages.map((passage) => learn(passage, words)).some((learned) => learned)
  for (let pass = 0; learnAll(); pass += 1)
    if (pass === PASSES) throw new Error('the readings of some words cannot be told apart')
  const misread = new Set(passages.flatMap(({ text }) => misreadIn(text, dictionary)))
  return {
    misread: [...misread].toSorted(),
    names: Object.fromEntries(names),
    words: pruned(words, new Map(names), passages),
  }
}

interface Passage {
  readonly text: string
  /** How it is to be read. */
  readonly read: readonly (Piece & { readonly byAuthor: boolean })[]
}

/** How a text is to be read: by its author, else by the list of names, else by the dictionary. */
function readText(text: string, dictionary: Dictionary, known: Words): Passage['read'] {
  const { segments, plain } = unspaced(text)
  const tokens = dictionary.tokenise(plain)
  let at = 0
  return segments.flatMap(({ base, reading }) => {
    const from = at
    at += base.length
    if (reading !== undefined) return [{ plain: base, said: reading, byAuthor: true }]
    const inside = tokens.filter(({ start, surface }) => start >= from && start + surface.length <= at)
    const isWhole = inside.map(({ surface }) => surface).join('') === base
    return withKnown(isWhole ? inside : dictionary.tokenise(base), known)
  })
}

/** Names and counters count more than the words of which they consist for the dictionary. */
function withKnown(tokens: readonly Token[], known: Words): Passage['read'] {
  const pieces: Passage['read'][number][] = []
  for (let at = 0; at < tokens.length; ) {
    const afterFigure = /\d$/.test(tokens[at - 1]?.surface ?? '')
    const saidOfAll = (some: readonly Token[]) =>
      (afterFigure ? known.get(`#${surfaceOf(some)}`) : undefined) ?? known.get(surfaceOf(some))
    const found = [...tokens.keys()]
      .filter((end) => end >= at)
      .map((end) => tokens.slice(at, end + 1))
      .toReversed()
      .find((some) => saidOfAll(some) !== undefined)
    const used = found ?? tokens.slice(at, at + 1)
    const said = saidOfAll(used) ?? used.map(saidOf).join('')
    pieces.push({ plain: surfaceOf(used), said, byAuthor: false })
    at += used.length
  }
  return pieces
}

const surfaceOf = (tokens: readonly Token[]) => tokens.map(({ surface }) => surface).join('')

/** Only kanji need a reading. 又は is said またわ. */
function saidOf({ surface, pos, reading }: Token): string {
  if (!KANJI.test(surface) || reading === '') return surface
  return pos === '接続詞' ? reading.replace(/は$/, 'わ') : reading
}

/**
 * Adds words until a text comes out as it is to be read.
 *
 * @returns whether any had to be added.
 */
function learn({ text, read }: Passage, words: Words): boolean {
  let learned = false
  for (;;) {
    const wrong = firstWrong(read, piecesOf(text, words))
    const stretch = wrong && told(read, wrong, words)
    if (!stretch) return learned
    words.set(stretch.plain, stretch.said)
    learned = true
  }
}

const piecesOf = (text: string, words: Words) =>
  piecesInKana(parseRuby(text), words)
    .filter(({ plain }) => !/^[\s\u200b]$/.test(plain))
    .map((piece) => (KANJI.test(piece.plain) ? piece : { ...piece, said: piece.plain }))

/** The range of the first pieces that come out otherwise, up to where both ways have cut the text alike. */
function firstWrong(read: Passage['read'], heard: readonly Piece[]): [from: number, to: number] | undefined {
  let [from, plain, said] = [0, '', '']
  let next = 0
  for (const [index, piece] of read.entries()) {
    plain += piece.plain
    said += piece.said
    let [heardPlain, heardSaid] = ['', '']
    let until = next
    while (heardPlain.length < plain.length && until < heard.length) {
      heardPlain += heard[until]?.plain
      heardSaid += heard[until]?.said
      until += 1
    }
    if (heardPlain.length !== plain.length) continue
    if (heardSaid !== said) return [from, index]
    ;[from, plain, said, next] = [index + 1, '', '', until]
  }
  return undefined
}

/** A stretch around some pieces that no word reads otherwise: with the words after them, else with those before. */
function told(
  read: Passage['read'],
  [first, last]: readonly [number, number],
  words: Words,
): Piece | undefined {
  for (let from = first; from >= 0 && isWord(read[from]); from -= 1) {
    for (let to = last; to < read.length && (to === last || isWord(read[to])); to += 1) {
      const pieces = read.slice(from, to + 1)
      if (!pieces.every(isWord)) break
      const plain = pieces.map((piece) => piece.plain).join('')
      const said = pieces.map((piece) => piece.said).join('')
      if (plain.length > LONGEST) break
      if (!words.has(plain)) return { plain, said }
    }
  }
  return undefined
}

const isWord = (piece: Passage['read'][number] | undefined) =>
  piece !== undefined && !piece.byAuthor && /^[\p{L}\p{N}ー々]+$/u.test(piece.plain)

/** The words that are used, without names, in the order of the script, so that a build is the same each time. */
function pruned(words: Words, names: Words, passages: readonly Passage[]): Readings['words'] {
  const used = new Set(passages.flatMap(({ text }) => piecesOf(text, words).map(({ plain }) => plain)))
  const kept = [...words].filter(([plain]) => (used.has(plain) || /^[\d#]/.test(plain)) && !names.has(plain))
  return Object.fromEntries(kept.toSorted())
}

/**
 * The readings of a text, as `base《reading》`, that the dictionary would not expect there. It does not know figures:
 * how 時 is read after one is known to any voice.
 */
function misreadIn(text: string, dictionary: Dictionary): string[] {
  const { segments, plain } = unspaced(text)
  if (segments.every(({ reading }) => reading === undefined)) return []
  const tokens = dictionary.tokenise(plain)
  const ends = new Set(tokens.map(({ start, surface }) => start + surface.length))
  const found: string[] = []
  let [at, from, open] = [0, 0, [] as (Segment & { start: number })[]]
  for (const segment of segments) {
    open.push({ ...segment, start: at })
    at += segment.base.length
    if (!ends.has(at)) continue
    const own = tokens.filter(({ start }) => start >= from && start < at)
    const expected = own.map(({ surface, reading }) => reading || surface).join('')
    const said = open.map(({ base, reading }) => reading ?? base).join('')
    const read = open.filter(
      ({ reading, start }) => reading !== undefined && !/\d/.test(plain[start - 1] ?? ''),
    )
    if (asSound(said) !== asSound(expected))
      found.push(...read.map(({ base, reading }) => `${base}《${reading}》`))
    ;[from, open] = [at, []]
  }
  return found
}

/** A text without the spaces and marks between its phrases, which would end words for the dictionary. */
function unspaced(text: string): { segments: Segment[]; plain: string } {
  const segments = parseRuby(text.replaceAll(/[\s\u200b]/g, ''))
  return { segments, plain: segments.map(({ base }) => base).join('') }
}

/** ぢ and づ sound like じ and ず. */
function asSound(kana: string): string {
  return toHiragana(kana, { passRomaji: true }).replaceAll('ぢ', 'じ').replaceAll('づ', 'ず')
}
