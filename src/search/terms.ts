import { soundOf } from './sound.ts'

/** A run of kana and kanji, or of Thai, in folded text. These put no spaces between words. */
const UNSPACED = 'ぁ-ゖー々〆\\p{Script=Han}\\p{Script=Thai}'
const RUNS = new RegExp(
  `[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|['’.-](?=[a-z0-9]))*`,
  'gu',
)
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const KANA_RUNS = /[ぁ-ゖー]+/g
const HAN = /\p{Script=Han}/u
/** Before the sound of a whole run, which no pair can be. */
const WHOLE = '='

/** What a term is: a word of letters, two neighbours, a kanji alone, or the sound of a whole run. */
export type TermKind = 'word' | 'pair' | 'alone' | 'whole'

/**
 * The terms of a folded text, each once: words of letters, and every two neighbours of kana and kanji, so that any
 * part of a Japanese word is found without knowing where words end. A kanji alone is a term as well: it carries a
 * meaning, and 引越 shares only those with 引っ越し.
 */
export function termsOf(text: string): string[] {
  return unique(
    (text.match(RUNS) ?? []).flatMap((run) => (IS_UNSPACED.test(run) ? pairsOf(run) : wordsOf(run))),
  )
}

/**
 * The terms of what a folded text sounds like, each once: neighbours, and every run as a whole, because a wrong kana
 * in a short word leaves no pair of it right. Only kana have a sound here.
 */
export function soundTermsOf(text: string): string[] {
  const runs = (text.match(KANA_RUNS) ?? []).map(soundOf)
  return unique(runs.filter((run) => run !== '').flatMap((run) => [...pairsOf(run), `${WHOLE}${run}`]))
}

export function kindOf(term: string): TermKind {
  if (term.startsWith(WHOLE)) return 'whole'
  if (!IS_UNSPACED.test(term)) return 'word'
  return [...term].length === 1 ? 'alone' : 'pair'
}

/** A run of one character has no neighbours, and is its own term. */
function pairsOf(run: string): string[] {
  const chars = [...run]
  const pairs = chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  return [...(chars.length === 1 ? chars : pairs), ...chars.filter((char) => HAN.test(char))]
}

/** `Wi-Fi` is wi, fi and wifi: what begins as shortly as that, some write as one word. */
function wordsOf(run: string): string[] {
  const pieces = run.split(/['’.-]/)
  const [first = ''] = pieces
  return (pieces.length > 1 && first.length <= 2 ? [...pieces, pieces.join('')] : pieces).map(singular)
}

/** English words in their plural and in their singular are one term. */
function singular(word: string): string {
  if (/^[a-z]{2,}ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/^[a-z]+(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /^[a-z]{2,}[^aisu]s$/.test(word) ? word.slice(0, -1) : word
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)]
}
