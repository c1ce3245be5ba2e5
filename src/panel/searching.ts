import type { Press } from '../player/visit.ts'
import type { Finder } from '../search/finder.ts'
import type { Found } from '../shared/edition/found.ts'

interface SearchingSetup {
  /** Makes the worker that searches; undefined until what makes it is loaded. */
  readonly begin: (on: {
    onHits(found: readonly Found[]): void
    onFault(error: unknown): void
  }) => Finder | undefined
  readonly onFound: (typed: string, found: readonly Found[]) => void
  readonly onFault: (error: unknown) => void
}

/** The search of a visitor. */
export interface Searching {
  /** Must be called for everything that is pressed. */
  pressed(press: Press): void
  /** The visitor has gone: whatever was typed goes with the worker. */
  end(): void
}

export function createSearching({ begin, onFound, onFault }: SearchingSetup): Searching {
  let finder: Finder | undefined
  let typed = ''
  function end(): void {
    finder?.end()
    finder = undefined
    typed = ''
  }
  /** It begins when the search is opened, before the first letter: making its index takes a moment. */
  function started(): Finder | undefined {
    finder ??= begin({
      onHits: (found) => onFound(typed, found),
      onFault(error) {
        onFault(error)
        // The next press tries again.
        end()
      },
    })
    return finder
  }
  return {
    pressed(press) {
      if (press.kind === 'search') started()
      if (press.kind !== 'type') return
      typed = press.typed
      if (typed.trim() === '') finder?.forget()
      else started()?.find(typed)
    },
    end,
  }
}
