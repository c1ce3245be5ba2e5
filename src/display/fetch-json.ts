const RETRY_MS = 10_000

/** An answer of the server and when it was asked for and came, in ms of the device's clock. */
export interface Answer<T> {
  readonly value: T
  readonly headers: Headers
  readonly askedMs: number
  readonly answeredMs: number
}

/**
 * Fetches JSON and parses it. A screen has nobody to press "reload": whatever goes wrong, it asks again every
 * 10 s, and what is on screen stays meanwhile.
 */
export async function fetchJson<T>(
  url: string,
  parse: (json: unknown) => T,
  now: () => number,
): Promise<Answer<T>> {
  for (;;) {
    const askedMs = now()
    try {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url}: ${response.status}`)
      const answeredMs = now()
      return { value: parse(await response.json()), headers: response.headers, askedMs, answeredMs }
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the only witness of a fault until screens report them
      console.warn(error)
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
