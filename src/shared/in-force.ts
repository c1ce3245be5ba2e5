import * as v from 'valibot'
import { listOf, wholeOf } from './bounded.ts'
import { countersSchema } from './edition/counters.ts'
import { MOST_NOTICES, type Notice } from './notice/notice.ts'
import { parseAs } from './parse-as.ts'

/** The hash that names an edition. */
const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'the hash of an edition'))

/** The hash that names what staff have set of screens. */
const settingsSchema = v.pipe(v.string(), v.regex(/^([0-9a-f]{16})?$/, 'the hash of settings, or nothing'))

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
  /** Names what staff have set of the screens; empty if nothing. A screen that hears another one asks for its own. */
  screens: v.optional(settingsSchema, ''),
  /** What the office says. Who shows it parses each by itself (`parseNotices`), so that a wrong one hides no other. */
  notices: listOf(v.unknown(), MOST_NOTICES),
})

/** What the office has in force, as it arrives: all that a screen must know to tell whether it is up to date. */
export type Heard = v.InferOutput<typeof inForceSchema>

/** What the office has in force, as it says it. */
export interface InForce extends Heard {
  readonly notices: Notice[]
}

/**
 * @param input a message of the office, parsed from JSON.
 * @throws WrongInputError that names each place and what was expected there.
 */
export function parseInForce(input: unknown): Heard {
  return parseAs(inForceSchema, input, 'Not what is in force', 'message')
}

/** Whether a word of the office is newer than the last one that was heard. A new store begins anew. */
export function isNewer(word: Heard, last: Heard | null): boolean {
  return last === null || word.epoch !== last.epoch || word.changes > last.changes
}
