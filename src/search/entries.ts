import { pagePath, termPath } from '../shared/edition/address.ts'
import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact/fact.ts'
import { ENTRY_KINDS, type EntryKind, type Found } from '../shared/edition/found.ts'
import type { Need } from '../shared/edition/need.ts'
import type { Department } from '../shared/edition/office/department.ts'
import type { Topic } from '../shared/edition/topic.ts'
import type { LocaleId } from '../shared/edition/words/locale.ts'
import type { Words } from '../shared/edition/words/words.ts'

/** A thing that can be found, with what it is found by, in all languages and with readings as written. */
export interface Entry extends Found {
  /** Names and words that people look for it by. */
  readonly names: readonly string[]
  /** What it says. Words in it count less than a name. */
  readonly text: readonly string[]
}

type Row = Omit<Entry, 'kind'>

/**
 * Everything of an edition that can be found, in the order of kinds. Every language is in every entry, so that a query
 * in any of them finds it.
 */
export function entriesOf(edition: Edition): Entry[] {
  const words = Object.values(edition.words)
  const rows: Record<EntryKind, readonly Row[]> = {
    need: edition.needs.map((need) => needRow(edition, words, need)),
    department: edition.departments.map((department) => departmentRow(edition, words, department)),
    facility: facilityRows(edition, words),
    office: edition.topics.filter(isOffice).map((topic) => topicRow(words, topic)),
    desk: edition.departments.flatMap((department) => deskRows(words, department)),
    topic: edition.topics.filter((topic) => !isOffice(topic)).map((topic) => ownRow(edition, words, topic)),
    term: termRows(words),
  }
  return ENTRY_KINDS.flatMap((kind) => rows[kind].map((row) => ({ kind, ...row })))
}

/** The page that a result leads to, and the place on it: the row of a desk, of a facility, of a term. */
export function pathOf({ kind, id, within = id }: Found, locale: LocaleId): string {
  switch (kind) {
    case 'term':
      return termPath(locale, id)
    case 'department':
      return pagePath(locale, { kind: 'department', id })
    case 'desk':
      return `${pagePath(locale, { kind: 'department', id: within })}#${id}`
    case 'facility':
      return `${pagePath(locale, { kind: 'topic', id: within })}#${id}`
    case 'need':
      return pagePath(locale, { kind: 'need', id })
    default:
      return pagePath(locale, { kind: 'topic', id })
  }
}

/** What of an entry a result has. */
export function foundOf({ kind, id, within }: Found): Found {
  return { kind, id, ...(within !== undefined && { within }) }
}

const isOffice = ({ section }: Topic) => section === 'office'

function topicRow(words: readonly Words[], { section, id }: Topic): Row {
  const said = words.flatMap(({ topics }) => topics[section]?.[id] ?? [])
  return {
    id,
    names: said.flatMap(({ heading, label }) => [heading, ...(label === undefined ? [] : [label])]),
    text: said.flatMap(({ body, more, address }) => [
      ...body,
      ...more,
      ...(address === undefined ? [] : [address]),
    ]),
  }
}

/** Who looks for a language by its own name finds where it is spoken. */
function ownRow(edition: Edition, words: readonly Words[], topic: Topic): Row {
  const row = topicRow(words, topic)
  return topic.section === 'languages' ? { ...row, names: [...row.names, ...languageNames(edition)] } : row
}

/** The names of the languages of the consultation centre, each in its own script. */
function languageNames({ office, sources }: Edition): string[] {
  return (shown(office.languages.spoken, sources)?.value ?? []).map(({ name }) => name)
}

/** What it tells people to ask is left out: a need would be found by what it does not answer. */
function needRow(edition: Edition, words: readonly Words[], { id, topics }: Need): Row {
  const said = words.flatMap(({ needs }) => needs[id] ?? [])
  const isOfLanguages = edition.topics.some(
    (topic) => topic.section === 'languages' && topics.includes(topic.id),
  )
  return {
    id,
    names: [
      ...said.flatMap(({ label, heading, search }) => [label, heading, ...search]),
      ...(isOfLanguages ? languageNames(edition) : []),
    ],
    text: said.flatMap(({ body }) => body),
  }
}

function departmentRow({ sources }: Edition, words: readonly Words[], department: Department): Row {
  const said = words.flatMap(({ departments }) => departments[department.id] ?? [])
  const { names, ending, english } = department
  const signs = ending ? names.map(({ sign }) => `${sign}${ending.sign}`) : names.map(({ sign }) => sign)
  const readings = names.flatMap(({ reading }) => shown(reading, sources)?.value ?? [])
  return {
    id: department.id,
    names: [
      ...signs,
      ...(ending ? [ending.sign] : readings),
      ...(shown(english, sources) ? [shown(english, sources)?.value ?? ''] : []),
      ...said.flatMap(({ need, name = [], said = [] }) => [need, ...[name].flat(), ...[said].flat()]),
    ],
    text: said.flatMap(({ body, more }) => [...body, ...more]),
  }
}

function deskRows(words: readonly Words[], { id: within, desks }: Department): Row[] {
  return desks.map(({ id }) => ({
    id,
    within,
    names: words.flatMap(({ departments }) => departments[within]?.desks[id] ?? []),
    text: [],
  }))
}

/** Facilities stand on the page of the building, which also says whom to ask for what is not known of them. */
function facilityRows({ office, topics }: Edition, words: readonly Words[]): Row[] {
  const building = topics.find(({ section }) => section === 'building')
  if (!building) return []
  return office.building.map(({ id }) => ({
    id,
    within: building.id,
    names: words.flatMap(({ facilities }) => {
      const said = facilities[id]
      return said ? [said.name, ...said.search] : []
    }),
    text: [],
  }))
}

/** People type the forms that texts avoid, too. */
function termRows(words: readonly Words[]): Row[] {
  const ids = new Set(words.flatMap(({ glossary }) => Object.keys(glossary)))
  return [...ids].map((id) => {
    const said = words.flatMap(({ glossary }) => glossary[id] ?? [])
    return {
      id,
      names: said.flatMap(({ term, terms, avoid = [], gloss }) => [
        term,
        ...terms,
        ...avoid,
        ...(gloss === undefined ? [] : [gloss]),
      ]),
      text: said.flatMap(({ explanation }) => explanation),
    }
  })
}
