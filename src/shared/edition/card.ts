import type { Way } from './way.ts'

/** What a visitor wants to show at a counter. */
export interface Card {
  /** What they came for, by its id, if they want to say it. */
  readonly about?: string | undefined
  readonly ways: readonly Way[]
  /** The language for which they want an interpreter, by its tag, if they have chosen one. */
  readonly language?: string | undefined
}

/** A sentence of a card, as a choice in a form has it. */
export type CardSentence =
  | { readonly name: 'about'; readonly value: string }
  | { readonly name: 'way'; readonly value: Way }
  | { readonly name: 'language'; readonly value: string }

/** The card with a sentence, or without it if the card has it. It has one need and one language at most. */
export function toggledOn(card: Card, { name, value }: CardSentence): Card {
  if (name !== 'way') return { ...card, [name]: card[name] === value ? undefined : value }
  const ways = card.ways.filter((way) => way !== value)
  return { ...card, ways: ways.length < card.ways.length ? ways : [...ways, value] }
}
