import { HOUSE } from '../rule.ts'
import type { FactRule } from './fact-rule.ts'
import { unknownName } from './nearest.ts'

interface Played {
  readonly id: string
  /** The ids of topics and departments. */
  readonly known: readonly string[]
}

const known = ['goal', 'sports']

/** A playlist names topics and departments. A screen would pass over an id that it does not know. */
export const played: FactRule<Played> = {
  id: 'facts/playlist',
  severity: 'error',
  source: HOUSE,
  good: [{ id: 'goal', known }],
  bad: [{ id: 'gaol', known }],
  subjects: ({ facts, screens }) => {
    const ids = [...facts.topics, ...facts.departments].map(({ id }) => id)
    return screens.flatMap((screen) =>
      Object.entries(screen.playlist).flatMap(([list, entries]) =>
        Array.isArray(entries)
          ? entries.map((id) => ({
              path: `screens.${screen.id}.playlist.${list}`,
              value: { id, known: ids },
            }))
          : [],
      ),
    )
  },
  check: ({ id, known }) => unknownName(id, known, 'expected the id of a topic or a department'),
}
