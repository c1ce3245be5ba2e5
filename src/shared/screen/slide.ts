import * as v from 'valibot'
import { KINDS } from '../edition/subject.ts'
import { localeIdSchema } from '../edition/words/locale.ts'

/** One full view: a topic in one locale (in turn) or in several (together), for a time. */
export const slideSchema = v.object({
  /** Unique in an edition: `power-cuts:en`, or `power-cuts` for a slide in all languages. */
  id: v.string(),
  kind: v.picklist(KINDS),
  /** The id of the topic or department. A directory, the default slide and the night repeat their kind. */
  subject: v.string(),
  locales: v.pipe(v.array(localeIdSchema), v.minLength(1)),
  durationMs: v.pipe(v.number(), v.minValue(1)),
})
export type Slide = v.InferOutput<typeof slideSchema>
