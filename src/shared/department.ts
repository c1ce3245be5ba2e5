import * as v from 'valibot'
import { factSchema } from './fact.ts'
import { daySchema, idSchema } from './topic.ts'

const phone = v.pipe(v.string(), v.regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, 'a number like 045-866-8484'))

const nameSchema = v.object({ sign: v.pipe(v.string(), v.nonEmpty()), reading: factSchema(v.string()) })

const deskSchema = v.object({
  /** Names the desk in the words; a desk's number is never given as its department's. */
  id: idSchema,
  phone: factSchema(phone),
  fax: factSchema(phone),
  email: factSchema(v.pipe(v.string(), v.email())),
})

/** A department of the office, or (the nurseries) several houses with one task. */
export const departmentSchema = v.object({
  id: idSchema,
  /** Number in the short address `/d/:code`. Never changed and never reused. */
  code: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: v.object({ key: v.string(), heading: v.pipe(v.string(), v.nonEmpty()) }),
  period: v.object({ from: daySchema, until: daySchema }),
  /** Last day of its own slide on a wall, where its text is tied to a date. The directory keeps it. */
  until: v.optional(daySchema),
  /** A symbol of the pictogram set. */
  pictogram: v.pipe(v.string(), v.nonEmpty()),
  /** As on the door sign, with the reading of each. */
  names: v.pipe(v.array(nameSchema), v.minLength(1)),
  /** What the names of several houses end in, said once: 舞岡・川上保育園. */
  ending: v.optional(nameSchema),
  /** The official English name, if one was found that a person wrote. */
  english: factSchema(v.string()),
  floor: factSchema(v.pipe(v.number(), v.integer())),
  counter: factSchema(v.pipe(v.number(), v.integer())),
  desks: v.array(deskSchema),
  /** What of its work is also open on the office's Saturdays. */
  saturday: factSchema(v.picklist(['some', 'child-forms'])),
})
export type Department = v.InferOutput<typeof departmentSchema>
export type Desk = Department['desks'][number]
export { phone as phoneSchema }
