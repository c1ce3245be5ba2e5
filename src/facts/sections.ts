import type { Facts } from '../shared/edition/facts.ts'

/** The sections, in the order of the page of all topics: what people need first, then the plan as it is printed. */
export const sections = [
  { id: 'office', isOfficial: false },
  { id: 'building', isOfficial: false },
  { id: 'languages', isOfficial: false },
  { id: 'goal', isOfficial: true },
  { id: 'stances', isOfficial: false },
  { id: 'pillars', isOfficial: true },
  { id: 'organisation', isOfficial: true },
  { id: 'viewpoints', isOfficial: true },
  { id: 'marks', isOfficial: false },
  { id: 'initiatives', isOfficial: false },
] as const satisfies Facts['sections']

export type Section = (typeof sections)[number]['id']
