/** Marks where a Japanese line may break; put in when an edition is built, invisible in print. */
export const BREAK = '\u200b'

/**
 * Cuts a text where a reader breathes: at the marks a build put in, at spaces, after commas and full stops. Marks
 * inside `｜base《reading》` do not occur, because a word is never cut within its reading. Where the text itself
 * ends a phrase, the last piece is empty.
 */
export function piecesOf(text: string): string[] {
  return text.split(/\u200b|(?<=[ 、。])(?!\u200b)/)
}

/** The phrases of a text, none of them empty. */
export function phrasesOf(text: string): string[] {
  return piecesOf(text).filter((phrase) => phrase !== '')
}
