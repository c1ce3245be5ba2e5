import * as v from 'valibot'
import { numberOf, recordOf } from '../../bounded.ts'
import { LONGEST, plainOf, textOf } from '../../text/text.ts'

const LONGEST_TAG = 35
const MOST_READINGS = 200
const word = v.picklist(['long', 'short', 'narrow'])
const digitsOrWord = v.picklist(['numeric', '2-digit', 'long', 'short', 'narrow'])
const digits = v.picklist(['numeric', '2-digit'])

/** The folder in `locales/`, a part of the address and the `hreflang`: `ja-simple`. */
export const localeIdSchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TAG, `at most ${LONGEST_TAG} characters`),
  v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'a BCP 47 tag'),
)
export type LocaleId = v.InferOutput<typeof localeIdSchema>

/** A stretch of what `Intl` writes. Only letters and digits, so that it can be searched for as it is. */
const stretchSchema = v.pipe(plainOf(LONGEST.label), v.regex(/^[\p{L}\p{N}]+$/u, 'letters and digits'))

/** A language of the display. Adding one means adding a folder with this file in it. */
export const localeSchema = v.object({
  id: localeIdSchema,
  /** The value of `lang`. Speech and translation engines know `ja`, not `ja-simple`. */
  tag: v.pipe(localeIdSchema, v.check(isKnownTag, 'a language tag that `Intl` takes')),
  /** The value of `data-variant` beside `lang`, for two locales that share a tag. */
  variant: v.optional(plainOf(LONGEST_TAG)),
  /** The language's name in its own words. */
  name: textOf(LONGEST.label),
  order: numberOf(-1000, 1000),
  reading: v.object({
    unit: v.picklist(['characters', 'morae', 'words']),
    perSecond: numberOf(0.5, 50),
  }),
  /** Where lines break: between phrases found when an edition is built, or at the spaces as written. */
  breaks: v.picklist(['phrases', 'spaces']),
  /** How `Intl.DateTimeFormat` writes a day and a month in this language. */
  formats: v.object({
    day: v.object({
      year: v.optional(digits),
      month: digitsOrWord,
      day: digits,
      weekday: word,
    }),
    month: v.object({ year: digits, month: digitsOrWord }),
  }),
  /** Readings for what `Intl` writes: `24日` → `｜24日《にじゅうよっか》`. Empty if none are needed. */
  readings: recordOf(stretchSchema, textOf(LONGEST.label), MOST_READINGS),
})
export type Locale = v.InferOutput<typeof localeSchema>

function isKnownTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag) !== undefined
  } catch {
    // A RangeError: the tag is not valid. A valid tag without data in `Intl` gives an empty list.
    return false
  }
}
