import type { Edition, Unchecked } from '../edition.ts'
import { type Fact, type Sources, shown } from './fact.ts'
import { factsIn } from './facts-in.ts'

type Stated = Pick<Edition, 'office' | 'departments' | 'needs' | 'sources'>

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

/**
 * The years of what an office shows without having answered for it; null if it has checked everything. The reading of a
 * word from a dictionary is no statement about the office, so nobody has to check it. The build writes the result into
 * the edition, so that no screen has to look for it.
 */
export function uncheckedIn({ office, departments, needs, sources }: Stated): Unchecked | null {
  const facts = factsIn({ office, departments, needs })
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
