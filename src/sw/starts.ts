/**
 * How many starts are remembered at a time. If a browser has more pages of screens, the worker does not watch them
 * all.
 */
const MOST = 100

/** The pages that recently started from the device, and whether each has shown a slide. */
export interface Starts {
  begin(client: string, build: string): void
  /** The build with which a page was started, as long as it is remembered. */
  buildOf(client: string): string | undefined
  drawn(client: string): void
  /** The pages that have not shown a slide yet. */
  silent(): string[]
  forget(client: string): void
}

/** Lives as long as the worker. A start that is forgotten with it proves nothing and removes nothing. */
export function createStarts(): Starts {
  const starts = new Map<string, { readonly build: string; drawn: boolean }>()
  return {
    begin(client, build) {
      starts.set(client, { build, drawn: false })
      const [oldest] = starts.keys()
      if (starts.size > MOST && oldest !== undefined) starts.delete(oldest)
    },
    buildOf: (client) => starts.get(client)?.build,
    drawn(client) {
      const start = starts.get(client)
      if (start) start.drawn = true
    },
    silent: () => [...starts].flatMap(([client, { drawn }]) => (drawn ? [] : [client])),
    forget: (client) => void starts.delete(client),
  }
}
