import type { Department } from '../../shared/edition/department.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { type ByKind, byKind, subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Words } from '../../shared/edition/words.ts'
import type { Slide } from '../../shared/screen/slide.ts'

/** The departments that each kind of slide shows. */
const DEPARTMENTS = {
  topic: () => [],
  office: () => [],
  languages: () => [],
  department: ({ entry }) => [entry],
  directory: (_, { departments }) => departments,
  default: () => [],
  night: () => [],
} satisfies ByKind<[Edition], Department[]>

/**
 * The part of an edition from which one slide is drawn. It is an edition too, with one topic and the pillars that it
 * may belong to. A directory keeps its departments.
 */
export function excerptOf(edition: Edition, slide: Slide): Edition {
  const topics = edition.topics
    .filter(({ id, section }) => id === slide.subject || section === 'pillars' || section === 'office')
    .map(({ group: _, marks: __, ...topic }) => topic)
  const subject = subjectOfSlide(edition, slide)
  const departments = byKind<[Edition], Department[]>(DEPARTMENTS, subject, edition)
  const sections = edition.sections.filter(({ id }) => topics.some(({ section }) => section === id))
  const keep = new Set([...topics, ...departments].map(({ id }) => id))
  const words = Object.entries(edition.words).map(([locale, said]) => [
    locale,
    wordsFor(said, sections, keep),
  ])
  const office = { ...edition.office, unknown: [] }
  return {
    ...edition,
    office,
    sections,
    groups: [],
    topics,
    departments,
    words: Object.fromEntries(words),
  }
}

function wordsFor(words: Words, sections: Edition['sections'], keep: ReadonlySet<string>): Words {
  const named = sections.map(({ id }) => [id, words.sections[id]])
  const topics = sections.map(({ id }) => [id, onWall(words.topics[id] ?? {}, keep)])
  return {
    hours: words.hours,
    sections: Object.fromEntries(named),
    topics: Object.fromEntries(topics),
    departments: onWall(words.departments, keep),
    groups: {},
    // A topic of the plan may be a term as well.
    glossary: entriesOf(words.glossary, keep),
    unknown: {},
  }
}

/** The words of the entries that are kept, without those that only pages show. */
function onWall<Said extends { more: string[] }>(
  words: Readonly<Record<string, Said>>,
  keep: ReadonlySet<string>,
): Record<string, Said> {
  const kept = Object.entries(entriesOf(words, keep))
  return Object.fromEntries(kept.map(([id, said]) => [id, { ...said, more: [] }]))
}

function entriesOf<Said>(
  words: Readonly<Record<string, Said>>,
  keep: ReadonlySet<string>,
): Record<string, Said> {
  return Object.fromEntries(Object.entries(words).filter(([id]) => keep.has(id)))
}
