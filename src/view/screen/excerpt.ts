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
  directory: (_, { departments }) => departments.map((department) => ({ ...department, desks: [] })),
  default: () => [],
  night: () => [],
} satisfies ByKind<[Edition], Department[]>

/**
 * The part of an edition from which one slide is drawn. It is an edition too, with one topic and the pillars that it
 * may belong to. A directory keeps the rows of its departments.
 */
export function excerptOf(edition: Edition, slide: Slide): Edition {
  const topics = edition.topics
    .filter(({ id, section }) => id === slide.subject || section === 'pillars' || section === 'office')
    .map(({ group: _, marks: __, ...topic }) => topic)
  const subject = subjectOfSlide(edition, slide)
  const departments = byKind<[Edition], Department[]>(DEPARTMENTS, subject, edition)
  const keep = new Set([...topics, ...departments].map(({ id }) => id))
  const isRow = subject.kind === 'directory'
  const words = Object.entries(edition.words).map(([locale, said]) => [locale, wordsFor(said, keep, isRow)])
  const office = { ...edition.office, unknown: [] }
  return {
    ...edition,
    office,
    groups: [],
    topics,
    departments,
    words: Object.fromEntries(words),
    sources: sourcesFor(edition.sources, JSON.stringify([office, topics, departments])),
  }
}

/** The sources that a part of an edition names, given as JSON. */
function sourcesFor(sources: Edition['sources'], json: string): Edition['sources'] {
  return Object.fromEntries(Object.entries(sources).filter(([key]) => json.includes(JSON.stringify(key))))
}

/** @param isRow of a department only its row in the directory is shown. */
function wordsFor(words: Words, keep: ReadonlySet<string>, isRow: boolean): Words {
  const sections = Object.entries(words).map(([section, entries]) => [
    section,
    Object.fromEntries(
      Object.entries(entries)
        .filter(([id]) => keep.has(id))
        .map(([id, said]) => {
          if (typeof said === 'string') return [id, said]
          return [
            id,
            { ...said, more: [], ...(isRow && section === 'departments' && { body: [], desks: {} }) },
          ]
        }),
    ),
  ])
  return { ...(Object.fromEntries(sections) as Words), hours: words.hours }
}
