/** One word of a sentence, as the dictionary cuts it. Parts of speech are those of IPADIC, under its own names. */
export interface Token {
  readonly surface: string
  /** The place in the text, in UTF-16 units. */
  readonly start: number
  readonly pos: string
  readonly detail: string
  readonly form: string
  /** The form that a dictionary lists: 使わ → 使う. */
  readonly base: string
  /** In hiragana; empty if the dictionary does not know the word. */
  readonly reading: string
}

/** A word that could be at a place in a text, likely or not. */
export interface Candidate {
  readonly start: number
  readonly length: number
  /** In hiragana. */
  readonly reading: string
}

/** A dictionary of Japanese. Rules get it as an argument, because it is megabytes. */
export interface Dictionary {
  /** The likeliest words of a text, in order, without gaps. */
  tokenise(text: string): Token[]
  /** Every word of the dictionary that could be anywhere in a text. */
  candidates(text: string): Candidate[]
}
