import * as v from 'valibot'
import { EDITION_SCHEMA, type Edition } from '../../shared/edition/edition.ts'

const entries = v.array(v.looseObject({ id: v.string() }))

/** So much of an edition that every view of the app can draw it and say what is missing. */
const draftSchema = v.looseObject({
  schema: v.literal(EDITION_SCHEMA),
  locales: v.pipe(
    v.array(v.looseObject({ id: v.string(), tag: v.string(), name: v.string() })),
    v.minLength(1),
  ),
  sources: v.record(v.string(), v.looseObject({ title: v.string() })),
  office: v.looseObject({
    building: entries,
    others: entries,
    languages: v.looseObject({}),
    calendar: v.looseObject({ until: v.string() }),
  }),
  sections: entries,
  groups: entries,
  topics: entries,
  departments: v.array(
    v.looseObject({
      id: v.string(),
      names: v.array(v.looseObject({ sign: v.string() })),
      desks: entries,
    }),
  ),
  needs: entries,
  words: v.record(
    v.string(),
    v.looseObject({
      sections: v.record(v.string(), v.string()),
      topics: v.record(v.string(), v.record(v.string(), v.unknown())),
      departments: v.record(v.string(), v.unknown()),
      hours: v.looseObject({ kinds: v.record(v.string(), v.string()) }),
      groups: v.record(v.string(), v.string()),
      glossary: v.record(v.string(), v.looseObject({ terms: v.array(v.string()) })),
      unknown: v.record(v.string(), v.string()),
    }),
  ),
})

/**
 * A draft that can be edited. It need not be an edition: a text may be empty or too long. Undefined for anything else,
 * such as the draft of another version of the app.
 */
export function draftOf(input: unknown): Edition | undefined {
  const result = v.safeParse(draftSchema, input)
  return result.success ? (result.output as unknown as Edition) : undefined
}
