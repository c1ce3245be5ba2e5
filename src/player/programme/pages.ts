/** Which page of a slide is on, and when it begins and ends, in ms since the slide began. */
export interface PageSpan {
  readonly page: number
  readonly fromMs: number
  readonly untilMs: number
}

/** Whoever looks up needs a moment to find where to read, so no page is shorter where the slide has the time, in ms. */
const LEAST_MS = 8_000

/**
 * The pages of a slide share its time in proportion to how much there is to read on each. Only the place that draws
 * the slide knows their number, so the number never changes the duration of the slide.
 */
export function pageSpans(durationMs: number, loads: readonly number[]): PageSpan[] {
  if (loads.length < 2 || sumOf(loads) === 0) return [{ page: 0, fromMs: 0, untilMs: durationMs }]
  let endMs = 0
  return sharesOf(durationMs, loads).map((shareMs, page) => {
    const fromMs = Math.round(endMs)
    endMs += shareMs
    return { page, fromMs, untilMs: Math.round(endMs) }
  })
}

/** A page that would be too short gets the least time, and the others share the rest. */
function sharesOf(durationMs: number, loads: readonly number[]): number[] {
  const leastMs = Math.min(LEAST_MS, durationMs / loads.length)
  let short: readonly boolean[] = loads.map(() => false)
  for (;;) {
    const restMs = durationMs - leastMs * short.filter(Boolean).length
    const rest = sumOf(loads.filter((_, page) => !short[page]))
    const shares = loads.map((load, page) => (short[page] ? leastMs : (load / rest) * restMs))
    const shorter = shares.map((shareMs, page) => short[page] || shareMs < leastMs)
    if (shorter.every((isShort, page) => isShort === short[page])) return shares
    short = shorter
  }
}

const sumOf = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load, 0)

/** The page that is on after a time. */
export function pageAt(spans: readonly PageSpan[], elapsedMs: number): PageSpan {
  const span = spans.find(({ untilMs }) => elapsedMs < untilMs) ?? spans.at(-1)
  if (!span) throw new Error('the slide has no page')
  return span
}
