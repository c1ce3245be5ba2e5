import type { Edition } from '../../shared/edition/edition.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import { at, type Path } from './path.ts'
import type { Editable } from './subjects.ts'

/** A text of a subject, or a list of sentences, in all languages side by side. */
export interface Row {
  /** Unique in its subject: `desks.tax-collection`. Empty if the words are one text. */
  readonly key: string
  readonly path: Path
  readonly isList: boolean
}

/** The texts of a subject. One that only some languages have is there for all. */
export function rowsOf(edition: Edition, { words }: Pick<Editable, 'words'>): Row[] {
  const rows = new Map<string, Row>()
  for (const { id } of edition.locales)
    for (const row of rowsIn(at(edition.words[id], words), [])) if (!rows.has(row.key)) rows.set(row.key, row)
  return [...rows.values()]
}

function rowsIn(value: unknown, path: Path): Row[] {
  if (typeof value === 'string' || Array.isArray(value))
    return [{ key: path.join('.'), path, isList: Array.isArray(value) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => rowsIn(inner, [...path, name]))
}

/** The sentences of a row in a language; one if it is a text; none if the language has nothing there. */
export function textsOf(
  edition: Edition,
  { words }: Pick<Editable, 'words'>,
  row: Row,
  locale: LocaleId,
): string[] {
  const value = at(edition.words[locale], [...words, ...row.path])
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? [value] : []
}

/** What must be there or not at all: an empty text takes it away. */
const OPTIONAL = new Set(['label', 'address', 'name', 'said', 'ask', 'gloss', 'saturdays', 'openSaturdays'])

/** The part that a row must have for some texts to be in it. */
export function partOf({ isList, path }: Row, texts: readonly string[]): unknown {
  if (isList) return texts
  const [text = ''] = texts
  return text === '' && OPTIONAL.has(String(path.at(-1))) ? undefined : text
}

/**
 * The languages whose words of a row are older than their source: the text of the first language has changed since the
 * published edition, and theirs has not.
 */
export function outdatedIn(published: Edition, draft: Edition, subject: Editable, row: Row): LocaleId[] {
  const [source, ...others] = draft.locales.map(({ id }) => id)
  if (source === undefined || !isChanged(published, draft, subject, row, source)) return []
  return others.filter((id) => !isChanged(published, draft, subject, row, id))
}

export function isChanged(
  published: Edition,
  draft: Edition,
  subject: Editable,
  row: Row,
  locale: LocaleId,
): boolean {
  const before = textsOf(published, subject, row, locale)
  const after = textsOf(draft, subject, row, locale)
  return before.length !== after.length || before.some((text, index) => text !== after[index])
}
