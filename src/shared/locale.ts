import * as v from 'valibot'

/** Folder in `locales/`, part of the address and `hreflang` in one: `ja-simple`. */
export const localeIdSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'a BCP 47 tag'))
export type LocaleId = v.InferOutput<typeof localeIdSchema>

/** A language the display speaks. Adding one is a folder with this file in it. */
export const localeSchema = v.object({
  id: localeIdSchema,
  /** What `lang` says; speech and translation engines know `ja`, not `ja-simple`. */
  tag: localeIdSchema,
  /** Set as `data-variant` beside `lang` where two locales share a tag. */
  variant: v.optional(v.string()),
  /** The language's name in its own words. */
  name: v.pipe(v.string(), v.nonEmpty()),
  order: v.number(),
  reading: v.object({
    unit: v.picklist(['characters', 'morae', 'words']),
    perSecond: v.pipe(v.number(), v.minValue(0.5)),
  }),
  /** Where lines break: between phrases found when an edition is built, or at the spaces as written. */
  breaks: v.picklist(['phrases', 'spaces']),
  /** How `Intl.DateTimeFormat` writes a day and a month in this language. */
  formats: v.object({
    day: v.record(v.string(), v.string()),
    month: v.record(v.string(), v.string()),
  }),
  /** Readings for what `Intl` writes: `24日` → `24｜日《か》`. Empty where none are needed. */
  readings: v.record(v.string(), v.string()),
})
export type Locale = v.InferOutput<typeof localeSchema>
