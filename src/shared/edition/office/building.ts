import * as v from 'valibot'
import { listOf } from '../../bounded.ts'
import { LONGEST, plainOf } from '../../text/text.ts'
import { spanSchema } from '../../time/span.ts'
import { factSchema } from '../fact/fact.ts'
import { idSchema } from '../topic.ts'
import { floorSchema, phoneSchema } from './department.ts'

const MOST_SPANS = 7

/** What is known of a facility. Most facilities need one of these; the words are those of `words.facilities`. */
const findingSchema = v.pipe(
  v.object({
    floor: v.optional(floorSchema),
    phone: v.optional(phoneSchema),
    /** A name as it stands on signs, the same in every language. */
    name: v.optional(plainOf(LONGEST.name)),
    /** When it can be used. Each span names its days, by an id of the words of the facility. */
    hours: v.optional(
      listOf(
        v.pipe(
          v.object({ ...spanSchema.entries, days: idSchema }),
          v.check(({ from, until }) => from < until, 'from before until'),
        ),
        MOST_SPANS,
        1,
      ),
    ),
    /** The id of sentences in the words of the facility. */
    says: v.optional(idSchema),
  }),
  v.check(
    (finding) => Object.values(finding).some((known) => known !== undefined),
    'a floor, a number, a name, hours or words',
  ),
)
export type Finding = v.InferOutput<typeof findingSchema>

/** A thing that visitors look for in the building, or help that they can ask for there. */
export const facilitySchema = v.object({
  id: idSchema,
  /** A symbol of the pictogram set. */
  pictogram: idSchema,
  fact: factSchema(findingSchema),
})
export type Facility = v.InferOutput<typeof facilitySchema>
