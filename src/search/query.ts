import { folded, keptOf } from './fold.ts'
import type { Field } from './index.ts'
import { kanaOfRomaji } from './romaji.ts'
import { kindOf, soundTermsOf, type TermKind, termsOf } from './terms.ts'

/** A way to understand a query: its terms with their weights, where they are looked up, how far to trust it. */
export interface Interpretation {
  readonly weights: ReadonlyMap<string, number>
  readonly field: Field
  readonly trust: number
}

/** A kanji alone says less than two neighbours, and the sound of a whole name says more. */
const WEIGHTS: Readonly<Record<TermKind, number>> = { word: 1, pair: 1, alone: 0.6, whole: 2 }
/** What only joins the words of a question: をとりたいのですが, how do I. */
const FILLING = 0.25
/** A name that only sounds like the query, compared with one that is written so. */
const SOUND = 0.75
/** Letters read as Japanese, compared with the same kana. */
const ROMAJI = 0.95
/** Letters that can be Japanese, taken as English. “Kawakami Hoikuen” is not what hoikuen asks for. */
const ENGLISH = 0.75

/** English words that are in questions about anything. */
const FILLERS = new Set(
  `a an the of to in on at for from with by and or is are be do does did can could will would should
  i my me we our you your it this that there how what where when which who why get need want have make go please`.split(
    /\s+/,
  ),
)
const LATIN_WORDS = /(?:\p{Script=Latin}\p{M}*|['’‘ʼ`‐‑-])+/gu
/** Letters at the end that a Japanese keyboard has not turned into kana yet: こせk. */
const NOT_KANA_YET = /(?<=[ぁ-ゖァ-ヶー])[bcdfghjkmnprstvwyz]{1,2}$/i
const HIRAGANA = /[ぁ-ゖ]/
const HIRAGANA_RUNS = /[ぁ-ゖ]+/g
const HAN = /\p{Script=Han}/u
const ALL_KANA = /^[ぁ-ゖー]+$/
const KANA_BLANK = /(?<=[ぁ-ゖー])\s+(?=[ぁ-ゖー])/g

/**
 * A query as it is typed; with its letters read as Japanese, if they can be; and by what it sounds like, if it is
 * typed without kanji.
 */
export function interpretationsOf(query: string): Interpretation[] {
  const kept = keptOf(query)
  const typed = folded(kept)
  // Who writes Japanese in letters sets blanks where Japanese has none: kenko hoken.
  const whole = kept.normalize('NFKC').replace(NOT_KANA_YET, '')
  const read = folded(whole.replace(LATIN_WORDS, (word) => kanaOfRomaji(word) ?? word)).replace(
    KANA_BLANK,
    '',
  )
  // A single kana would be any word that begins with a vowel.
  const kana = read.length > 1 ? read : typed
  const weigh = weightsIn(kept.normalize('NFKC'))
  const as = { weights: weigh(termsOf(typed)), field: 'as', trust: kana === typed ? 1 : ENGLISH } as const
  const romaji = { weights: weigh(termsOf(kana)), field: 'as', trust: ROMAJI } as const
  const sound = { weights: weigh(soundTermsOf(kana)), field: 'sound', trust: SOUND } as const
  const all = [as, ...(kana === typed ? [] : [romaji]), ...(HAN.test(typed) ? [] : [sound])]
  return all.filter(({ weights }) => weights.size > 0)
}

/**
 * How much each term of a query counts. Beside kanji or katakana, hiragana mostly is grammar, and so are some English
 * words beside others.
 */
function weightsIn(query: string): (terms: readonly string[]) => ReadonlyMap<string, number> {
  const core = new Set(termsOf(folded(query.replace(HIRAGANA_RUNS, ' '))))
  const words = [...core].filter((term) => !FILLERS.has(term))
  const isFilling = (term: string) =>
    words.length > 0 &&
    (FILLERS.has(term) || (ALL_KANA.test(term) && HIRAGANA.test(query) && !core.has(term)))
  return (terms) => new Map(terms.map((term) => [term, isFilling(term) ? FILLING : WEIGHTS[kindOf(term)]]))
}
