import type { Complaint } from './finding.ts'

/** Words to avoid, each with its replacement. */
export type Replacements = Readonly<Record<string, string>>

/** The places of listed words in a text. If several begin at one place, the longest counts. */
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
