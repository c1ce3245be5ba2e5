/** How many starts are remembered at a time; a browser with more pages of screens than this is not looked after. */
const MOST = 100

/** The pages that were started from the device lately, and whether each has shown a slide. */
export interface Starts {
  begin(client: string, build: string): void
  /** The build that a page was started with, as long as it is remembered. */
  buildOf(client: string): string | undefined
  drawn(client: string): void
  /** The pages that have shown none yet. */
  silent(): string[]
  forget(client: string): void
}

/** Lives as long as the worker does. A start that is forgotten with it proves nothing and removes nothing. */
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
