/** Which page of a slide is on, and when it begins and ends, in ms since the slide began. */
export interface PageSpan {
  readonly page: number
  readonly fromMs: number
  readonly untilMs: number
}

/**
 * The pages of a slide share its time in proportion to how much there is to read on each. Only the place that draws
 * the slide knows their number, so the number never changes the duration of the slide.
 */
export function pageSpans(durationMs: number, loads: readonly number[]): PageSpan[] {
  const total = loads.reduce((sum, load) => sum + load, 0)
  if (loads.length < 2 || total === 0) return [{ page: 0, fromMs: 0, untilMs: durationMs }]
  let read = 0
  return loads.map((load, page) => {
    const fromMs = Math.round((read / total) * durationMs)
    read += load
    return { page, fromMs, untilMs: Math.round((read / total) * durationMs) }
  })
}

/** The page that is on after a time. */
export function pageAt(spans: readonly PageSpan[], elapsedMs: number): PageSpan {
  const span = spans.find(({ untilMs }) => elapsedMs < untilMs) ?? spans.at(-1)
  if (!span) throw new Error('the slide has no page')
  return span
}
