import * as v from 'valibot'
import { listOf, numberOf, wholeOf } from '../shared/bounded.ts'
import { foundSchema } from '../shared/edition/found.ts'
import { LONGEST_QUERY } from './fold.ts'

/** Ten times what the forms of an office are as text. */
const LONGEST_FORMS = 3_000_000
const LONGEST_DETAIL = 1_000
/** More than anybody is shown. */
const MOST_HITS = 100

/** Which of the queries of a page an answer is to. */
const number = wholeOf(1, Number.MAX_SAFE_INTEGER)

const questionSchema = v.variant('kind', [
  /** The file of forms as it came. It is sent once, before any query. */
  v.object({ kind: v.literal('forms'), json: v.pipe(v.string(), v.maxLength(LONGEST_FORMS)) }),
  v.object({ kind: v.literal('query'), number, query: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)) }),
])
/** What a page tells or asks the worker that searches. */
export type Question = v.InferOutput<typeof questionSchema>

/** An entry that a query finds. The score tells only which of two is nearer. */
const hitSchema = v.object({ ...foundSchema.entries, score: numberOf(0, Number.MAX_VALUE) })
export type Hit = Readonly<v.InferOutput<typeof hitSchema>>

const answerSchema = v.variant('kind', [
  /** What a query finds, the best first. */
  v.object({ kind: v.literal('hits'), number, hits: listOf(hitSchema, MOST_HITS) }),
  /** It cannot search, and why: for the record of faults. No query is in it. */
  v.object({ kind: v.literal('fault'), detail: v.pipe(v.string(), v.maxLength(LONGEST_DETAIL)) }),
])
/** What the worker answers. */
export type Answer = v.InferOutput<typeof answerSchema>

/** A fault as an answer, cut to what a message may have. */
export function faultOf(error: unknown): Answer {
  return { kind: 'fault', detail: String(error).slice(0, LONGEST_DETAIL) }
}

/** Undefined if the message is not ours: extensions post messages, too. */
export function parseQuestion(data: unknown): Question | undefined {
  const result = v.safeParse(questionSchema, data)
  return result.success ? result.output : undefined
}

/** Undefined if the message is not ours. */
export function parseAnswer(data: unknown): Answer | undefined {
  const result = v.safeParse(answerSchema, data)
  return result.success ? result.output : undefined
}
