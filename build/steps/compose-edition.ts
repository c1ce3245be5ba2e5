import { EDITION_SCHEMA, type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { uncheckedIn } from '../../src/shared/edition/fact/unchecked.ts'
import type { Facts } from '../../src/shared/edition/facts.ts'
import { ABOUT_SECTION } from '../../src/shared/edition/subject.ts'

/** The files of `locales/<id>/`, parsed, by their name without `.json`. */
export type LocaleFiles = Readonly<Record<string, unknown>>

/**
 * Combines facts and words. Every folder in `locales/` becomes a language of the edition. A file with the name of a
 * section has the words of its topics; `about` has those of what the display says of itself. The texts of the app (`ui`,
 * `kiosk`, `notices`, `pages`, `speech`, `statement`, `privacy`, `staff`) are left out.
 *
 * @throws NotAnEditionError that names every place that is wrong, see `parseEdition`.
 */
export function composeEdition(facts: Facts, locales: Readonly<Record<string, LocaleFiles>>): Edition {
  return parseEdition(composed(facts, locales))
}

/** The same, before anything of it has been checked. */
export function composed(facts: Facts, locales: Readonly<Record<string, LocaleFiles>>): object {
  const rows = Object.values(locales).map((files) => files.locale as { order: number })
  return {
    ...facts,
    schema: EDITION_SCHEMA,
    unchecked: uncheckedIn(facts),
    locales: rows.toSorted((a, b) => a.order - b.order),
    words: Object.fromEntries(
      Object.entries(locales).map(([id, files]) => [id, wordsOf(files, facts.sections)]),
    ),
  }
}

function wordsOf(
  { locale, ui, kiosk, notices, pages, speech, statement, privacy, staff, ...words }: LocaleFiles,
  sections: Facts['sections'],
): object {
  const files = [...sections.map(({ id }) => id), ABOUT_SECTION]
  return { ...words, topics: Object.fromEntries(files.map((file) => [file, words[file] ?? {}])) }
}
