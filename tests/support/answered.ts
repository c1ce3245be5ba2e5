import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import type { Source } from '../../src/shared/edition/fact/fact.ts'
import { uncheckedIn } from '../../src/shared/edition/fact/unchecked.ts'

/** The key of the office's answer among the sources. */
const ANSWER = 'ANSWER'

/** An edition with an answer of the office among its sources. */
export function answeredBy(edition: Edition): Edition {
  const answer: Source = {
    title: 'Answer',
    url: 'https://office.example/answer',
    date: '2027-01-15',
    kind: 'answer',
  }
  const answered = { ...edition, sources: { ...edition.sources, [ANSWER]: answer } }
  return parseEdition({ ...answered, unchecked: uncheckedIn(answered) })
}

/** An edition in which the office has confirmed what was found, and has said of the rest that there is none. */
export function withAnswers(edition: Edition): Edition {
  const { office, departments, needs } = edition
  const stated = confirmed({ office, departments, needs }) as Pick<
    Edition,
    'office' | 'departments' | 'needs'
  >
  return answeredBy({ ...edition, ...stated })
}

function confirmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(confirmed)
  if (typeof value !== 'object' || value === null) return value
  if ('confidence' in value) {
    const isKnown = 'value' in value && value.value !== null
    return { ...value, sources: [ANSWER], ...(isKnown && { confidence: 'single', risk: 'low' }) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, confirmed(inner)]))
}
