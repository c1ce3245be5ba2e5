import { HOUSE } from '../rule.ts'
import { everyFact, type FactRule } from './fact-rule.ts'
import { unknownName } from './nearest.ts'

interface Named {
  readonly key: string
  /** The keys of `sources.ts`. */
  readonly known: readonly string[]
}

const known = ['PLAN', 'BULLETIN']

/** A fact with an unknown source is not shown. A misspelt key would hide the fact, and no error would say so. */
export const knownSource: FactRule<Named> = {
  id: 'facts/source',
  severity: 'error',
  source: HOUSE,
  good: [{ key: 'PLAN', known }],
  bad: [
    { key: 'PLANN', known },
    { key: 'LETTER', known },
  ],
  subjects: (office) => {
    const { facts } = office
    const keys = Object.keys(facts.sources)
    const cited = everyFact(office).flatMap(({ path, value }) =>
      value.sources.map((key) => ({ path: `${path}.sources`, key })),
    )
    const read = [...subjectsOf('topics', facts.topics), ...subjectsOf('departments', facts.departments)]
    return [...read, ...cited].map(({ path, key }) => ({ path, value: { key, known: keys } }))
  },
  check: ({ key, known }) =>
    unknownName(key, known, 'expected a key of sources.ts; without it the fact is not shown'),
}

/** Where the text of a topic or department was read. */
function subjectsOf(part: string, entries: readonly { id: string; source: { key: string } }[]) {
  return entries.map(({ id, source }) => ({ path: `${part}.${id}.source`, key: source.key }))
}
