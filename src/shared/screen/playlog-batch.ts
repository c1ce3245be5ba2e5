import * as v from 'valibot'
import { listOf, numberOf, wholeOf } from '../bounded.ts'
import { daySchema } from '../edition/topic.ts'
import { localeIdSchema } from '../edition/words/locale.ts'
import { parseAs } from '../parse-as.ts'
import { dayNumber } from '../time/day.ts'

export const HOUR_MS = 3_600_000
const HOURS_A_DAY = 24
/** Far more than an hour of any screen has. */
export const MOST_SHOWN = 600
/** The id of a topic or a department, or that of a notice. */
const SUBJECT = /^[a-z0-9-]{1,40}(:[A-Za-z0-9-]{1,60})?$/

const shownSchema = v.object({
  subject: v.pipe(v.string(), v.regex(SUBJECT, 'the id of a subject')),
  locale: localeIdSchema,
  /** How long it was on. */
  ms: wholeOf(0, HOUR_MS),
  /** Its smallest text on the panel, and its least contrast. Null if nothing was measured. */
  mm: v.nullable(numberOf(0, 10_000)),
  contrast: v.nullable(numberOf(1, 21)),
})

/** A subject that was on the screen in a language. */
export type Shown = Readonly<v.InferOutput<typeof shownSchema>>

const batchSchema = v.pipe(
  v.object({
    /** The hours from 1970 to its beginning. It is the number of the batch. */
    hour: wholeOf(0, 70_000_000),
    /** How far the farthest seat is, and whether visitors touch it: the least size of text follows from both. */
    distanceMm: numberOf(200, 50_000),
    input: v.picklist(['none', 'touch']),
    /** In a zone whose offset is no whole hour, midnight is within an hour. */
    days: listOf(v.object({ day: daySchema, shown: listOf(shownSchema, MOST_SHOWN) }), 2),
  }),
  v.check(
    ({ hour, days }) =>
      days.every(({ day }) => Math.abs(dayNumber(day) - Math.floor(hour / HOURS_A_DAY)) <= 1) &&
      new Set(days.map(({ day }) => day)).size === days.length,
    'the days of its hour, each once',
  ),
)

/** What a screen has shown in an hour of the clock. */
export type PlaylogBatch = Readonly<v.InferOutput<typeof batchSchema>>

/** @throws WrongInputError that names each place and what was expected there. */
export function parsePlaylogBatch(input: unknown): PlaylogBatch {
  return parseAs(batchSchema, input, 'Not a batch of the playlog', 'batch')
}

/** Each subject once in each language: its times added up, its smallest text and its least contrast. */
export function addedUp(shown: readonly Shown[]): Shown[] {
  const groups = Map.groupBy(shown, ({ subject, locale }) => `${subject} ${locale}`)
  return [...groups.values()].map((same) =>
    same.reduce((sum, { subject, locale, ms, mm, contrast }) => ({
      subject,
      locale,
      ms: sum.ms + ms,
      mm: leastOf(sum.mm, mm),
      contrast: leastOf(sum.contrast, contrast),
    })),
  )
}

function leastOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}
