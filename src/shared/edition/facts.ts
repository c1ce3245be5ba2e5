import type { Edition } from './edition.ts'

/** The part of an edition that is the same in every language. */
export type Facts = Pick<
  Edition,
  'sources' | 'office' | 'sections' | 'groups' | 'topics' | 'departments' | 'needs'
>
