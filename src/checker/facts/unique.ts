import { HOUSE } from '../rule.ts'
import type { FactRule, Subject } from './fact-rule.ts'

interface Mark {
  readonly value: string
  /** Who had it before, in the order of the facts. */
  readonly before: readonly string[]
  /** A code that nobody has, if another one can be proposed. */
  readonly free?: string
}

/** Codes are printed in addresses, and ids name slides: each leads to one thing. */
export const unique: FactRule<Mark> = {
  id: 'facts/unique',
  severity: 'error',
  source: HOUSE,
  good: [{ value: '12', before: [] }],
  bad: [
    { value: '12', before: ['goal'], free: '13' },
    { value: 'tax', before: ['tax'] },
  ],
  subjects: ({ facts, screens }) => [
    ...codes('topics', facts.topics),
    ...codes('departments', facts.departments),
    ...codes('needs', facts.needs),
    ...ids([
      ...placed('topics', facts.topics),
      ...placed('departments', facts.departments),
      ...placed('needs', facts.needs),
    ]),
    ...ids(placed('sections', facts.sections)),
    ...ids(placed('groups', facts.groups)),
    ...ids(placed('screens', screens)),
    ...facts.departments.flatMap(({ id, desks }) => ids(placed(`departments.${id}.desks`, desks))),
  ],
  check: ({ value, before, free }) => {
    if (before.length === 0) return undefined
    return {
      found: value,
      message: `expected one that nothing else has; ${before.join(' and ')} has it`,
      ...(free !== undefined && { proposal: free }),
    }
  },
}

interface Entry {
  readonly path: string
  readonly id: string
}

const placed = (part: string, entries: readonly { id: string }[]): Entry[] =>
  entries.map(({ id }) => ({ path: `${part}.${id}`, id }))

function ids(entries: readonly Entry[]): Subject<Mark>[] {
  return entries.map(({ path, id }, index) => ({
    path: `${path}.id`,
    value: {
      value: id,
      before: entries
        .slice(0, index)
        .filter((entry) => entry.id === id)
        .map((entry) => entry.path),
    },
  }))
}

function codes(part: string, entries: readonly { id: string; code: number }[]): Subject<Mark>[] {
  const free = String(Math.max(0, ...entries.map(({ code }) => code)) + 1)
  return entries.map(({ id, code }, index) => ({
    path: `${part}.${id}.code`,
    value: {
      value: String(code),
      before: entries
        .slice(0, index)
        .filter((entry) => entry.code === code)
        .map((entry) => entry.id),
      free,
    },
  }))
}
