import * as v from 'valibot'
import { listOf, wholeOf } from '../bounded.ts'
import { parseAs } from '../parse-as.ts'

/** Instants whose year has four digits, so that they can be written as dates. In ms since 1970. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(Date.parse('9999-12-31T00:00:00Z')))
const textOf = (most: number) => v.pipe(v.string(), v.maxLength(most, `at most ${most} characters`))

const MOST_FAULTS = 10
const LONGEST_FAULT = 300

const heartbeatSchema = v.object({
  /** The id of the slide that is on, and since when it is. */
  slide: textOf(200),
  since: instant,
  /** The hash of the edition that is shown. Empty if the server has given none yet. */
  edition: v.pipe(v.string(), v.regex(/^([0-9a-f]{16})?$/, 'the hash of an edition')),
  /** The version of the app. */
  build: textOf(100),
  /** When this page was started. */
  startedAt: instant,
  /** The faults that were recorded last, the newest last. */
  faults: listOf(
    v.object({
      kind: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'a kind of fault')),
      detail: textOf(LONGEST_FAULT),
      lastAt: instant,
      count: wholeOf(1, Number.MAX_SAFE_INTEGER),
    }),
    MOST_FAULTS,
  ),
})

/** What a screen reports of itself every ten minutes. */
export type Heartbeat = Readonly<v.InferOutput<typeof heartbeatSchema>>

/** @throws WrongInputError that names each place and what was expected there. */
export function parseHeartbeat(input: unknown): Heartbeat {
  return parseAs(heartbeatSchema, input, 'Not a heartbeat', 'heartbeat')
}

/** The part of a list of faults that a heartbeat has room for. */
export function reportedFaults(faults: readonly Heartbeat['faults'][number][]): Heartbeat['faults'] {
  return faults.slice(-MOST_FAULTS).map(({ kind, detail, lastAt, count }) => ({
    kind,
    detail: detail.slice(0, LONGEST_FAULT),
    lastAt,
    count,
  }))
}
