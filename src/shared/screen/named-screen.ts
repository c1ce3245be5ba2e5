import * as v from 'valibot'
import { parseAs } from '../parse-as.ts'
import { LONGEST, plainOf } from '../text/text.ts'
import { screenSchema } from './screen.ts'

/**
 * A screen as staff know it. The screen itself plays without its name, so what it loads to play does not check names.
 */
export const namedScreenSchema = v.object({
  ...screenSchema.entries,
  /** What staff call it, and where it stands, in the language of the office. */
  name: v.optional(plainOf(LONGEST.label)),
  place: v.optional(plainOf(LONGEST.label)),
})
export type NamedScreen = v.InferOutput<typeof namedScreenSchema>

/**
 * The only way into a screen with its name.
 *
 * @throws Error that names the field and what was expected there.
 */
export function parseNamedScreen(input: unknown): NamedScreen {
  return parseAs(namedScreenSchema, input, 'Not a screen', 'screen')
}
