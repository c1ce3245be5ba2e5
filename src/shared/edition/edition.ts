import * as v from 'valibot'
import { listOf, recordOf, wholeOf } from '../bounded.ts'
import { fewOf, PLAIN_MESSAGES, problemsOf } from '../problems.ts'
import { brokenRuby } from '../text/text.ts'
import { sourceSchema } from './fact/fact.ts'
import { needSchema } from './need.ts'
import { departmentSchema } from './office/department.ts'
import { officeSchema } from './office/office.ts'
import { danglingReferences, missingWords } from './references.ts'
import { sectionSchema } from './section.ts'
import { idSchema, keySchema, topicSchema } from './topic.ts'
import { localeIdSchema, localeSchema } from './words/locale.ts'
import { wordsSchema } from './words/words.ts'

/** Raised when the shape of an edition changes. A display then keeps its last good edition and does not guess. */
export const EDITION_SCHEMA = 5

const MOST_LOCALES = 12
const MOST_SOURCES = 200
const MOST_SECTIONS = 20
const MOST_GROUPS = 50
const MOST_TOPICS = 200
/** The directory is one slide with all departments, which must be drawn and read as a whole. */
const MOST_DEPARTMENTS = 30
/** More are no help to a person who looks for one of them. */
const MOST_NEEDS = 60

const year = v.nullable(wholeOf(1900, 2199))

const editionSchema = v.object({
  schema: v.literal(EDITION_SCHEMA),
  locales: listOf(localeSchema, MOST_LOCALES, 1),
  sources: recordOf(keySchema, sourceSchema, MOST_SOURCES),
  office: officeSchema,
  /** The sections in the order of the page that lists all topics. */
  sections: listOf(sectionSchema, MOST_SECTIONS, 1),
  /** Groups of initiatives in the order of the plan, each under a pillar. */
  groups: listOf(v.object({ id: idSchema, pillar: idSchema }), MOST_GROUPS),
  topics: listOf(topicSchema, MOST_TOPICS),
  departments: listOf(departmentSchema, MOST_DEPARTMENTS),
  /** What visitors come for, in the order in which they are offered. An office may have none. */
  needs: listOf(needSchema, MOST_NEEDS),
  words: recordOf(localeIdSchema, wordsSchema, MOST_LOCALES),
  /** The years of the facts that are shown and that the office has not checked, if they bear any; null if it has. */
  unchecked: v.nullable(v.object({ from: year, until: year })),
})

/** Everything the office says: immutable, identified by a hash of its content. */
export type Edition = v.InferOutput<typeof editionSchema>

export type Unchecked = NonNullable<Edition['unchecked']>

/** An edition of a shape that this version of the app does not know. */
export class OtherSchemaError extends Error {}

/** Something is wrong with an edition. Each problem names the place, what was expected there and what was found. */
export class NotAnEditionError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const lines = fewOf(problems).map((problem) => `  ${problem}`)
    super(`Not an edition:\n${lines.join('\n')}`)
    this.problems = problems
  }
}

/**
 * The only way into an edition.
 *
 * @throws OtherSchemaError when the edition is made for another version of the app.
 * @throws NotAnEditionError with every problem; its message has the first few.
 */
export function parseEdition(input: unknown): Edition {
  const schema = typeof input === 'object' && input !== null && 'schema' in input ? input.schema : undefined
  if (typeof schema === 'number' && schema !== EDITION_SCHEMA)
    throw new OtherSchemaError(`Not an edition of schema ${EDITION_SCHEMA}, but of schema ${schema}`)
  const result = v.safeParse(editionSchema, input, PLAIN_MESSAGES)
  if (!result.success) throw new NotAnEditionError(problemsOf(result.issues, 'edition'))
  const { words, locales } = result.output
  const problems = [
    ...missingWords(result.output),
    ...danglingReferences(result.output),
    ...brokenRuby(words, 'words'),
    ...brokenRuby(locales, 'locales'),
  ]
  if (problems.length > 0) throw new NotAnEditionError(problems)
  return result.output
}
