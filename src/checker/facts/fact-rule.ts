import type { Fact } from '../../shared/edition/fact/fact.ts'
import { factsIn } from '../../shared/edition/fact/facts-in.ts'
import type { Facts } from '../../shared/edition/facts.ts'
import type { Municipality } from '../../shared/edition/office/municipality.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Complaint, Severity } from '../finding.ts'

/** What rules about facts read. The types are those of the facts; whether the values fit is what rules find out. */
export interface CheckedOffice {
  readonly facts: Facts
  readonly municipality: Municipality
  readonly screens: readonly Screen[]
  /** The names of all pictograms. */
  readonly pictograms: ReadonlySet<string>
  /** No source can be of a later day. */
  readonly today: Day
}

/** A value that a rule looks at, and its place in the facts: `departments.tax.desks.tax-collection.phone`. */
export interface Subject<Value> {
  readonly path: string
  readonly value: Value
}

/** One rule about facts. Good and bad examples are part of it: they show what it means, and they are its test. */
export interface FactRule<Value> {
  readonly id: string
  readonly severity: Severity
  /** The standard that the rule comes from, or `HOUSE`. */
  readonly source: string
  readonly good: readonly Value[]
  readonly bad: readonly Value[]
  subjects(office: CheckedOffice): Subject<Value>[]
  check(value: Value): Complaint | undefined
}

/** Every fact of the office, its departments and needs, known or not, with its place. */
export function everyFact({ facts, municipality }: CheckedOffice): Subject<Fact<unknown>>[] {
  const { office, departments, needs } = facts
  const all = { office, departments, needs, municipality }
  return factsIn(all).map(([path, value]) => ({ path: named(path.split('.'), all).join('.'), value }))
}

/** A path whose numbers are replaced by the ids of what they count. */
export function named(path: readonly string[], input: unknown): string[] {
  let value = input
  return path.map((name) => {
    const inner =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
    const shown = Array.isArray(value) ? nameOf(inner, name) : name
    value = inner
    return shown
  })
}

/** The id of an entry of a list; its sign if it has none; else its number. */
function nameOf(entry: unknown, index: string): string {
  if (typeof entry !== 'object' || entry === null) return index
  if ('id' in entry) return String(entry.id)
  return 'sign' in entry ? String(entry.sign) : index
}
