import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Sources } from '../../src/shared/edition/fact.ts'
import { type Fact, shown } from '../../src/shared/edition/fact.ts'

/** A question to the office, and the place for its answer. */
export interface Question {
  /** Whom it is about: the name of a department, or the office. */
  readonly of: string
  /** The fact asked for. */
  readonly about: string
  /** If it is about a desk: the desk's id. */
  readonly desk?: string
  /** The field of the facts that the answer fills. */
  readonly field: string
  /** What was found and may not be shown yet. */
  readonly found: string | null
  readonly note: string | null
}

/** Every fact that is missing or unconfirmed, in the order of the edition. `docs/ask-the-office.md` asks for them. */
export function questionsOf(edition: Edition): Question[] {
  const { office, sources } = edition
  const asks = (of: string, about: string, field: string, fact: Fact<unknown>): Question[] => {
    if (shown(fact, sources) && fact.risk === 'low') return []
    const found = fact.value === null ? null : `${plain(fact.value)}${grounds(fact, sources)}`
    return [{ of, about, field, found, note: fact.note ?? null }]
  }
  return [
    ...asks('office', 'station', 'src/facts/office.ts: station', office.station),
    ...asks('office', 'plan', 'src/facts/office.ts: plan', office.plan),
    ...asks('office', 'centreHours', 'src/facts/languages.ts: hours', office.languages.hours),
    ...edition.departments.flatMap((department) => {
      const of = department.names.map(({ sign }) => sign).join('・') + (department.ending?.sign ?? '')
      const field = (name: string) => `src/facts/departments.ts: ${department.id}.${name}`
      return [
        ...department.names.flatMap(({ sign, reading }) =>
          asks(of, 'reading', field(`names ${sign}`), reading),
        ),
        ...asks(of, 'english', field('english'), department.english),
        ...asks(of, 'floor', field('floor'), department.floor),
        ...asks(of, 'counter', field('counter'), department.counter),
        ...(department.desks.length === 0
          ? [{ of, about: 'phone', field: field('desks'), found: null, note: null }]
          : []),
        ...department.desks.flatMap(({ id, phone, fax, email }) =>
          [
            ...asks(of, 'phone', field(`desks ${id}.phone`), phone),
            ...asks(of, 'fax', field(`desks ${id}.fax`), fax),
            ...asks(of, 'email', field(`desks ${id}.email`), email),
          ].map((question) => ({ ...question, desk: id })),
        ),
        ...asks(of, 'saturday', field('saturday'), department.saturday),
      ]
    }),
  ]
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${inner}`)
    .join(', ')
}

function grounds({ sources: keys, date }: Fact<unknown>, sources: Sources): string {
  const titles = keys.map((key) => sources[key]?.title ?? key)
  return ` (${[titles.join(', '), date].filter(Boolean).join(', ')})`
}
