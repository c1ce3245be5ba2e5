import * as v from 'valibot'
import { phoneSchema } from './department.ts'
import { factSchema } from './fact.ts'
import { daySchema, idSchema } from './topic.ts'

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 08:45'))
/** From one time of the clock to another, of the same day. */
export const spanSchema = v.object({ from: time, until: time })

/** When an office is open. Days it is closed are listed, because no rule gives the holidays of a year. */
export const hoursSchema = v.object({
  weekday: spanSchema,
  /** Saturdays on which some departments are open, by their number in the month. */
  saturday: v.object({ ...spanSchema.entries, weeks: v.array(v.number()), departments: v.array(idSchema) }),
})
export type Hours = v.InferOutput<typeof hoursSchema>

/** A language of the consultation centre, named in its own script. */
const spokenLanguageSchema = v.object({ tag: v.string(), name: v.string() })

/** The facts of the office itself. */
export const officeSchema = v.object({
  timeZone: v.pipe(v.string(), v.nonEmpty()),
  address: factSchema(v.object({ postcode: v.string(), lines: v.string() })),
  phone: factSchema(phoneSchema),
  fax: factSchema(phoneSchema),
  hours: factSchema(hoursSchema),
  station: factSchema(v.string()),
  /** Where the printed plan lies. */
  plan: factSchema(v.object({ floor: v.number(), counter: v.number() })),
  /** Days without opening hours inside `calendar`, which says for which days they are known. */
  calendar: v.object({ from: daySchema, until: daySchema, closed: v.array(daySchema) }),
  languages: v.object({
    phone: factSchema(phoneSchema),
    spoken: factSchema(v.array(spokenLanguageSchema)),
    hours: factSchema(v.string()),
  }),
  /** Everything else the office has to confirm: what, in the words of the question. */
  unknown: v.array(idSchema),
})
export type Office = v.InferOutput<typeof officeSchema>
