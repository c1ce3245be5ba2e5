import * as v from 'valibot'
import { listOf } from '../shared/bounded.ts'
import type { Result } from '../view/pages/search/result.ts'

const MOST_RESULTS = 5_000
const MOST_DETAILS = 5
const text = v.pipe(v.string(), v.maxLength(1_000))

const resultsSchema = listOf(
  v.object({
    // A page of this site, and nowhere else.
    href: v.pipe(text, v.regex(/^\/(?!\/)/, 'a path')),
    name: text,
    details: listOf(text, MOST_DETAILS),
  }),
  MOST_RESULTS,
)

/** Everything that can be found, from the file of a language. @throws Error when it is not such a file. */
export function parseResults(json: string): Result[] {
  return v.parse(resultsSchema, JSON.parse(json))
}
