import * as v from 'valibot'

/** The parts of what an office says, in the order of the plan page. One JSON file each in `locales/<id>/`. */
export const SECTIONS = [
  'goal',
  'stances',
  'pillars',
  'organisation',
  'viewpoints',
  'marks',
  'initiatives',
  'office',
  'languages',
] as const
export type Section = (typeof SECTIONS)[number]

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by -'),
)
export const daySchema = v.pipe(v.string(), v.isoDate('a day like 2022-04-01'))

/** A subject of the plan: the facts of it. Its words are in the edition's `words`, under section and id. */
export const topicSchema = v.object({
  id: idSchema,
  /** Number in the short address `/t/:code`. Printed in QR codes, so never changed and never reused. */
  code: v.pipe(v.number(), v.integer(), v.minValue(1)),
  section: v.picklist(SECTIONS),
  /** Where it was read: a key of `sources` and the heading on that page. */
  source: v.object({ key: v.string(), heading: v.pipe(v.string(), v.nonEmpty()) }),
  /** The days the text was written for, both included. Outside them the reader is told. */
  period: v.optional(v.object({ from: daySchema, until: daySchema })),
  /** Last day on a wall, for a topic tied to a date. Pages keep it. */
  until: v.optional(daySchema),
  pillar: v.optional(idSchema),
  group: v.optional(idSchema),
  marks: v.optional(v.array(idSchema)),
})
export type Topic = v.InferOutput<typeof topicSchema>
export type Period = NonNullable<Topic['period']>
