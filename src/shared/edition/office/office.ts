import * as v from 'valibot'
import { listOf, wholeOf } from '../../bounded.ts'
import { LONGEST, plainOf } from '../../text/text.ts'
import { spanSchema } from '../../time/span.ts'
import { factSchema } from '../fact/fact.ts'
import { idSchema } from '../topic.ts'
import { localeIdSchema } from '../words/locale.ts'
import { facilitySchema } from './building.ts'
import { calendarSchema } from './calendar.ts'
import { counterSchema, floorSchema, phoneSchema } from './department.ts'

const MOST_SPOKEN = 40
const MOST_FACILITIES = 40
const MOST_OTHERS = 60
const WEEKS = 5
const WEEKDAYS = 5

/** The usual hours of an office. Other days are in its calendar. */
const hoursSchema = v.pipe(
  v.object({
    weekday: spanSchema,
    /** Weekdays with other hours, such as a late Friday, by their number: 1 for Monday to 5 for Friday. */
    otherWeekdays: v.optional(
      listOf(
        v.object({ ...spanSchema.entries, weekdays: listOf(wholeOf(1, WEEKDAYS), WEEKDAYS, 1) }),
        WEEKDAYS,
      ),
    ),
    /** The Saturdays on which some departments are open, by their number in the month. An office may have none. */
    saturday: v.optional(v.object({ ...spanSchema.entries, weeks: listOf(wholeOf(1, WEEKS), WEEKS) })),
  }),
  v.check(
    ({ weekday, otherWeekdays = [], saturday = weekday }) =>
      [weekday, saturday, ...otherWeekdays].every(({ from, until }) => from < until),
    'from before until',
  ),
  v.check(
    ({ otherWeekdays = [], saturday }) =>
      isSet(otherWeekdays.flatMap(({ weekdays }) => weekdays)) && isSet(saturday?.weeks ?? []),
    'every weekday and every week once',
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
  /** Where visitors find the printed plan. */
  plan: factSchema(v.object({ floor: floorSchema, counter: counterSchema })),
  calendar: calendarSchema,
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
  /** What visitors look for in the building, in the order of pages and slides. */
  building: listOf(facilitySchema, MOST_FACILITIES),
  /** What else they ask for. The words have the question, which also names the answer. */
  others: listOf(v.object({ id: idSchema, fact: factSchema(plainOf(LONGEST.address)) }), MOST_OTHERS),
})
export type Office = v.InferOutput<typeof officeSchema>

function isSet(numbers: readonly number[]): boolean {
  return new Set(numbers).size === numbers.length
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    // The error is the answer: `Intl` does not know this time zone.
    return false
  }
}
