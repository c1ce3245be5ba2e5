import * as v from 'valibot'
import { recordOf, setOf } from '../../bounded.ts'
import { LONGEST, textOf } from '../../text/text.ts'
import { idSchema } from '../topic.ts'

const MOST_ENTRIES = 300
const MOST_FORMS = 20
const MOST_SENTENCES = 6

const term = textOf(LONGEST.term)

const glossaryEntrySchema = v.object({
  /** Every form that texts use, without readings and without the spaces of easy Japanese. */
  terms: setOf(term, MOST_FORMS, 1),
  /** The form that heads its explanation. */
  term,
  /** The meaning, for a person who has never heard of the term. One sentence each. */
  explanation: setOf(textOf(LONGEST.sentence), MOST_SENTENCES, 1),
  /** Forms that must not be used: 子供 for 子ども. */
  avoid: v.optional(setOf(term, MOST_FORMS)),
  /** Easy Japanese only: the words in brackets after the term. */
  gloss: v.optional(term),
  /** The translation is ours: no translation of the city's is known. */
  unofficial: v.optional(v.boolean()),
})
export type GlossaryEntry = v.InferOutput<typeof glossaryEntrySchema>

/** The terms of the office and its plan in one language, by id (WCAG 3.1.3). */
export const glossarySchema = recordOf(idSchema, glossaryEntrySchema, MOST_ENTRIES)
export type Glossary = v.InferOutput<typeof glossarySchema>
