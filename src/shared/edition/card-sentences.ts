import type { Card, CardSentence } from './card.ts'
import type { CardChoices } from './card-choices.ts'
import { WAYS, type Way } from './way.ts'

/** The part of `URLSearchParams` and `FormData` that is used. */
interface Query {
  getAll(name: string): readonly unknown[]
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

/** Whether a sentence has been chosen for a card. */
export function isChosen(card: Card, { name, value }: CardSentence): boolean {
  return name === 'way' ? card.ways.includes(value) : card[name] === value
}
