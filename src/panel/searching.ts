import type { Press } from '../player/visit.ts'
import { createFinder, type Finder } from '../search/finder.ts'
import type { Found } from '../shared/edition/found.ts'
import type { Boot } from '../view/screen/boot.ts'

interface SearchingSetup {
  readonly assets: Pick<Boot['assets'], 'search' | 'searchWorker'>
  readonly onFound: (typed: string, found: readonly Found[]) => void
  readonly onFault: (error: unknown) => void
}

/** The search of a visitor. Its worker begins when the search is opened, because making an index takes a moment. */
export interface Searching {
  /** Must be called for everything that is pressed. */
  pressed(press: Press): void
  /** The visitor has gone: whatever was typed goes with the worker. */
  end(): void
}

export function createSearching({ assets, onFound, onFault }: SearchingSetup): Searching {
  let finder: Finder | undefined
  let typed = ''
  function end(): void {
    finder?.end()
    finder = undefined
    typed = ''
  }
  function begin(): Finder {
    return createFinder({
      worker: new Worker(assets.searchWorker, { type: 'module' }),
      forms: formsOf(assets.search),
      onHits: (found) => onFound(typed, found),
      onFault(error) {
        onFault(error)
        // The next press tries again.
        end()
      },
    })
  }
  return {
    pressed(press) {
      if (press.kind === 'search') finder ??= begin()
      if (press.kind !== 'type') return
      finder ??= begin()
      typed = press.typed
      if (typed.trim() === '') finder.forget()
      else finder.find(typed)
    },
    end,
  }
}

/** What can be found. The service worker keeps it for times without a network. */
async function formsOf(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: expected 200, found ${response.status}`)
  return response.text()
}
