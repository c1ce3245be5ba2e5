import * as v from 'valibot'
import { wholeOf } from './bounded.ts'
import { countersSchema } from './edition/counters.ts'
import { parseAs } from './parse-as.ts'

/** The hash that names an edition. */
const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'the hash of an edition'))

const inForceSchema = v.object({
  /** Names the store of the office. Another one counts its changes from the beginning. */
  epoch: v.pipe(v.string(), v.uuid('the id of a store')),
  /** Every change of what is in force has the next number. */
  changes: wholeOf(0, Number.MAX_SAFE_INTEGER),
  /** The edition that staff have published last, else that of the build. */
  edition: hashSchema,
  /** The version of the app that the office runs. */
  build: v.pipe(v.string(), v.maxLength(100, 'at most 100 characters')),
  /** How crowded the counters are, as far as anybody has said so within the last half hour. */
  counters: v.optional(countersSchema, {}),
})

/** What the office has in force: all that a screen must know to tell whether it is up to date. */
export type InForce = v.InferOutput<typeof inForceSchema>

/**
 * @param input a message of the office, parsed from JSON.
 * @throws WrongInputError that names each place and what was expected there.
 */
export function parseInForce(input: unknown): InForce {
  return parseAs(inForceSchema, input, 'Not what is in force', 'message')
}

/** Whether a word of the office is newer than the last one that was heard. A new store begins anew. */
export function isNewer(word: InForce, last: InForce | null): boolean {
  return last === null || word.epoch !== last.epoch || word.changes > last.changes
}
