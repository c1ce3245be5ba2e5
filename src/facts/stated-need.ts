import type { Fact } from '../shared/edition/fact/fact.ts'
import { fact } from '../shared/edition/fact/state-fact.ts'
import type { Need } from '../shared/edition/need.ts'

/** A department that deals with a need according to the plan page. The quote stands below its heading there. */
export const planned = (department: string, quote: string): Fact<string> =>
  fact(department, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium', note: quote })

/** Something that answers a need: a department or a facility, the first to ask first. Or nothing of it is known. */
type Answer =
  | { covered: 'all' | 'part'; departments: [Fact<string>, ...Fact<string>[]]; facilities?: string[] }
  | { covered: 'all' | 'part'; departments?: never; facilities: [string, ...string[]] }
  | { covered: 'none'; departments?: never; facilities?: string[] }

/** A need without an answer does not compile. */
export const need = (
  stated: Pick<Need, 'id' | 'code' | 'pictogram'> & Partial<Pick<Need, 'topics'>> & Answer,
): Need => ({
  departments: [],
  facilities: [],
  topics: [],
  ...stated,
})
