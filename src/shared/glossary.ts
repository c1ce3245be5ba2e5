import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())

const glossaryEntrySchema = v.object({
  /** Every form in which texts write it, without readings and without the spaces of easy Japanese. */
  terms: v.pipe(v.array(text), v.minLength(1)),
  /** The form that heads its explanation. */
  term: text,
  /** What it means, for somebody who has never heard of it; one sentence each. */
  explanation: v.pipe(v.array(text), v.minLength(1)),
  /** Forms in which nobody shall write it: 子供 for 子ども. */
  avoid: v.optional(v.array(text)),
  /** Easy Japanese only: the words in brackets that go with it wherever it stands. */
  gloss: v.optional(text),
  /** The translation is ours; the city has none that is known. */
  unofficial: v.optional(v.boolean()),
})
export type GlossaryEntry = v.InferOutput<typeof glossaryEntrySchema>

/** The terms of the office and its plan in one language, by id (WCAG 3.1.3). */
export const glossarySchema = v.record(v.string(), glossaryEntrySchema)
export type Glossary = v.InferOutput<typeof glossarySchema>
