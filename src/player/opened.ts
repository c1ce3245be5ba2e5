import { type Card, type CardSentence, toggledOn } from '../shared/edition/card.ts'
import type { Found } from '../shared/edition/found.ts'

/** What is open instead of a slide, at one of its pages. `back` is what comes back when a view is closed. */
export type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'start'; readonly page: number }
  | {
      readonly kind: 'topics' | 'words' | 'help' | 'languages'
      readonly back: Opened
      readonly page: number
    }
  /** The answer to a need, or another subject in full. */
  | { readonly kind: 'subject'; readonly id: string; readonly back: Opened; readonly page: number }
  /** `found` is null until there is an answer to the first letter. */
  | {
      readonly kind: 'search'
      readonly typed: string
      readonly found: readonly Found[] | null
      readonly back: Opened
      readonly page: number
    }
  /** A card to show at a counter, or a choice of what it says. */
  | {
      readonly kind: 'card'
      readonly card: Card
      readonly step: CardStep
      readonly back: Opened
      readonly page: number
    }

/** The choice of how a visitor wants to talk, which comes first; of what they came for; and the card as it is shown. */
export type CardStep = 'ways' | 'about' | 'sheet'

export const NOTHING: Opened = { kind: 'none' }
export const START = { kind: 'start', page: 0 } as const satisfies Opened

/** Nobody types more to find a counter. A longer text could not be seen in its field either. */
export const MOST_TYPED = 40

/** The same at another of its pages. */
export function atPage(opened: Opened, page: number): Opened {
  return opened.kind === 'none' ? opened : { ...opened, page }
}

/** What comes back when what is open is closed. */
export function closed(opened: Opened): Opened {
  if (opened.kind === 'card' && opened.step !== 'ways') return atStep(opened, 'ways')
  return 'back' in opened ? opened.back : NOTHING
}

/**
 * What comes back after a view of its own, such as the help: the slide, or the start view. It is never another such
 * view, so that nobody has to close many.
 */
function below(opened: Opened): Opened {
  if (opened.kind === 'none' || opened.kind === 'start') return opened
  return opened.kind !== 'subject' && closed(opened).kind === 'none' ? NOTHING : START
}

/** A view over what is open; the same view again closes it. */
export function toggled(opened: Opened, kind: 'topics' | 'words' | 'help' | 'languages' | 'search'): Opened {
  if (opened.kind === kind) return closed(opened)
  const back = below(opened)
  return kind === 'search' ? { kind, typed: '', found: null, back, page: 0 } : { kind, back, page: 0 }
}

/** A subject over the view in which it was chosen. */
export function subjectOpened(opened: Opened, id: string): Opened {
  const isList = opened.kind === 'start' || opened.kind === 'search' || opened.kind === 'topics'
  return { kind: 'subject', id, back: isList ? opened : START, page: 0 }
}

/** The text of the search field. Without one there is nothing that could be found. */
export function typedIn(opened: Opened, typed: string): Opened {
  if (opened.kind !== 'search') return opened
  const kept = typed.slice(0, MOST_TYPED)
  return { ...opened, typed: kept, found: kept === '' ? null : opened.found, page: 0 }
}

/** A card about a subject, if there is one, over what is open. */
export function cardOpened(opened: Opened, about: string | null): Opened {
  return { kind: 'card', card: { about: about ?? undefined, ways: [] }, step: 'ways', back: opened, page: 0 }
}

/** The card with a sentence more or less. There is one thing to choose of what somebody came for, many ways to talk. */
export function said(opened: Opened, sentence: CardSentence): Opened {
  if (opened.kind !== 'card') return opened
  const made = { ...opened, card: toggledOn(opened.card, sentence) }
  return sentence.name === 'about' ? atStep(made, 'ways') : made
}

/** The card at another step. */
export function atStep(opened: Opened, step: CardStep): Opened {
  return opened.kind === 'card' ? { ...opened, step, page: 0 } : opened
}

/** The subject that is open, if it is one. */
export function subjectOfOpened(opened: Opened): string | undefined {
  if (opened.kind === 'languages') return 'languages'
  return opened.kind === 'subject' ? opened.id : undefined
}

/** The name of what is open, by which its measured pages are known. */
export function nameOfOpened(opened: Opened): string {
  switch (opened.kind) {
    case 'subject':
      return `subject ${opened.id}`
    case 'search':
      return `search ${opened.typed} ${opened.found?.length}`
    case 'card':
      return opened.step === 'sheet' ? `card ${JSON.stringify(opened.card)}` : `card ${opened.step}`
    default:
      return opened.kind
  }
}
