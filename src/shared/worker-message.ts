import * as v from 'valibot'

/** What the page of a screen tells the service worker: a slide of this build is in sight, so the version works. */
const toWorkerSchema = v.object({ kind: v.literal('drawn'), build: v.string() })
export type ToWorker = v.InferOutput<typeof toWorkerSchema>

/** What the service worker tells the page: this build did not draw a slide in time, so the one before is back. */
const fromWorkerSchema = v.object({ kind: v.literal('refused'), build: v.string() })
export type FromWorker = v.InferOutput<typeof fromWorkerSchema>

/** Nothing where it is no message of ours: extensions post messages, too. */
export function parseToWorker(data: unknown): ToWorker | undefined {
  const result = v.safeParse(toWorkerSchema, data)
  return result.success ? result.output : undefined
}

/** Nothing where it is no message of ours. */
export function parseFromWorker(data: unknown): FromWorker | undefined {
  const result = v.safeParse(fromWorkerSchema, data)
  return result.success ? result.output : undefined
}
