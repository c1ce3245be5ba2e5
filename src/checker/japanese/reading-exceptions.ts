import * as v from 'valibot'
import { parseAs } from '../../shared/parse-as.ts'

const text = v.pipe(v.string(), v.nonEmpty())

const exceptionSchema = v.object({
  base: text,
  /** In hiragana. */
  reading: v.pipe(text, v.regex(/^[ぁ-ゖー]+$/u, 'a reading in hiragana')),
  /** Names do not count for the length of a sentence, because nobody can shorten them. */
  kind: v.picklist(['name', 'word', 'counter']),
  /** Why the dictionary is wrong here, or the source of the reading. */
  why: text,
})
export type ReadingException = v.InferOutput<typeof exceptionSchema>

/** Words without a reading, because nobody has confirmed one. */
const unreadSchema = v.object({ base: text, why: text })

const schema = v.object({ readings: v.array(exceptionSchema), unread: v.array(unreadSchema) })
export type ReadingExceptions = v.InferOutput<typeof schema>

/**
 * The only way into the readings that the dictionary does not know.
 *
 * @throws Error that names the entry and what was expected there.
 */
export function parseReadingExceptions(input: unknown): ReadingExceptions {
  return parseAs(schema, input, 'locales/readings.json')
}
