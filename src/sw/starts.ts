/**
 * How many starts are remembered at a time. If a browser has more pages of screens, the worker does not watch them
 * all.
 */
const MOST = 100

/** The pages that recently started from the device, and whether each has shown a slide. */
export interface Starts {
  /** @param at ms of a clock that is never set. */
  begin(client: string, build: string, at: number): void
  /** The build with which a page was started, as long as it is remembered. */
  buildOf(client: string): string | undefined
  drawn(client: string): void
  /** The pages that have not shown a slide yet, of those that started until an instant. */
  silent(until?: number): string[]
  forget(client: string): void
}

/** Lives as long as the worker. A start that is forgotten with it proves nothing and removes nothing. */
export function createStarts(): Starts {
  const starts = new Map<string, { readonly build: string; readonly at: number; drawn: boolean }>()
  return {
    begin(client, build, at) {
      starts.set(client, { build, at, drawn: false })
      const [oldest] = starts.keys()
      if (starts.size > MOST && oldest !== undefined) starts.delete(oldest)
    },
    buildOf: (client) => starts.get(client)?.build,
    drawn(client) {
      const start = starts.get(client)
      if (start) start.drawn = true
    },
    silent: (until = Number.POSITIVE_INFINITY) =>
      [...starts].flatMap(([client, { drawn, at }]) => (drawn || at > until ? [] : [client])),
    forget: (client) => void starts.delete(client),
  }
}
