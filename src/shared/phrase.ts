/** Marks where a Japanese line may break; put in when an edition is built, invisible in print. */
export const BREAK = '\u200b'

/**
 * Cuts a text where a reader breathes: at the marks a build put in, at spaces, between sentences. Marks inside
 * `｜base《reading》` do not occur, because a word is never cut within its reading.
 */
export function phrasesOf(text: string): string[] {
  return text.split(/\u200b|(?<=[ 。])/).filter((phrase) => phrase !== '')
}
