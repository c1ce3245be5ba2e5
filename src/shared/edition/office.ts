import * as v from 'valibot'
import { listOf, setOf, wholeOf } from '../bounded.ts'
import { LONGEST, plainOf } from '../text/text.ts'
import { counterSchema, floorSchema, phoneSchema } from './department.ts'
import { factSchema } from './fact.ts'
import { localeIdSchema } from './locale.ts'
import { daySchema, idSchema } from './topic.ts'

const MOST_DEPARTMENTS = 30
const MOST_CLOSED_DAYS = 2000
const MOST_SPOKEN = 40
const MOST_UNKNOWN = 100
const WEEKS = 5

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 08:45'))
/** From one time of the clock to another, on the same day. */
export const spanSchema = v.object({ from: time, until: time })

/** When an office is open. Closed days are listed, because no rule gives the holidays of a year. */
const hoursSchema = v.pipe(
  v.object({
    weekday: spanSchema,
    /** The Saturdays on which some departments are open, by their number in the month. */
    saturday: v.object({
      ...spanSchema.entries,
      weeks: listOf(wholeOf(1, WEEKS), WEEKS),
      departments: setOf(idSchema, MOST_DEPARTMENTS),
    }),
  }),
  v.check(
    ({ weekday, saturday }) => weekday.from < weekday.until && saturday.from < saturday.until,
    'from before until',
  ),
)
export type Hours = v.InferOutput<typeof hoursSchema>

/** A language of the consultation centre, named in its own script. */
const spokenLanguageSchema = v.object({ tag: localeIdSchema, name: plainOf(LONGEST.name) })

/** The facts of the office itself. */
export const officeSchema = v.object({
  timeZone: v.pipe(plainOf(LONGEST.label), v.check(isTimeZone, 'a time zone like Asia/Tokyo')),
  address: factSchema(v.object({ postcode: plainOf(LONGEST.label), lines: plainOf(LONGEST.address) })),
  phone: factSchema(phoneSchema),
  fax: factSchema(phoneSchema),
  hours: factSchema(hoursSchema),
  station: factSchema(plainOf(LONGEST.name)),
  /** Where visitors find the printed plan. */
  plan: factSchema(v.object({ floor: floorSchema, counter: counterSchema })),
  /** Days without the hours of weekdays. They are known for the days of `calendar`. */
  calendar: v.pipe(
    v.object({
      from: daySchema,
      until: daySchema,
      closed: setOf(daySchema, MOST_CLOSED_DAYS),
      /** Saturdays without the hours of Saturdays. Other Saturdays keep these hours, even if `closed` has them. */
      closedSaturdays: setOf(daySchema, MOST_CLOSED_DAYS),
    }),
    v.check(({ from, until }) => from <= until, 'from no later than until'),
  ),
  languages: v.object({
    phone: factSchema(phoneSchema),
    spoken: factSchema(
      v.pipe(
        listOf(spokenLanguageSchema, MOST_SPOKEN),
        v.check((spoken) => new Set(spoken.map(({ tag }) => tag)).size === spoken.length, 'every tag once'),
      ),
    ),
    hours: factSchema(plainOf(LONGEST.name)),
  }),
  /** Everything else that the office has to confirm; the words have the question. */
  unknown: setOf(idSchema, MOST_UNKNOWN),
})
export type Office = v.InferOutput<typeof officeSchema>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    // The error is the answer: `Intl` does not know this time zone.
    return false
  }
}
