import * as v from 'valibot'

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 08:45'))

/** From one time of the clock to another, on the same day. */
export const spanSchema = v.object({ from: time, until: time })
export type Span = v.InferOutput<typeof spanSchema>

/** Whether spans are in the order of the day and none of them overlaps another. */
export function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from, until }, index) => from < until && (spans[index - 1]?.until ?? '') <= from)
}
