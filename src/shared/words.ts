import * as v from 'valibot'
import { glossarySchema } from './glossary.ts'
import { SECTIONS } from './topic.ts'

const text = v.pipe(v.string(), v.nonEmpty())

/** What is said of a topic in one language. The wall shows heading and body, pages show `more` as well. */
export const topicWordsSchema = v.object({
  heading: text,
  /** A few characters that stand for a pillar beside its shape. */
  label: v.optional(text),
  /** One sentence each: a page of a slide breaks between them. */
  body: v.array(text),
  more: v.array(text),
  /** Of the office only: where it is, as written on an envelope in this language. */
  address: v.optional(text),
})
export type TopicWords = v.InferOutput<typeof topicWordsSchema>

/** What is said of a department in one language. */
export const departmentWordsSchema = v.object({
  /** What people come for. The directory lists it, and it heads the slide. */
  need: text,
  /** A translation of the name where no official one is known; pages mark it as unofficial. */
  name: v.optional(text),
  /** How the name on the door is said, for those who do not read kana. */
  said: v.optional(text),
  body: v.array(text),
  more: v.array(text),
  /** The names of its desks, by id. */
  desks: v.record(v.string(), text),
})
export type DepartmentWords = v.InferOutput<typeof departmentWordsSchema>

const topicWords = v.record(v.string(), topicWordsSchema)

/** Everything an edition says in one language. */
export const wordsSchema = v.object({
  ...(Object.fromEntries(SECTIONS.map((section) => [section, topicWords])) as Record<
    (typeof SECTIONS)[number],
    typeof topicWords
  >),
  departments: v.record(v.string(), departmentWordsSchema),
  /** Headings of the groups that initiatives stand in. */
  groups: v.record(v.string(), text),
  /** What its terms mean; an office without a glossary links to none. */
  glossary: v.optional(glossarySchema, {}),
  /** What the office has to confirm, as a visitor would ask it. */
  unknown: v.record(v.string(), text),
})
export type Words = v.InferOutput<typeof wordsSchema>
