import type { Edition } from './edition.ts'
import { shown } from './fact/fact.ts'

/** The ways to say at a counter how one wants to talk, in the order of a card. */
export const WAYS = ['writing', 'sign-language', 'interpreter', 'slowly', 'wheelchair'] as const
export type Way = (typeof WAYS)[number]

/** What a visitor wants to show at a counter. */
export interface Card {
  /** What they came for, by its id, if they want to say it. */
  readonly about?: string | undefined
  readonly ways: readonly Way[]
  /** The language for which they want an interpreter, by its tag, if they have chosen one. */
  readonly language?: string | undefined
}

/** What a card of an office can name: what people come for, and the languages of its consultation centre. */
export interface CardChoices {
  readonly abouts: readonly string[]
  readonly languages: readonly string[]
}

/** A sentence of a card, as a choice in a form has it. */
export type CardSentence =
  | { readonly name: 'about'; readonly value: string }
  | { readonly name: 'way'; readonly value: Way }
  | { readonly name: 'language'; readonly value: string }

/** The part of `URLSearchParams` and `FormData` that is used. */
interface Query {
  getAll(name: string): readonly unknown[]
}

/** The office's own language is the first one. Nobody needs an interpreter for it. */
export function cardChoices({ needs, departments, office, sources, locales }: Edition): CardChoices {
  const spoken = shown(office.languages.spoken, sources)?.value ?? []
  return {
    abouts: (needs.length > 0 ? needs : departments).map(({ id }) => id),
    languages: spoken.map(({ tag }) => tag).filter((tag) => tag !== locales[0]?.tag),
  }
}

/** The card that an address or a form asks for. What an office does not have is left out. */
export function parseCard(query: Query, { abouts, languages }: CardChoices): Card {
  const asked = (name: string) => new Set(query.getAll(name))
  const [about, way, language] = [asked('about'), asked('way'), asked('language')]
  return {
    about: abouts.find((id) => about.has(id)),
    ways: WAYS.filter((id) => way.has(id)),
    language: languages.find((tag) => language.has(tag)),
  }
}

/** What a card says, in its order. Who has chosen a language wants an interpreter. */
export function sentencesOn({ about, ways, language }: Card): CardSentence[] {
  const wants = (way: Way) => ways.includes(way) || (way === 'interpreter' && language !== undefined)
  const asked = { abouts: [about ?? []].flat(), languages: [language ?? []].flat() }
  return sentencesFor(asked).filter(({ name, value }) =>
    name === 'way' ? wants(value) && !(value === 'interpreter' && language !== undefined) : true,
  )
}

/** Everything that cards of these choices could say, in the order of a card. */
export function sentencesFor({ abouts, languages }: CardChoices): CardSentence[] {
  return [
    ...abouts.map((value) => ({ name: 'about', value }) as const),
    ...WAYS.flatMap((value): CardSentence[] => [
      { name: 'way', value },
      ...(value === 'interpreter' ? languages.map((tag) => ({ name: 'language', value: tag }) as const) : []),
    ]),
  ]
}

/** The card with a sentence, or without it if the card has it. It has one need and one language at most. */
export function toggledOn(card: Card, { name, value }: CardSentence): Card {
  if (name !== 'way') return { ...card, [name]: card[name] === value ? undefined : value }
  const isThere = card.ways.includes(value)
  return { ...card, ways: isThere ? card.ways.filter((way) => way !== value) : [...card.ways, value] }
}

/** Whether a sentence has been chosen for a card. */
export function isChosen(card: Card, { name, value }: CardSentence): boolean {
  return name === 'way' ? card.ways.includes(value) : card[name] === value
}

/** The query of the address of a card, with its question mark. Ids and tags need no escapes. Empty if it says nothing. */
export function cardQuery({ about, ways, language }: Card): string {
  const asked = [
    ...(about === undefined ? [] : [`about=${about}`]),
    ...ways.map((way) => `way=${way}`),
    ...(language === undefined ? [] : [`language=${language}`]),
  ]
  return asked.length > 0 ? `?${asked.join('&')}` : ''
}
