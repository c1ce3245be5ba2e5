import type { Edition } from './edition.ts'
import { factsIn } from './fact/facts-in.ts'
import { askedFacts } from './fact/open-questions.ts'
import type { Need } from './need.ts'
import type { Facility } from './office/building.ts'
import { ABOUT_IDS, ABOUT_SECTION, OWN_IDS } from './subject.ts'
import type { Words } from './words/words.ts'

/** Topics that the display itself names: the office in every header, building and centre on slides of their own kinds. */
const OWN_TOPICS = ['office', 'building', 'languages'] as const

/** What the display says of itself. Every edition has the words for it. */
const OWN_WORDS = ABOUT_IDS.map((id) => ({ section: ABOUT_SECTION, id }))

/** Words that an edition lacks in one of its languages. A display never draws anything without words. */
export function missingWords(edition: Edition): string[] {
  return edition.locales.flatMap(({ id }) => {
    const words = edition.words[id]
    if (!words) return [`words.${id}: expected the words of this locale, found none`]
    const topics = [...edition.topics, ...OWN_WORDS].filter(
      (topic) => !words.topics[topic.section]?.[topic.id],
    )
    const sections = edition.sections.filter((section) => !words.sections[section.id])
    const departments = edition.departments.filter((department) => !words.departments[department.id])
    const groups = edition.groups.filter((group) => !words.groups[group.id])
    const kinds = edition.departments
      .flatMap(({ saturday }) => saturday.value ?? [])
      .filter((kind) => words.hours.kinds[kind] === undefined)
    const unknown = askedFacts(edition).filter(([question]) => !words.unknown[question])
    const facilities = edition.office.building.flatMap((facility) => missingFacilityWords(words, facility))
    const reasons = edition.office.calendar.exceptions
      .map(({ reason }) => reason)
      .filter((reason) => words.hours.reasons[reason] === undefined)
    const weeks = edition.office.hours.value?.saturday?.weeks ?? []
    const saturdays = (['saturdays', 'openSaturdays'] as const).filter(
      (key) => weeks.length > 0 && words.hours[key] === undefined,
    )
    const desks = edition.departments.flatMap((department) =>
      department.desks
        .filter(
          (desk) => words.departments[department.id] && !words.departments[department.id]?.desks[desk.id],
        )
        .map((desk) => `departments.${department.id}.desks.${desk.id}`),
    )
    const needs = edition.needs.flatMap((need) => missingNeedWords(words, need))
    return [
      ...sections.map((section) => `sections.${section.id}`),
      ...topics.map((topic) => `topics.${topic.section}.${topic.id}`),
      ...departments.map((department) => `departments.${department.id}`),
      ...groups.map((group) => `groups.${group.id}`),
      ...needs,
      ...desks,
      ...[...new Set(kinds)].map((kind) => `hours.kinds.${kind}`),
      ...facilities,
      ...unknown.map(([question]) => `unknown.${question}`),
      ...[...new Set(reasons)].map((reason) => `hours.reasons.${reason}`),
      ...saturdays.map((key) => `hours.${key}`),
    ].map((path) => `words.${id}.${path}: expected words, found none`)
  })
}

/** The name of a facility, and the words that its fact names. */
function missingFacilityWords({ facilities }: Words, { id, fact }: Facility): string[] {
  const words = facilities[id]
  if (!words) return [`facilities.${id}`]
  const { says, hours = [] } = fact.value ?? {}
  return [
    ...(says === undefined || words.says[says] ? [] : [`facilities.${id}.says.${says}`]),
    ...hours.filter(({ days }) => !words.days[days]).map(({ days }) => `facilities.${id}.days.${days}`),
  ]
}

/** The words of a need, with what to ask where its answer is not complete. */
function missingNeedWords({ needs }: Words, { id, covered }: Need): string[] {
  const words = needs[id]
  if (!words) return [`needs.${id}`]
  return covered !== 'all' && words.ask === undefined ? [`needs.${id}.ask`] : []
}

/** Ids and keys that name nothing, and those that name more than one thing. */
export function danglingReferences(edition: Edition): string[] {
  const { topics, departments, sections, groups, locales, sources, needs } = edition
  const topicIds = new Set(topics.map((topic) => topic.id))
  const departmentIds = new Set(departments.map((department) => department.id))
  const facilityIds = new Set(edition.office.building.map((facility) => facility.id))
  const sectionIds = new Set(sections.map((section) => section.id))
  const groupIds = new Set(groups.map((group) => group.id))
  const keys = new Set(Object.keys(sources))
  const known = (path: string, id: string | undefined, ids: ReadonlySet<string>) =>
    id === undefined || ids.has(id) ? [] : [`${path}: expected the id of another entry, found ${id}`]
  return [
    ...ownTopics(edition),
    ...topics.flatMap((topic) => [
      ...known(`topics.${topic.id}.section`, topic.section, sectionIds),
      ...known(`topics.${topic.id}.pillar`, topic.pillar, topicIds),
      ...known(`topics.${topic.id}.group`, topic.group, groupIds),
      ...(topic.marks ?? []).flatMap((mark) => known(`topics.${topic.id}.marks`, mark, topicIds)),
      ...known(`topics.${topic.id}.source`, topic.source.key, keys),
    ]),
    ...groups.flatMap((group) => known(`groups.${group.id}.pillar`, group.pillar, topicIds)),
    ...departments.flatMap((department) => [
      ...known(`departments.${department.id}.source`, department.source.key, keys),
      ...repeated({ [`departments.${department.id}.desks`]: department.desks }, 'id'),
    ]),
    ...needs.flatMap((need) => [
      ...need.departments.flatMap(({ value }) =>
        known(`needs.${need.id}.departments`, value ?? undefined, departmentIds),
      ),
      ...need.facilities.flatMap((id) => known(`needs.${need.id}.facilities`, id, facilityIds)),
      ...need.topics.flatMap((id) => known(`needs.${need.id}.topics`, id, topicIds)),
    ]),
    ...factsIn({ office: edition.office, departments, needs }).flatMap(([path, fact]) =>
      [...fact.sources, ...(fact.history ?? []).flatMap((past) => past.sources)].flatMap((key) =>
        known(`${path}.sources`, key, keys),
      ),
    ),
    ...repeated({ 'office.building': edition.office.building, 'office.others': edition.office.others }, 'id'),
    ...repeated({ locales }, 'id'),
    ...repeated({ sections }, 'id'),
    ...repeated({ groups }, 'id'),
    ...repeated({ topics }, 'code'),
    ...repeated({ departments }, 'code'),
    ...repeated({ needs }, 'code'),
    ...repeated({ topics, departments, needs }, 'id', OWN_IDS),
  ]
}

/** The sections office, building and languages have one topic each, of the same name. Every header needs the office. */
function ownTopics({ topics }: Edition): string[] {
  const hasOffice = topics.some(({ id, section }) => id === 'office' && section === 'office')
  return [
    ...(hasOffice ? [] : ['topics: expected the topic office of the section office, found none']),
    ...OWN_TOPICS.flatMap((section) =>
      topics
        .filter((topic) => topic.section === section && topic.id !== section)
        .map((topic) => `topics.${topic.id}.section: expected the topic ${section} only, found ${topic.id}`),
    ),
  ]
}

/**
 * Codes are printed in addresses. Ids name slides, for topics and departments alike, and some slides are the
 * display's own. So both must be unique.
 */
function repeated<Key extends 'id' | 'code'>(
  lists: Readonly<Record<string, readonly ({ id: string } & { [K in Key]: string | number })[]>>,
  key: Key,
  taken: Iterable<string | number> = [],
): string[] {
  const seen = new Set(taken)
  return Object.entries(lists).flatMap(([path, entries]) =>
    entries
      .filter((entry) => seen.size === seen.add(entry[key]).size)
      .map(
        (entry) =>
          `${path}.${entry.id}.${key}: expected one that neither another entry nor the display has, found ${entry[key]}`,
      ),
  )
}
