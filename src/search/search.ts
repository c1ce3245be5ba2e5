import type { SearchResult } from 'minisearch'
import type { EntryKind } from '../shared/edition/found.ts'
import type { SearchIndex } from './index.ts'
import type { Hit } from './messages.ts'
import { type Interpretation, interpretationsOf } from './query.ts'
import { kindOf } from './terms.ts'

/** As many as fit on the kiosk without scrolling. */
const MOST_HITS = 10

/**
 * How near a kind is to what people come for. A word is often the name of a need, of a department and of a term: who
 * asks stands in a hall and wants to know where to go, then what it means.
 */
const NEARNESS: Readonly<Record<EntryKind, number>> = {
  need: 1.25,
  department: 1.1,
  facility: 1.1,
  office: 1.1,
  desk: 1,
  topic: 0.9,
  term: 0.8,
}
/** A word that an entry says, compared with one that it is called by. */
const SAID = 0.35
/** Hits that are so much worse than the best one that they only look like mistakes. */
const FAR = 0.3
/** A hit has more than this share of the query, or this share of its own name is in the query. Less is chance. */
const LEAST_OF_QUERY = 0.5
const LEAST_OF_NAME = 0.8
/** How fast a form is worth less if it has more than the query (`b` of BM25, usually 0.7): forms are short. */
const RELEVANCE = { k: 1.2, b: 0.9, d: 0.2 }
/** A name that is the whole query: who types the name of a desk looks for the desk, whatever else has half of it. */
const EXACT = 1.1
/** A term with a mistake, and one that is not finished, compared with the term itself. */
const RELAXED = { fuzzy: 0.6, prefix: 0.5 }

/** What an index finds for a query in any language, the best first. Never throws, whatever the query is. */
export function searchIn(index: SearchIndex, query: string, most = MOST_HITS): Hit[] {
  const scores = new Map<number, number>()
  for (const interpretation of interpretationsOf(query))
    for (const [entry, score] of scoresOf(index, interpretation))
      scores.set(entry, Math.max(scores.get(entry) ?? 0, score))
  const best = Math.max(0, ...scores.values())
  return [...scores]
    .filter(([, score]) => score >= best * FAR)
    .toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
    .slice(0, most)
    .flatMap(([entry, score]) => {
      const found = index.found[entry]
      return found ? [{ ...found, score }] : []
    })
}

/** How near each entry is, by its place in the index. */
function scoresOf(index: SearchIndex, interpretation: Interpretation): Map<number, number> {
  const { weights, field, trust } = interpretation
  const results = index.mini.search([...weights.keys()].join(' '), {
    fields: [field],
    prefix: (term) => isTypedOn(term) || weights.size === 1,
    fuzzy: mistakesIn,
    boostTerm: (term) => weights.get(term) ?? 0,
    weights: RELAXED,
    bm25: RELEVANCE,
  })
  const all = sum(weights.values())
  const byEntry = Map.groupBy(results, ({ id }) => index.forms[id]?.entry ?? -1)
  const scores = new Map<number, number>()
  for (const [entry, forms] of byEntry) {
    const kind = index.found[entry]?.kind
    if (kind && forms.some((form) => isNear(index, form, interpretation, all)))
      scores.set(entry, (together(index, forms, interpretation) * trust * NEARNESS[kind]) / all)
  }
  return scores
}

function isNear(
  index: SearchIndex,
  { id, queryTerms, terms }: SearchResult,
  { weights, field }: Interpretation,
  all: number,
): boolean {
  const form = index.forms[id]
  // In a long text any two kanji can be found somewhere: 映 and 画 are not 映画.
  const counted =
    form?.isName || weights.size === 1 ? queryTerms : queryTerms.filter((term) => kindOf(term) !== 'alone')
  if (sum(counted.map((term) => weights.get(term) ?? 0)) > all * LEAST_OF_QUERY) return true
  if (!form?.isName || terms.length < form.sizes[field] * LEAST_OF_NAME) return false
  // Two kana are in many words: こし, old paper, is in ひっこし. What somebody asks about mostly comes first.
  const [first = ''] = weights.keys()
  return form.sizes[field] > 1 || kindOf(first) !== 'pair' || terms[0] === first
}

/**
 * The nearest form counts whole, and each further one for those terms of the query that none before it has: of two
 * words that somebody types, each may be in another name.
 */
function together(
  index: SearchIndex,
  forms: readonly SearchResult[],
  { weights, field }: Interpretation,
): number {
  const weightOf = (terms: readonly string[]) => sum(terms.map((term) => weights.get(term) ?? 0))
  // The library multiplies by the number of terms, which would make long queries incomparable.
  const worths = forms
    .map(({ id, score, queryTerms, terms }) => {
      const form = index.forms[id]
      const isWhole = terms.length === weights.size && terms.length === form?.sizes[field]
      const isExact = isWhole && terms.every((term) => weights.has(term))
      const worth = (score / queryTerms.length) * (form?.isName ? 1 : SAID) * (isExact ? EXACT : 1)
      return { queryTerms, worth }
    })
    .toSorted((a, b) => b.worth - a.worth)
  const seen = new Set<string>()
  let score = 0
  for (const { queryTerms, worth } of worths) {
    const fresh = queryTerms.filter((term) => !seen.has(term))
    if (fresh.length === 0) continue
    score += (worth * weightOf(fresh)) / weightOf(queryTerms)
    for (const term of fresh) seen.add(term)
  }
  return score
}

/** People may still be typing it. */
function isTypedOn(term: string): boolean {
  const kind = kindOf(term)
  return kind === 'word' || kind === 'whole'
}

/** How many letters of a term may be wrong: none in short ones, where another letter is another word. */
function mistakesIn(term: string): number | false {
  const kind = kindOf(term)
  const letters = kind === 'whole' ? term.length - 1 : term.length
  if ((kind !== 'word' && kind !== 'whole') || letters < 4) return false
  return letters < 7 ? 1 : 2
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
