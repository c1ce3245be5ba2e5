import type { Edition } from '../edition.ts'
import { type Fact, shown } from './fact.ts'
import { isAnswered } from './unchecked.ts'

type Asked = readonly [id: string, fact: Fact<unknown>]

/** The facts that visitors ask for and that the office may still have to state, each with the id of its question. */
export function askedFacts({ office }: Pick<Edition, 'office'>): Asked[] {
  const asked = ({ id, fact }: { id: string; fact: Fact<unknown> }): Asked => [id, fact]
  return [
    ...office.building.map(asked),
    ['centre-hours', office.languages.hours],
    ...office.others.map(asked),
  ]
}

/** The ids of the questions whose answer is missing or may not be shown. That there is none is an answer. */
export function openQuestions(edition: Pick<Edition, 'office' | 'sources'>): string[] {
  return askedFacts(edition)
    .filter(([, fact]) => !shown(fact, edition.sources) && !isAnswered(fact, edition.sources))
    .map(([id]) => id)
}
