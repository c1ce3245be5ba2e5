import * as v from 'valibot'
import { listOf, setOf } from '../bounded.ts'
import { factSchema } from './fact/fact.ts'
import { codeSchema, idSchema } from './topic.ts'

const MOST_DEPARTMENTS = 4
const MOST_FACILITIES = 8
const MOST_TOPICS = 8

/** The facts of a need: what visitors come to the office for. Its words are in the edition's `words.needs`. */
export const needSchema = v.pipe(
  v.object({
    id: idSchema,
    /** The number in the short address `/n/:code`. It is never changed and never reused. */
    code: codeSchema,
    /** A symbol of the pictogram set that means what the need says. No other need has it. */
    pictogram: idSchema,
    /** The departments that a source ties to it, the first to ask first. The note has the words of the source. */
    departments: listOf(factSchema(idSchema), MOST_DEPARTMENTS),
    /** The facilities of the building that are what is looked for. What is known of each is its own fact. */
    facilities: setOf(idSchema, MOST_FACILITIES),
    /** The topics that say more about it. They are no answer. */
    topics: setOf(idSchema, MOST_TOPICS),
    /**
     * How much of what the heading says is answered by a source. Where it is not all, the words say what to ask, and
     * the display whom: people nearby, or the main number of the office.
     */
    covered: v.picklist(['all', 'part', 'none']),
  }),
  v.check(
    ({ covered, departments, facilities }) =>
      covered === 'none' || departments.length > 0 || facilities.length > 0,
    'a department or a facility that answers it, or that nothing is covered',
  ),
)
export type Need = v.InferOutput<typeof needSchema>
