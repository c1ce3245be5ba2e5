import type { Edition } from './edition.ts'
import type { Fact } from './fact.ts'
import { OWN_IDS } from './subject.ts'

/** Topics that the display itself names: the office in every header, the centre on a slide of its own kind. */
const OWN_TOPICS = ['office', 'languages'] as const

/** Words that an edition lacks in one of its languages. A display never draws anything without words. */
export function missingWords(edition: Edition): string[] {
  return edition.locales.flatMap(({ id }) => {
    const words = edition.words[id]
    if (!words) return [`words.${id}: expected the words of this locale, found none`]
    const topics = edition.topics.filter((topic) => !words.topics[topic.section]?.[topic.id])
    const sections = edition.sections.filter((section) => !words.sections[section.id])
    const departments = edition.departments.filter((department) => !words.departments[department.id])
    const groups = edition.groups.filter((group) => !words.groups[group.id])
    const kinds = edition.departments
      .flatMap(({ saturday }) => saturday.value ?? [])
      .filter((kind) => words.hours.kinds[kind] === undefined)
    const reasons = edition.office.calendar.exceptions
      .map(({ reason }) => reason)
      .filter((reason) => words.hours.reasons[reason] === undefined)
    const weeks = edition.office.hours.value?.saturday?.weeks ?? []
    const saturdays = (['saturdays', 'openSaturdays'] as const).filter(
      (key) => weeks.length > 0 && words.hours[key] === undefined,
    )
    const unknown = edition.office.unknown.filter((question) => !words.unknown[question])
    const desks = edition.departments.flatMap((department) =>
      department.desks
        .filter(
          (desk) => words.departments[department.id] && !words.departments[department.id]?.desks[desk.id],
        )
        .map((desk) => `departments.${department.id}.desks.${desk.id}`),
    )
    return [
      ...sections.map((section) => `sections.${section.id}`),
      ...topics.map((topic) => `topics.${topic.section}.${topic.id}`),
      ...departments.map((department) => `departments.${department.id}`),
      ...groups.map((group) => `groups.${group.id}`),
      ...desks,
      ...[...new Set(kinds)].map((kind) => `hours.kinds.${kind}`),
      ...[...new Set(reasons)].map((reason) => `hours.reasons.${reason}`),
      ...saturdays.map((key) => `hours.${key}`),
      ...unknown.map((question) => `unknown.${question}`),
    ].map((path) => `words.${id}.${path}: expected words, found none`)
  })
}

/** Ids and keys that name nothing, and those that name more than one thing. */
export function danglingReferences(edition: Edition): string[] {
  const { topics, departments, sections, groups, locales, sources } = edition
  const topicIds = new Set(topics.map((topic) => topic.id))
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
      ...repeated(`departments.${department.id}.desks`, department.desks, 'id'),
    ]),
    ...factsIn({ office: edition.office, departments }).flatMap(([path, fact]) =>
      fact.sources.flatMap((key) => known(`${path}.sources`, key, keys)),
    ),
    ...repeated('locales', locales, 'id'),
    ...repeated('sections', sections, 'id'),
    ...repeated('groups', groups, 'id'),
    ...repeated('topics', topics, 'code'),
    ...repeated('departments', departments, 'code'),
    ...repeated('topics and departments', [...topics, ...departments], 'id'),
    ...[...topics, ...departments]
      .filter(({ id }) => OWN_IDS.has(id))
      .map(
        ({ id }) =>
          `topics and departments.${id}.id: expected an id that the display does not use itself, found ${id}`,
      ),
  ]
}

/** The sections office and languages have one topic each, of the same name. Every header needs the office. */
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

/** Codes are printed in addresses. Ids name slides, for topics and departments alike. So both must be unique. */
function repeated<Key extends 'id' | 'code'>(
  path: string,
  entries: readonly ({ id: string } & { [K in Key]: string | number })[],
  key: Key,
): string[] {
  const seen = new Set<string | number>()
  return entries
    .filter((entry) => seen.size === seen.add(entry[key]).size)
    .map((entry) => `${path}.${entry.id}.${key}: expected one of its own, found ${entry[key]} twice`)
}

/** Every fact in a value, at any depth, with its place. */
function factsIn(value: unknown, path = ''): [path: string, fact: Fact<unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('confidence' in value) return [[path, value as Fact<unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => factsIn(inner, path === '' ? key : `${path}.${key}`))
}
