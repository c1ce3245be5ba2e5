import type { Complaint } from '../finding.ts'

/** A word that differs in more letters than this share is another word, not a misspelt one. */
const LIKE = 0.34

/** What is wrong with a name that must be one of a list, with the one that was probably meant. */
export function unknownName(name: string, known: Iterable<string>, message: string): Complaint | undefined {
  const names = [...known]
  if (names.includes(name)) return undefined
  const proposal = nearest(name, names)
  return { found: name, message, ...(proposal !== undefined && { proposal }) }
}

/** The word of a list that a misspelt one was probably meant to be; undefined if none is like it. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.ceil(word.length * LIKE) + 1
  for (const other of words) {
    if (Math.abs(other.length - word.length) >= least) continue
    const distance = distanceOf(word, other)
    if (distance < least) [best, least] = [other, distance]
  }
  return best
}

/** The number of letters to add, drop or change (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [at, otherLetter] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
