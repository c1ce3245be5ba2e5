import { keptOf } from './fold.ts'
import { type Hit, parseAnswer, type Question } from './messages.ts'

/** The worker that searches, as a browser makes it with `new Worker`. */
export interface SearchWorker {
  postMessage(message: Question): void
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(kind: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

/** Searches for one page or one visit, while somebody types. */
export interface Finder {
  /** Looks for a query. Only the answer to the latest one is reported, and only if it is still wanted. */
  find(query: string): void
  /** Wants no answer any more to what was asked. */
  forget(): void
  /** Ends the worker, and with it whatever was typed. */
  end(): void
}

interface FinderSetup {
  readonly worker: SearchWorker
  /** The file of forms, as text. It may come later than the first query. */
  readonly forms: Promise<string>
  readonly onHits: (hits: readonly Hit[]) => void
  /** Called once. The finder has ended itself then, and the page goes on without it. */
  readonly onFault: (error: unknown) => void
}

/**
 * The side of the page. One query is with the worker at a time, and of those that are typed meanwhile only the last
 * one follows, so that a slow device never works through what nobody waits for.
 */
export function createFinder({ worker, forms, onHits, onFault }: FinderSetup): Finder {
  let number = 0
  let isReady = false
  let isEnded = false
  /** Whether the worker has a query. */
  let isAsked = false
  /** Whether the answer to the query that the worker has is still wanted. */
  let isWanted = false
  let waiting: string | undefined

  function send(): void {
    if (isEnded || !isReady || isAsked || waiting === undefined) return
    number++
    isAsked = true
    isWanted = true
    worker.postMessage({ kind: 'query', number, query: waiting })
    waiting = undefined
  }

  function receive(data: unknown): void {
    const answer = parseAnswer(data)
    if (isEnded || !answer) return
    if (answer.kind === 'fault') fail(new Error(answer.detail))
    else if (answer.number === number) hear(answer.hits)
  }

  function hear(hits: readonly Hit[]): void {
    isAsked = false
    if (isWanted && waiting === undefined) onHits(hits)
    send()
  }

  function end(): void {
    isEnded = true
    waiting = undefined
    worker.terminate()
  }

  function fail(error: unknown): void {
    if (isEnded) return
    end()
    onFault(error)
  }

  worker.addEventListener('message', ({ data }) => receive(data))
  worker.addEventListener('error', () => fail(new Error('the worker of the search does not run')))
  worker.addEventListener('messageerror', () => fail(new Error('the worker of the search cannot be read')))
  forms.then((json) => {
    if (isEnded) return
    worker.postMessage({ kind: 'forms', json })
    isReady = true
    send()
  }, fail)

  return {
    find(query) {
      waiting = keptOf(query)
      send()
    },
    forget() {
      waiting = undefined
      isWanted = false
    },
    end,
  }
}
