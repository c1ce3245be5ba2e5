import { type DepartmentFacts, departmentFacts } from '../../lines/facts/department-facts.ts'
import { needFacts } from '../../lines/facts/need-facts.ts'
import type { Language } from '../../lines/i18n/i18n.ts'
import { departmentHeading } from '../../lines/subject/department-lines.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { EntryKind, Found } from '../../shared/edition/found.ts'
import type { Department } from '../../shared/edition/office/department.ts'

/** What a search has found, in the words of one language. */
export interface FoundText {
  readonly name: string
  /** Where it is, if that is known, or else what it is. Each is a text of its own. */
  readonly details: readonly string[]
}

/** The name and the place of what a search has found; undefined if the edition does not have it any more. */
export function foundText(edition: Edition, language: Language, found: Found): FoundText | undefined {
  return TEXTS[found.kind](edition, language, found)
}

type TextOf = (edition: Edition, language: Language, found: Found) => FoundText | undefined

const topicText: TextOf = ({ topics }, language, { id }) => {
  const topic = topics.find((each) => each.id === id)
  return topic && { name: language.topic(topic).heading, details: [language.section(topic.section)] }
}

const TEXTS: Readonly<Record<EntryKind, TextOf>> = {
  need(edition, language, { id }) {
    const need = edition.needs.find((each) => each.id === id)
    if (!need) return undefined
    const [first] = needFacts(edition, language, need).departments
    const places = first ? [first.name, ...placesIn(first.facts)] : [language.t('needs.kicker')]
    return { name: language.need(id).heading, details: places }
  },
  department(edition, language, { id }) {
    const department = departmentWith(edition, id)
    if (!department) return undefined
    const places = placesIn(departmentFacts(edition, language, department))
    return {
      name: departmentHeading(edition, language, department),
      details: places.length > 0 ? places : [language.t('directory.heading')],
    }
  },
  desk(edition, language, { id, within = '' }) {
    const department = departmentWith(edition, within)
    const name = department && language.department(within).desks[id]
    if (!department || name === undefined) return undefined
    const places = placesIn(departmentFacts(edition, language, department))
    return { name, details: [departmentHeading(edition, language, department), ...places] }
  },
  facility(edition, language, { id }) {
    const { building } = edition.office
    const facility = building.find((each) => each.id === id)
    const topic = edition.topics.find(({ section }) => section === 'building')
    if (!facility || !topic) return undefined
    const floor = shown(facility.fact, edition.sources)?.value.floor
    const place = floor === undefined ? language.topic(topic).heading : language.t('fact.floor', { floor })
    return { name: language.facility(id).name, details: [place] }
  },
  office: topicText,
  topic: topicText,
  term(_, language, { id }) {
    const entry = language.glossary[id]
    return entry && { name: entry.term, details: [language.t('glossary')] }
  },
}

function departmentWith({ departments }: Edition, id: string): Department | undefined {
  return departments.find((department) => department.id === id)
}

function placesIn({ floor, counter }: DepartmentFacts): string[] {
  return [floor, counter].flatMap((fact) => fact?.text ?? [])
}
