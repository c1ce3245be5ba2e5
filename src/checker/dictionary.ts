/** One word of a sentence as the dictionary cut it. Parts of speech are those of IPADIC, in its own words. */
export interface Token {
  readonly surface: string
  /** Of the text it was cut from, in UTF-16 units. */
  readonly start: number
  readonly pos: string
  readonly detail: string
  readonly form: string
  /** The form a dictionary lists: 使わ → 使う. */
  readonly base: string
}

/** A word that could stand somewhere in a text, likely or not. */
export interface Candidate {
  readonly start: number
  readonly length: number
  /** In hiragana. */
  readonly reading: string
}

/** A dictionary of Japanese. An argument of every rule that needs one, because it is megabytes. */
export interface Dictionary {
  /** The likeliest words of a text, in order, without gaps. */
  tokenise(text: string): Token[]
  /** Every word of the dictionary that could stand anywhere in a text. */
  candidates(text: string): Candidate[]
}
