import * as v from 'valibot'

const build = v.pipe(v.string(), v.maxLength(64))

const toWorkerSchema = v.variant('kind', [
  /** A slide of this build is in sight, so the version works. */
  v.object({ kind: v.literal('drawn'), build }),
  /** Which version would a start be answered with? The answer comes through the port of the message. */
  v.object({ kind: v.literal('next') }),
  /** The worker that waits is to take over: Chromium forgets it where the old one was woken meanwhile. */
  v.object({ kind: v.literal('take-over') }),
])
/** What the page of a screen tells or asks the service worker. */
export type ToWorker = v.InferOutput<typeof toWorkerSchema>

const fromWorkerSchema = v.variant('kind', [
  /** This build did not draw a slide in time, so the one before is back. */
  v.object({ kind: v.literal('refused'), build }),
  /** A start would be answered from the device with this build, which is whole; null where none is. */
  v.object({ kind: v.literal('next'), build: v.nullable(build) }),
])
/** What the service worker tells the page. */
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
