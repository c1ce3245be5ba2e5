import * as v from 'valibot'
import { recordOf, setOf } from '../../bounded.ts'
import { LONGEST, textOf } from '../../text/text.ts'
import { idSchema } from '../topic.ts'
import { glossarySchema } from './glossary.ts'

const MOST_SENTENCES = 12
const MOST_MORE = 40
/** Words by the id of an entry: the topics of a section, the departments, the questions. */
const MOST_ENTRIES = 200
const MOST_DESKS = 20
const MOST_SEARCHED = 60

const heading = textOf(LONGEST.heading)
const name = textOf(LONGEST.name)
const body = setOf(textOf(LONGEST.sentence), MOST_SENTENCES)
const more = setOf(textOf(LONGEST.more), MOST_MORE)

/** The words of a topic in one language. The wall shows heading and body; pages show `more` as well. */
const topicWordsSchema = v.object({
  heading,
  /** A few characters that name a pillar beside its shape. */
  label: v.optional(textOf(LONGEST.label)),
  /** One sentence each. A page of a slide can break between them. */
  body,
  more,
  /** Only the office has it: the address, as written on an envelope in this language. */
  address: v.optional(textOf(LONGEST.address)),
})
export type TopicWords = v.InferOutput<typeof topicWordsSchema>

/** The words of a department in one language. */
const departmentWordsSchema = v.object({
  /** What people come for. The directory lists it, and it heads the slide. */
  need: textOf(LONGEST.need),
  /** A translation of the name, if no official one is known. Pages mark it as unofficial. */
  name: v.optional(name),
  /** The pronunciation of the name on the door, for readers who do not know kana. */
  said: v.optional(name),
  body,
  more,
  /** The names of its desks, by id. */
  desks: recordOf(idSchema, name, MOST_DESKS),
})
export type DepartmentWords = v.InferOutput<typeof departmentWordsSchema>

/** The words of a need in one language. */
const needWordsSchema = v.object({
  /** What a tile says: a few words. */
  label: textOf(LONGEST.label),
  heading,
  /** What is done for it, one sentence each. It promises no more than the source. */
  body,
  /** What to ask, if a source answers only a part of it or nothing. */
  ask: v.optional(textOf(LONGEST.sentence)),
  /** Words by which people look for it. They are searched and never shown. */
  search: setOf(textOf(LONGEST.term), MOST_SEARCHED),
})
export type NeedWords = v.InferOutput<typeof needWordsSchema>

const topicWords = recordOf(idSchema, topicWordsSchema, MOST_ENTRIES)

/** The words around the opening hours. The hours and the days are facts; what they mean in this office is in the words. */
const hoursWordsSchema = v.object({
  /** What is open on the office's Saturdays, as a label has it. An office without such Saturdays needs no words. */
  saturdays: v.optional(textOf(LONGEST.sentence)),
  /** The same as the end of the sentence that begins with these Saturdays. */
  openSaturdays: v.optional(textOf(LONGEST.sentence)),
  /** On which days it is closed every year, one sentence each. */
  closedDays: setOf(textOf(LONGEST.sentence), MOST_SENTENCES),
  /** What departments have open on those Saturdays, by the kind they name. */
  kinds: recordOf(idSchema, textOf(LONGEST.sentence), MOST_ENTRIES),
  /** Why a day has other hours than usual, by the reason that the calendar names. */
  reasons: recordOf(idSchema, textOf(LONGEST.sentence), MOST_ENTRIES),
})
export type HoursWords = v.InferOutput<typeof hoursWordsSchema>

/** The words of a facility of the building in one language. */
const facilityWordsSchema = v.object({
  name,
  /** What its fact says in words, by the id that the fact names. One sentence each. */
  says: recordOf(idSchema, body, MOST_ENTRIES),
  /** On which days it has hours, by the ids that its hours name. */
  days: recordOf(idSchema, name, MOST_ENTRIES),
  /** Other words by which people look for it. They are searched and never shown. */
  search: v.optional(setOf(textOf(LONGEST.term), MOST_SEARCHED), []),
})
export type FacilityWords = v.InferOutput<typeof facilityWordsSchema>

/** Everything an edition says in one language. */
export const wordsSchema = v.object({
  /** The names of the sections. */
  sections: recordOf(idSchema, heading, MOST_ENTRIES),
  /** The topics by their sections. Each section is a JSON file in `locales/<id>/`. */
  topics: recordOf(idSchema, topicWords, MOST_ENTRIES),
  departments: recordOf(idSchema, departmentWordsSchema, MOST_ENTRIES),
  /** An office without needs has no words for them. */
  needs: v.optional(recordOf(idSchema, needWordsSchema, MOST_ENTRIES), {}),
  hours: hoursWordsSchema,
  /** Headings of the groups that initiatives stand in. */
  groups: recordOf(idSchema, heading, MOST_ENTRIES),
  /** The meaning of its terms. An office without a glossary has no links to terms. */
  glossary: v.optional(glossarySchema, {}),
  /** The facilities of the building. An office that names none has no words for them. */
  facilities: v.optional(recordOf(idSchema, facilityWordsSchema, MOST_ENTRIES), {}),
  /** What the office has to confirm, worded as a visitor would ask. */
  unknown: recordOf(idSchema, textOf(LONGEST.question), MOST_ENTRIES),
})
export type Words = v.InferOutput<typeof wordsSchema>
