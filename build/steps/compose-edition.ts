import { departments } from '../../src/facts/departments.ts'
import { groups } from '../../src/facts/initiatives.ts'
import { office } from '../../src/facts/office.ts'
import { topics } from '../../src/facts/plan.ts'
import { sources } from '../../src/facts/sources.ts'
import { EDITION_SCHEMA, type Edition, parseEdition } from '../../src/shared/edition/edition.ts'

/** The files of `locales/<id>/`, parsed, by their name without `.json`. */
export type LocaleFiles = Readonly<Record<string, unknown>>

/**
 * Brings facts and words together. Every folder in `locales/` becomes a language of the edition; the words
 * of the app (`ui`, `statement`) stay out of it.
 *
 * @throws Error naming every place that is wrong, see `parseEdition`.
 */
export function composeEdition(locales: Readonly<Record<string, LocaleFiles>>): Edition {
  const rows = Object.values(locales).map((files) => files.locale as { order: number })
  return parseEdition({
    schema: EDITION_SCHEMA,
    locales: rows.toSorted((a, b) => a.order - b.order),
    sources,
    office: office(),
    groups,
    topics,
    departments,
    words: Object.fromEntries(
      Object.entries(locales).map(([id, { locale, ui, statement, ...words }]) => [id, words]),
    ),
  })
}
