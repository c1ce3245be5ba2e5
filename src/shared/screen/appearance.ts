import * as v from 'valibot'
import { PLAIN_MESSAGES, problemsOf } from '../problems.ts'

/** Text size and colours, which the person in front of a screen may change. */
export const appearanceSchema = v.object({
  text: v.optional(v.picklist(['default', 'large']), 'default'),
  theme: v.optional(v.picklist(['default', 'contrast']), 'default'),
})
export type Appearance = v.InferOutput<typeof appearanceSchema>
export type TextMode = Appearance['text']

/**
 * The appearance that an address asks for: `?text=large&theme=contrast`.
 *
 * @throws Error that names the parameter and what was expected.
 */
export function parseAppearance(query: Readonly<Record<string, string>>): Appearance {
  const result = v.safeParse(appearanceSchema, query, PLAIN_MESSAGES)
  if (result.success) return result.output
  throw new Error(problemsOf(result.issues, 'text, theme').join('; '))
}
