import * as v from 'valibot'
import { isOwnName, setOf, wholeOf } from '../bounded.ts'
import { LONGEST, plainOf } from '../text/text.ts'
import { isDay } from '../time/day.ts'

const LONGEST_ID = 40
const MOST_MARKS = 20

export const idSchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters`),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by -'),
  v.check(isOwnName, 'a name that objects do not have by themselves'),
)
/** The key of a source. */
export const keySchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters`),
  v.regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'capital words joined by _'),
)
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, 'a day like 2022-04-01'),
  v.check(isDay, 'a day of the calendar'),
)
/** From one day to another, both included. */
export const periodSchema = v.pipe(
  v.object({ from: daySchema, until: daySchema }),
  v.check(({ from, until }) => from <= until, 'from no later than until'),
)
/** The number in a short address, printed in QR codes. A long number makes a code that is hard to scan. */
export const codeSchema = wholeOf(1, 9999)
/** Where a subject was read: a key of `sources`, and the heading on that page. */
export const placeReadSchema = v.object({ key: keySchema, heading: plainOf(LONGEST.title) })

/** The facts of a topic of the plan. Its words are in the edition's `words.topics`, under section and id. */
export const topicSchema = v.object({
  id: idSchema,
  /**
   * The number in the short address `/t/:code`. It is printed in QR codes, so it is never changed and never reused.
   */
  code: codeSchema,
  /** The id of one of the edition's sections. */
  section: idSchema,
  /** A symbol of the pictogram set that means what the topic says. */
  pictogram: idSchema,
  source: placeReadSchema,
  /** The days the text was written for, both included. On other days the reader sees a caveat. */
  period: v.optional(periodSchema),
  /** The last day on a wall, for a topic tied to a date. Pages keep the topic. */
  until: v.optional(daySchema),
  pillar: v.optional(idSchema),
  group: v.optional(idSchema),
  marks: v.optional(setOf(idSchema, MOST_MARKS)),
})
export type Topic = v.InferOutput<typeof topicSchema>
export type Period = NonNullable<Topic['period']>
