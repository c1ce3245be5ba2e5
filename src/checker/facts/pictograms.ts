import type { FactRule } from './fact-rule.ts'
import { unknownName } from './nearest.ts'

interface Symbol {
  readonly name: string
  readonly known: ReadonlySet<string>
}

const known = new Set(['home', 'elderly'])

/** Topics, departments, needs and facilities are known by their pictograms across the hall. */
export const pictograms: FactRule<Symbol> = {
  id: 'facts/pictogram',
  severity: 'error',
  source: 'Material Symbols, as in @iconify-json/material-symbols',
  good: [{ name: 'home', known }],
  bad: [
    { name: 'elderyl', known },
    { name: 'unicorn', known },
  ],
  subjects: ({ facts, pictograms }) => {
    const { topics, departments, needs, office } = facts
    return Object.entries({ topics, departments, needs, 'office.building': office.building }).flatMap(
      ([part, entries]) =>
        entries.map(({ id, pictogram }) => ({
          path: `${part}.${id}.pictogram`,
          value: { name: pictogram, known: pictograms },
        })),
    )
  },
  check: ({ name, known }) => unknownName(name, known, 'expected the name of a Material Symbol'),
}
