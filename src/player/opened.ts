import type { Way } from '../shared/edition/card.ts'
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
  /** A card to show at a counter. `about` is the subject, or null if the visitor has not said what they came for. */
  | {
      readonly kind: 'card'
      readonly about: string | null
      readonly ways: readonly Way[]
      readonly back: Opened
      readonly page: number
    }

export const NOTHING: Opened = { kind: 'none' }
export const START = { kind: 'start', page: 0 } as const satisfies Opened

/** Nobody types more to find a counter. A longer text could not be seen in its field either. */
const MOST_TYPED = 40

/** The same at another of its pages. */
export function atPage(opened: Opened, page: number): Opened {
  return opened.kind === 'none' ? opened : { ...opened, page }
}

/** What comes back when what is open is closed. */
export function closed(opened: Opened): Opened {
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

/** One more way to talk on the card, or one less. */
export function wayToggled(opened: Opened, way: Way): Opened {
  if (opened.kind !== 'card') return opened
  const others = opened.ways.filter((other) => other !== way)
  return { ...opened, ways: others.length < opened.ways.length ? others : [...others, way], page: 0 }
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
      return `card ${opened.about} ${opened.ways.join()}`
    default:
      return opened.kind
  }
}
