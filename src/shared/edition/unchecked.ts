import * as v from 'valibot'
import { wholeOf } from '../bounded.ts'
import type { Edition } from './edition.ts'
import { type Fact, type Sources, shown } from './fact.ts'
import { factsIn } from './facts-in.ts'

const year = v.nullable(wholeOf(1900, 2199))

/** The years of the facts that are shown and that the office has not checked; null if none of them bears a date. */
export const uncheckedSchema = v.object({ from: year, until: year })
export type Unchecked = v.InferOutput<typeof uncheckedSchema>

type Stated = Pick<Edition, 'office' | 'departments' | 'sources' | 'unchecked'>

// An edition never changes, and a wall asks for this with every drawing.
const known = new WeakMap<Stated, Unchecked | null>()

/**
 * The years of what an edition shows without an answer of the office; null if the office has checked everything. The
 * reading of a word from a dictionary is no statement about the office, so nobody has to check it.
 */
export function uncheckedOf(edition: Stated): Unchecked | null {
  if (edition.unchecked !== undefined) return edition.unchecked
  const kept = known.get(edition)
  const found = kept === undefined ? findUnchecked(edition) : kept
  known.set(edition, found)
  return found
}

/** Whether the office itself has stated a fact when it was asked. */
function isChecked({ sources: keys }: Fact<unknown>, sources: Sources): boolean {
  return keys.some((key) => sources[key]?.kind === 'answer')
}

/** Whether nothing is left to ask: the office has stated the fact and it is shown, or has said that there is none. */
export function isAnswered(fact: Fact<unknown>, sources: Sources): boolean {
  return isChecked(fact, sources) && (fact.value === null || shown(fact, sources) !== undefined)
}

/** Whether a fact is a reading that only works of reference state. */
export function isReference({ sources: keys }: Fact<unknown>, sources: Sources): boolean {
  return keys.length > 0 && keys.every((key) => sources[key]?.kind === 'reference')
}

function findUnchecked({ office, departments, sources }: Stated): Unchecked | null {
  const facts = factsIn({ office, departments })
    .map(([, fact]) => fact)
    .filter((fact) => shown(fact, sources) && !isChecked(fact, sources) && !isReference(fact, sources))
  if (facts.length === 0) return null
  const years = facts.flatMap((fact) => yearOf(fact, sources) ?? [])
  if (years.length === 0) return { from: null, until: null }
  return { from: Math.min(...years), until: Math.max(...years) }
}

/** The year of a fact, or of the newest of its sources if it bears no date. */
function yearOf({ date, sources: keys }: Fact<unknown>, sources: Sources): number | undefined {
  const newest =
    date ??
    keys
      .flatMap((key) => sources[key]?.date ?? [])
      .toSorted()
      .at(-1)
  return newest === undefined ? undefined : Number(newest.slice(0, 4))
}
