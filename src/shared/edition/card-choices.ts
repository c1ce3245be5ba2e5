import type { Edition } from './edition.ts'
import { shown } from './fact/fact.ts'

/** What a card of an office can name: what people come for, and the languages of its consultation centre. */
export interface CardChoices {
  readonly abouts: readonly string[]
  readonly languages: readonly string[]
}

/** The office's own language is the first one. Nobody needs an interpreter for it. */
export function cardChoices({ needs, departments, office, sources, locales }: Edition): CardChoices {
  const spoken = shown(office.languages.spoken, sources)?.value ?? []
  return {
    abouts: (needs.length > 0 ? needs : departments).map(({ id }) => id),
    languages: spoken.map(({ tag }) => tag).filter((tag) => tag !== locales[0]?.tag),
  }
}
