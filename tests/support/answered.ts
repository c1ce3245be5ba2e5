import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'

/** The key of the office's answer among the sources. */
const ANSWER = 'ANSWER'

/** An edition with an answer of the office among its sources. */
export function answeredBy(edition: Edition): Edition {
  return parseEdition({
    ...edition,
    sources: {
      ...edition.sources,
      [ANSWER]: { title: 'Answer', url: 'https://office.example/answer', date: '2027-01-15', kind: 'answer' },
    },
  })
}

/** An edition in which the office has confirmed every fact that has a value, and has said of the others that there is none. */
export function withAnswers(edition: Edition): Edition {
  const { office, departments } = edition
  const desked = departments.map((department) =>
    // Without a desk nobody could be called, so the question for one would stay.
    department.desks.length > 0 ? department : { ...department, desks: [] },
  )
  return answeredBy({
    ...edition,
    ...(confirmed({ office, departments: desked }) as Pick<Edition, 'office'>),
  })
}

function confirmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(confirmed)
  if (typeof value !== 'object' || value === null) return value
  if ('confidence' in value) {
    const { value: known } = value as { value?: unknown }
    return known === null
      ? { ...value, sources: [ANSWER] }
      : { ...value, sources: [ANSWER], confidence: 'single', risk: 'low' }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, confirmed(inner)]))
}
