import * as v from 'valibot'

const build = v.pipe(v.string(), v.maxLength(64))

const toWorkerSchema = v.variant('kind', [
  /** A slide of this build is in sight, so the version works. */
  v.object({ kind: v.literal('drawn'), build }),
  /** Asks which version a start would be answered with. The answer comes through the port of the message. */
  v.object({ kind: v.literal('next') }),
  /** Tells the waiting worker to take over. Chromium forgets to do so if the old worker was woken meanwhile. */
  v.object({ kind: v.literal('take-over') }),
])
/** What the page of a screen tells or asks the service worker. */
export type ToWorker = v.InferOutput<typeof toWorkerSchema>

const fromWorkerSchema = v.variant('kind', [
  /** This build did not draw a slide in time, so the build before it is back. */
  v.object({ kind: v.literal('refused'), build }),
  /** A start would be answered from the device with this build, which is whole; null if there is none. */
  v.object({ kind: v.literal('next'), build: v.nullable(build) }),
])
/** What the service worker tells the page. */
export type FromWorker = v.InferOutput<typeof fromWorkerSchema>

/** Undefined if the message is not ours: extensions post messages, too. */
export function parseToWorker(data: unknown): ToWorker | undefined {
  const result = v.safeParse(toWorkerSchema, data)
  return result.success ? result.output : undefined
}

/** Undefined if the message is not ours. */
export function parseFromWorker(data: unknown): FromWorker | undefined {
  const result = v.safeParse(fromWorkerSchema, data)
  return result.success ? result.output : undefined
}
