import type { Edition } from '../../shared/edition/edition.ts'
import { factsIn } from '../../shared/edition/fact/facts-in.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import { ABOUT_SECTION, subjectOf } from '../../shared/edition/subject.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { texts } from '../texts.ts'
import { at, type Path } from './path.ts'
import { quotedName } from './quote.ts'

/** Something that staff edit as a whole: its words in every language and its facts. */
export interface Editable {
  /** Unique in an edition: `departments/tax`. */
  readonly id: string
  /** The group of the list that it stands in: a kind, or `topics/` and a section. */
  readonly group: string
  /** What staff call it, in the language of the office. */
  readonly name: string
  /** Where its words are, below those of a language. */
  readonly words: Path
  /** Where its facts are in the edition. */
  readonly facts: readonly Path[]
  /** The id of the subject that screens show. Undefined if none shows it alone. */
  readonly shown: string | undefined
}

/** The kinds in the order of the list. The topics of the plan come in their sections. */
type Words = Edition['words'][string]

/** Everything of an edition that staff can edit, in the order of the list. */
export function editablesOf(edition: Edition): Editable[] {
  const [first] = edition.locales
  const words = edition.words[first?.id ?? '']
  if (!words) return []
  return [
    ...topicsOf(edition, words, ['office']),
    hoursOf(edition, words),
    ...topicsOf(edition, words, ['languages', 'building']),
    ...edition.departments.map((department, index) => ofDepartment(department, index)),
    ...edition.needs.map(({ id }, index) =>
      editable(edition, words, 'needs', id, ['needs', id], factPaths(edition, ['needs', index])),
    ),
    ...edition.office.building.map(({ id }, index) =>
      editable(edition, words, 'facilities', id, ['facilities', id], [['office', 'building', index, 'fact']]),
    ),
    ...Object.keys(words.unknown).map((id) => {
      // The answers of the others are facts of the building and of the languages.
      const index = edition.office.others.findIndex((other) => other.id === id)
      const facts: Path[] = index < 0 ? [] : [['office', 'others', index, 'fact']]
      return editable(edition, words, 'unknown', id, ['unknown', id], facts)
    }),
    ...topicsOf(
      edition,
      words,
      edition.sections.map(({ id }) => id).filter((id) => !OWN.includes(id)),
    ),
    ...topicsOf(edition, words, [ABOUT_SECTION]),
    ...named(edition, words, 'sections'),
    ...named(edition, words, 'groups'),
    ...named(edition, words, 'glossary'),
  ]
}

const OWN = ['office', 'languages', 'building']

function topicsOf(edition: Edition, words: Words, sections: readonly string[]): Editable[] {
  return sections.flatMap((section) =>
    Object.keys(words.topics[section] ?? {}).map((id) =>
      editable(
        edition,
        words,
        OWN.includes(section) ? 'office' : `topics/${section}`,
        id,
        ['topics', section, id],
        ofTopic(edition, id),
      ),
    ),
  )
}

/** The facts of the office itself, and those of its languages, stand with the topics of the same names. */
function ofTopic(edition: Edition, id: string): Path[] {
  if (id === 'languages') return factPaths(edition, ['office', 'languages'])
  if (id !== 'office') return []
  return (['phone', 'fax', 'address', 'plan'] as const).map((name) => ['office', name])
}

/** When the office is open. Its words are those of the hours; its days are in the calendar. */
export const HOURS = 'hours'

function hoursOf(edition: Edition, words: Words): Editable {
  const own = editable(edition, words, 'office', HOURS, ['hours'], [['office', 'hours']])
  return { ...own, name: texts.calendar.subject, shown: subjectOf(edition, 'office') ? 'office' : undefined }
}

function ofDepartment(department: Department, index: number): Editable {
  const { id, names, ending, desks, floor, counter, saturday, english } = department
  const place = ['departments', index]
  const isElsewhere = desks.some(({ address }) => address)
  // What people ask for most stands first. A house of its own has an address, and no floor or counter.
  const order = [{ desks }, isElsewhere ? {} : { floor, counter }, { saturday, english, names, ending }]
  return {
    id: `departments/${id}`,
    group: 'departments',
    name: signOf(department),
    words: ['departments', id],
    facts: order.flatMap((facts) => factsIn(facts).map(([path]): Path => [...place, ...path.split('.')])),
    shown: id,
  }
}

/** The names on the doors of a department. */
export function signOf({ names, ending }: Department): string {
  return names.map(({ sign }) => sign).join('・') + (ending?.sign ?? '')
}

function named(edition: Edition, words: Words, group: 'sections' | 'groups' | 'glossary'): Editable[] {
  return Object.keys(words[group]).map((id) => editable(edition, words, group, id, [group, id], []))
}

function editable(
  edition: Edition,
  words: Words,
  group: string,
  id: string,
  path: Path,
  facts: readonly Path[],
): Editable {
  const shown = group === 'facilities' ? 'building' : id
  return {
    id: [...path.slice(0, -1), id].join('/'),
    group,
    name: nameIn(at(words, path)) ?? quotedName(edition, path) ?? id,
    words: path,
    facts,
    shown: subjectOf(edition, shown) ? shown : undefined,
  }
}

/** The text that heads words of any kind. */
function nameIn(words: unknown): string | undefined {
  const text = typeof words === 'string' ? words : NAMES.map((name) => at(words, [name])).find(isText)
  return isText(text) ? plain(text) : undefined
}

const NAMES = ['label', 'heading', 'need', 'name', 'term']
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A draft may have readings that are not whole yet. */
export function plain(text: string): string {
  try {
    return plainText(text)
  } catch {
    return text
  }
}

function factPaths(edition: Edition, path: Path): Path[] {
  return factsIn(at(edition, path)).map(([inner]): Path => [...path, ...inner.split('.')])
}
