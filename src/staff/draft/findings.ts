import { NEED_DICTIONARY, NO_DICTIONARY } from '../../checker/check-notice.ts'
import { checkWords } from '../../checker/check-words.ts'
import type { Finding } from '../../checker/finding.ts'
import { chosen, exceptions } from '../../checker/own-lists.ts'
import type { WordFiles } from '../../checker/passage.ts'
import { undrawn } from '../../checker/room/characters.ts'
import { headingRoom } from '../../checker/room/heading-room.ts'
import { wrongLengths } from '../../checker/room/lengths.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { ABOUT_SECTION } from '../../shared/edition/subject.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { at, type Path } from './path.ts'
import { rowsOf, textsOf } from './rows.ts'
import type { Editable } from './subjects.ts'

/** What the rules need beside the words. */
export interface Checking {
  readonly screens: readonly Screen[]
  /** Whether the fonts of screens have a character. */
  readonly isDrawn: (char: string) => boolean
}

/** A finding at its row of a subject. */
export interface Found extends Finding {
  /** The key of the row. Empty if it is about the subject as a whole. */
  readonly row: string
}

/** Everything that the rules find in the words of a subject, in all languages together. */
export function findingsIn(edition: Edition, subject: Editable, checking: Checking): Found[] {
  const place = placeOf(subject.words)
  const rows = rowsOf(edition, subject)
  const locales = edition.locales.map((locale) => ({
    locale,
    files: filesOf(edition, locale.id, place),
    // Terms are looked up in the glossary whatever is checked.
    glossary: edition.words[locale.id]?.glossary ?? {},
  }))
  const sections = [...edition.sections, { id: ABOUT_SECTION, isOfficial: false }]
  const wall = { sections, headingRoom: headingRoom(checking.screens) }
  const findings = [
    ...checkWords({ locales, dictionary: NO_DICTIONARY, exceptions, chosen }),
    ...locales.flatMap(({ locale, files }) => wrongLengths(locale, files, wall)),
  ]
  const ofRules = findings
    .filter(
      ({ rule, file, key }) => !NEED_DICTIONARY.has(rule) && file === place.file && isIn(place.entry, key),
    )
    .map((finding) => ({ ...finding, row: rowOf(rows, place.entry, finding.key) }))
  const characters = edition.locales.flatMap(({ id }) =>
    rows.flatMap((row) =>
      undrawn(textsOf(edition, subject, row, id).join(''), checking.isDrawn).map(
        (complaint): Found => ({
          ...{ locale: id, file: place.file, key: row.key, text: '', row: row.key },
          ...{ rule: 'fonts/character', severity: 'error' },
          ...complaint,
        }),
      ),
    ),
  )
  return [...ofRules, ...characters]
}

interface Place {
  /** As in `locales/<id>/`. */
  readonly file: string
  /** Empty if the subject is the whole file. */
  readonly entry: string
  readonly path: Path
}

/** The file in which the repository has the words of a path. Topics are in one for each section. */
function placeOf(path: Path): Place {
  const [kind = '', ...rest] = path.map(String)
  const [file = kind, entry = ''] = kind === 'topics' ? rest : [kind, ...rest]
  return { file, entry, path }
}

function filesOf(edition: Edition, locale: LocaleId, { file, entry, path }: Place): WordFiles {
  const words = at(edition.words[locale], path)
  if (words === undefined) return {}
  return { [file]: entry === '' ? words : { [entry]: words } }
}

const isIn = (entry: string, key: string) => entry === '' || key === entry || key.startsWith(`${entry}.`)

/** The row that a key of a file is in: that of the list for one of its sentences. */
function rowOf(rows: readonly { readonly key: string }[], entry: string, key: string): string {
  const inner = entry === '' ? key : key.slice(entry.length + 1)
  return (
    rows.find((row) => row.key !== '' && (inner === row.key || inner.startsWith(`${row.key}.`)))?.key ?? ''
  )
}
