import type { Glossary } from '../edition/words/glossary.ts'
import { BREAK } from './phrase.ts'
import { plainText } from './ruby.ts'

/** A stretch of a text as written, and the id of the glossary entry that explains it. */
export interface Part {
  readonly raw: string
  readonly term?: string
}

/** The smallest unit a term can begin or end with: a character, or a base with its reading. */
interface Atom {
  readonly raw: string
  readonly plain: string
}

const JAPANESE = /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u

/**
 * Cuts a text at the first occurrence of each term of a glossary. If several terms begin at one place, the longest
 * counts. A term that is only part of a word with a reading of its own (｜国民健康保険係《…》) does not count.
 */
export function markTerms(text: string, glossary: Glossary): Part[] {
  const forms = formsOf(glossary)
  if (!forms) return [{ raw: text }]
  const pattern = JAPANESE.test(text) ? forms.inWords : forms.asWords
  const atoms = atomsOf(text)
  const starts = new Map<number, number>()
  let plain = ''
  atoms.forEach((atom, index) => {
    if (atom.plain !== '') starts.set(plain.length, index)
    plain += atom.plain
  })
  starts.set(plain.length, atoms.length)
  const raw = (from: number, to: number) =>
    atoms
      .slice(from, to)
      .map((atom) => atom.raw)
      .join('')
  const parts: Part[] = []
  const seen = new Set<string>()
  let at = 0
  for (const { 0: found, index } of plain.matchAll(pattern)) {
    const from = starts.get(index)
    const next = starts.get(index + found.length)
    const term = forms.ids.get(found.toLowerCase())
    if (from === undefined || next === undefined || term === undefined || seen.has(term)) continue
    seen.add(term)
    // A mark or a space after the term separates phrases, and belongs to neither.
    let to = next
    while (to > from && atoms[to - 1]?.plain === '') to -= 1
    parts.push({ raw: raw(at, from) }, { raw: raw(from, to), term })
    at = to
  }
  return [...parts, { raw: raw(at, atoms.length) }].filter((part) => part.raw !== '')
}

/** The glossary entries whose terms a text contains, in the order of the text. */
export function termsIn(text: string, glossary: Glossary): string[] {
  return markTerms(text, glossary).flatMap(({ term }) => term ?? [])
}

/** Every form in which a glossary's terms are written, prepared for searching. */
interface Forms {
  /** For texts without spaces between words, as in Japanese. */
  readonly inWords: RegExp
  readonly asWords: RegExp
  /** The entry of each form, in small letters. */
  readonly ids: ReadonlyMap<string, string>
}

// A slide asks for the same glossary with every text, and an edition never changes, so the forms are kept.
const known = new WeakMap<Glossary, Forms | undefined>()

function formsOf(glossary: Glossary): Forms | undefined {
  if (!known.has(glossary)) known.set(glossary, composeForms(glossary))
  return known.get(glossary)
}

/** Undefined if a glossary has no entries. If two entries have the same form, it belongs to the first. */
function composeForms(glossary: Glossary): Forms | undefined {
  const forms = Object.entries(glossary).flatMap(([id, { terms }]) =>
    terms.map((form): [form: string, id: string] => [plainText(form), id]),
  )
  if (forms.length === 0) return undefined
  const longestFirst = forms
    .map(([form]) => form)
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return {
    inWords: new RegExp(longestFirst, 'giu'),
    asWords: new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst})(?![\\p{L}\\d])`, 'giu'),
    ids: new Map(forms.toReversed().map(([form, id]) => [form.toLowerCase(), id])),
  }
}

/** Spaces between Japanese phrases, and marks for breaks, are not part of a word. */
function atomsOf(text: string): Atom[] {
  const japanese = JAPANESE.test(text)
  return [...text.matchAll(/｜([^｜《》]+)《[^｜《》]+》|[\s\S]/gu)].map(([raw, base]) => {
    const isGap = raw === BREAK || (japanese && raw === ' ')
    return { raw, plain: isGap ? '' : (base ?? raw) }
  })
}
