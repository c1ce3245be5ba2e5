import type { Edition } from '../../shared/edition/edition.ts'
import type { Fact, Source } from '../../shared/edition/fact/fact.ts'
import { factsIn } from '../../shared/edition/fact/facts-in.ts'
import { missing } from '../../shared/edition/fact/state-fact.ts'
import { uncheckedIn } from '../../shared/edition/fact/unchecked.ts'
import type { Day } from '../../shared/time/day.ts'
import { at, type Path, withAt } from './path.ts'

/** What the office says of a fact. */
export interface Answer {
  /** Null if the office does not have it: no fax, no counter. */
  readonly value: unknown
  readonly day: Day
  /** The title of the source, which readers see. It names a part of the office, never a person. */
  readonly title: string
  /** The address that the source leads to. */
  readonly url: string
}

const MOST_PAST = 20

/** The fact at a path. @throws Error when there is none. */
export function factAt(edition: Edition, path: Path): Fact<unknown> {
  const fact = at(edition, path)
  if (typeof fact !== 'object' || fact === null || !('confidence' in fact))
    throw new Error(`${path.join('.')}: expected a fact`)
  return fact as Fact<unknown>
}

/**
 * The edition in which the office has stated a fact. Its word is the source; what the fact was before, with the sources
 * of that, stays in its history. Answers that no fact names any more are left out.
 */
export function answered(edition: Edition, path: Path, answer: Answer): Edition {
  const before = factAt(edition, path)
  const { key, sources } = withSource(edition.sources, answer)
  const isSame = JSON.stringify(before.value) === JSON.stringify(answer.value)
  const past =
    isSame || before.value === null || before.sources.length === 0 || before.sources[0] === key
      ? (before.history ?? [])
      : [
          {
            value: before.value,
            sources: before.sources,
            ...(before.date === undefined ? {} : { date: before.date }),
          },
          ...(before.history ?? []),
        ]
  const stated: Fact<unknown> =
    answer.value === null
      ? { ...missing(), sources: [key] }
      : { value: answer.value, confidence: 'confirmed', risk: 'low', sources: [key], date: answer.day }
  const fact = past.length > 0 ? { ...stated, history: past.slice(0, MOST_PAST) } : stated
  const changed = withAt({ ...edition, sources }, path, fact)
  const whole = { ...changed, sources: withoutUnused(changed) }
  return { ...whole, unchecked: uncheckedIn(whole) }
}

/** When the office last stated a fact itself; undefined if it never has. */
export function confirmedOn({ sources: keys }: Fact<unknown>, sources: Edition['sources']): Day | undefined {
  return keys
    .flatMap((key) => (sources[key]?.kind === 'answer' ? (sources[key].date ?? []) : []))
    .toSorted()
    .at(-1)
}

function withSource(
  sources: Edition['sources'],
  { day, title, url }: Answer,
): { key: string; sources: Edition['sources'] } {
  const source: Source = { title, url, date: day, kind: 'answer' }
  const same = Object.entries(sources).find(([, other]) => JSON.stringify(other) === JSON.stringify(source))
  if (same) return { key: same[0], sources }
  const name = `ANSWER_${day.replaceAll('-', '')}`
  const key = [name, ...Array.from({ length: 99 }, (_, index) => `${name}_${index + 2}`)].find(
    (free) => !Object.hasOwn(sources, free),
  )
  if (key === undefined) throw new Error(`${day}: expected at most 100 answers of a day`)
  return { key, sources: { ...sources, [key]: source } }
}

function withoutUnused(edition: Edition): Edition['sources'] {
  const facts = factsIn({ office: edition.office, departments: edition.departments, needs: edition.needs })
  const used = new Set(
    facts.flatMap(([, fact]) => [...fact.sources, ...(fact.history ?? []).flatMap(({ sources }) => sources)]),
  )
  return Object.fromEntries(
    Object.entries(edition.sources).filter(([key, { kind }]) => kind !== 'answer' || used.has(key)),
  )
}
