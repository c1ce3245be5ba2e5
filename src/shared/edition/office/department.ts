import * as v from 'valibot'
import { listOf, wholeOf } from '../../bounded.ts'
import { LONGEST, plainOf } from '../../text/text.ts'
import { factSchema } from '../fact/fact.ts'
import { codeSchema, daySchema, idSchema, periodSchema, placeReadSchema } from '../topic.ts'
import { isPhone } from './phone.ts'

const MOST_NAMES = 6
const MOST_DESKS = 20
const LONGEST_EMAIL = 100
/** One @, and a domain of at least two parts without spaces. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

export const phoneSchema = v.pipe(v.string(), v.check(isPhone, 'a number like 045-866-8484'))

export const floorSchema = wholeOf(-5, 100)
export const counterSchema = wholeOf(1, 999)

const nameSchema = v.object({
  sign: plainOf(LONGEST.sign),
  reading: factSchema(plainOf(LONGEST.reading)),
  /** Who runs the house of this name, if the office does not or no longer does. */
  operator: v.optional(factSchema(plainOf(LONGEST.name))),
})

const deskSchema = v.object({
  /** Names the desk in the words. A desk's number is never given as that of its department. */
  id: idSchema,
  phone: factSchema(phoneSchema),
  fax: factSchema(phoneSchema),
  email: factSchema(v.pipe(plainOf(LONGEST_EMAIL), v.regex(EMAIL, 'an e-mail address'))),
  /** Only a desk outside the office's building has an address of its own. */
  address: v.optional(factSchema(plainOf(LONGEST.address))),
})

/** A department of the office, or several houses with one task (the nurseries). */
export const departmentSchema = v.object({
  id: idSchema,
  /** The number in the short address `/d/:code`. It is never changed and never reused. */
  code: codeSchema,
  source: placeReadSchema,
  period: periodSchema,
  /** The last day of its own slide on a wall, if its text is tied to a date. The directory keeps it. */
  until: v.optional(daySchema),
  /** A symbol of the pictogram set. */
  pictogram: idSchema,
  /** The names as on the door sign, with the reading of each. */
  names: v.pipe(
    listOf(nameSchema, MOST_NAMES, 1),
    v.check(
      (names) => areShort(names),
      `signs of ${LONGEST.signs} characters together, and readings of ${2 * LONGEST.signs}`,
    ),
  ),
  /** The common ending of the names of several houses, shown once: 舞岡・川上保育園. */
  ending: v.optional(nameSchema),
  /** The official English name, if a source has one that a person wrote. */
  english: factSchema(plainOf(LONGEST.name)),
  floor: factSchema(floorSchema),
  counter: factSchema(counterSchema),
  desks: listOf(deskSchema, MOST_DESKS),
  /** What the department also has open on the office's Saturdays: one of the kinds in the words of the hours. */
  saturday: factSchema(idSchema),
})
export type Department = v.InferOutput<typeof departmentSchema>

/** The names of several houses share one line of the directory. */
function areShort(names: readonly v.InferOutput<typeof nameSchema>[]): boolean {
  const signs = names.reduce((sum, { sign }) => sum + sign.length, 0)
  const readings = names.reduce((sum, { reading }) => sum + (reading.value?.length ?? 0), 0)
  return signs <= LONGEST.signs && readings <= 2 * LONGEST.signs
}
