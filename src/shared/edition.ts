import * as v from 'valibot'
import { departmentSchema } from './department.ts'
import { sourceSchema } from './fact.ts'
import { localeSchema } from './locale.ts'
import { officeSchema } from './office.ts'
import { parseRuby } from './ruby.ts'
import { idSchema, topicSchema } from './topic.ts'
import { wordsSchema } from './words.ts'

/** Raised when the shape of an edition changes; a display keeps its last good edition rather than guess. */
export const EDITION_SCHEMA = 1

const editionSchema = v.object({
  schema: v.literal(EDITION_SCHEMA),
  locales: v.pipe(v.array(localeSchema), v.minLength(1)),
  sources: v.record(v.string(), sourceSchema),
  office: officeSchema,
  /** Groups of initiatives in the order of the plan, each under a pillar. */
  groups: v.array(v.object({ id: idSchema, pillar: idSchema })),
  topics: v.array(topicSchema),
  departments: v.array(departmentSchema),
  words: v.record(v.string(), wordsSchema),
})

/** Everything the office says: immutable, identified by a hash of its content. */
export type Edition = v.InferOutput<typeof editionSchema>

/** An edition, but of a shape that this version of the app does not know. */
export class OtherSchemaError extends Error {}

/**
 * The only way into an edition.
 *
 * @throws OtherSchemaError when it is made for another version of the app.
 * @throws Error that names each place and what was expected there.
 */
export function parseEdition(input: unknown): Edition {
  const schema = typeof input === 'object' && input !== null && 'schema' in input ? input.schema : undefined
  if (typeof schema === 'number' && schema !== EDITION_SCHEMA)
    throw new OtherSchemaError(`Not an edition of schema ${EDITION_SCHEMA}, but of schema ${schema}`)
  const result = v.safeParse(editionSchema, input)
  if (!result.success)
    throw editionError(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'edition'}: ${issue.message}`))
  const problems = [
    ...missingWords(result.output),
    ...danglingReferences(result.output),
    ...brokenRuby(result.output.words),
  ]
  if (problems.length > 0) throw editionError(problems)
  return result.output
}

function editionError(problems: readonly string[]): Error {
  return new Error(`Not an edition:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

function missingWords(edition: Edition): string[] {
  return edition.locales.flatMap(({ id }) => {
    const words = edition.words[id]
    if (!words) return [`words.${id}: expected the words of this locale`]
    const topics = edition.topics.filter((topic) => !words[topic.section][topic.id])
    const departments = edition.departments.filter((department) => !words.departments[department.id])
    const groups = edition.groups.filter((group) => !words.groups[group.id])
    const desks = edition.departments.flatMap((department) =>
      department.desks
        .filter(
          (desk) => words.departments[department.id] && !words.departments[department.id]?.desks[desk.id],
        )
        .map((desk) => `departments.${department.id}.desks.${desk.id}`),
    )
    return [
      ...topics.map((topic) => `${topic.section}.${topic.id}`),
      ...departments.map((department) => `departments.${department.id}`),
      ...groups.map((group) => `groups.${group.id}`),
      ...desks,
    ].map((path) => `words.${id}.${path}: expected words, found none`)
  })
}

function danglingReferences(edition: Edition): string[] {
  const topics = new Set(edition.topics.map((topic) => topic.id))
  const groups = new Set(edition.groups.map((group) => group.id))
  const known = (path: string, id: string | undefined, ids: ReadonlySet<string>) =>
    id === undefined || ids.has(id) ? [] : [`${path}: expected the id of another entry, found ${id}`]
  return [
    ...edition.topics.flatMap((topic) => [
      ...known(`topics.${topic.id}.pillar`, topic.pillar, topics),
      ...known(`topics.${topic.id}.group`, topic.group, groups),
      ...(topic.marks ?? []).flatMap((mark) => known(`topics.${topic.id}.marks`, mark, topics)),
      ...known(`topics.${topic.id}.source`, topic.source.key, new Set(Object.keys(edition.sources))),
    ]),
    ...repeated('topics', edition.topics, 'code'),
    ...repeated('departments', edition.departments, 'code'),
    ...repeated('topics and departments', [...edition.topics, ...edition.departments], 'id'),
  ]
}

/** Codes are printed in addresses; ids name slides, of topics and departments alike. */
function repeated(
  path: string,
  entries: readonly { id: string; code: number }[],
  key: 'id' | 'code',
): string[] {
  return entries
    .filter((entry, index) => entries.findIndex((other) => other[key] === entry[key]) !== index)
    .map((entry) => `${path}.${entry.id}.${key}: expected one of its own, found ${entry[key]} twice`)
}

function brokenRuby(value: unknown, path = 'words'): string[] {
  if (typeof value === 'string') {
    try {
      parseRuby(value)
      return []
    } catch (error) {
      return [`${path}: ${(error as Error).message}`]
    }
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => brokenRuby(inner, `${path}.${key}`))
}
