/** Marks where a Japanese line may break. The build of an edition inserts it, and it is invisible in print. */
export const BREAK = '\u200b'

/**
 * Cuts a text where a reader breathes: at the marks of the build, at spaces, after commas and full stops. No mark
 * occurs inside `｜base《reading》`, because a word is never cut within its reading. If the text itself ends a phrase,
 * the last piece is empty.
 */
export function piecesOf(text: string): string[] {
  return text.split(/\u200b|(?<=[ 、。])(?!\u200b)/)
}

/** The phrases of a text, without empty ones. */
export function phrasesOf(text: string): string[] {
  return piecesOf(text).filter((phrase) => phrase !== '')
}
