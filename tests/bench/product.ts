import { type Deck, decks } from './decks/deck.ts'
import { LIBRARIES } from './install.ts'
import { lobby } from './slides.ts'

/** What is measured: the screen of this project, or a deck made with a library. */
export interface Product {
  readonly id: string
  readonly name: string
  /** Its page, as it is opened. */
  readonly path: string
  /** Finds the heading of its first slide. */
  readonly heading: string
  readonly deck: Deck | null
}

const ours: Product = {
  id: 'ours',
  name: 'ours',
  path: `/screens/${lobby.id}`,
  heading: 'main h1',
  deck: null,
}

export const products: readonly Product[] = [
  ours,
  ...decks.map((deck) => ({
    id: deck.id,
    name: `${deck.name} ${LIBRARIES[deck.packages[0] ?? '']}`,
    path: `/${deck.id}/`,
    heading: '.deck-slide .heading',
    deck,
  })),
]
