import type { Complaint } from './finding.ts'

/** Words to avoid, each with what to say instead. */
export type Replacements = Readonly<Record<string, string>>

/** Where listed words stand in a text. The longest of those that begin at a place counts. */
export function replaced(text: string, words: Replacements, message: string): Complaint[] {
  const found = Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (found.length === 0) return []
  return [...text.matchAll(new RegExp(found.join('|'), 'gu'))].map(([word]) => ({
    found: word,
    message,
    proposal: words[word] ?? '',
  }))
}
