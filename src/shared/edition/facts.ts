import type { Edition } from './edition.ts'

/** What an edition is composed of beside its words: the part that is the same in every language. */
export type Facts = Pick<Edition, 'sources' | 'office' | 'groups' | 'topics' | 'departments'>
