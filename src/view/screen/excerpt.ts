import type { Edition } from '../../shared/edition/edition.ts'
import type { Fact } from '../../shared/edition/fact/fact.ts'
import { askedFacts } from '../../shared/edition/fact/open-questions.ts'
import type { Calendar } from '../../shared/edition/office/calendar.ts'
import type { Department } from '../../shared/edition/office/department.ts'
import {
  ABOUT_IDS,
  ABOUT_SECTION,
  type ByKind,
  byKind,
  type Subject,
  subjectOfSlide,
} from '../../shared/edition/subject.ts'
import type { DepartmentWords, TopicWords, Words } from '../../shared/edition/words/words.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { addDays, localTime } from '../../shared/time/day.ts'

/** The departments that each kind of slide shows. */
const DEPARTMENTS = {
  topic: () => [],
  office: () => [],
  building: () => [],
  languages: () => [],
  department: ({ entry }) => [entry],
  need: () => [],
  about: () => [],
  directory: (_, { departments }) => departments.map(rowFacts),
  notice: () => [],
  default: () => [],
  night: () => [],
} satisfies ByKind<[Edition], Department[]>

/**
 * The part of an edition from which one slide is drawn. It is an edition too, with one topic and the pillars that it
 * may belong to. A directory keeps the rows of its departments. If the instant of the picture is known (`at`, ms since
 * 1970), the days near it are kept.
 */
export function excerptOf(edition: Edition, slide: Slide, at: number | null): Edition {
  const subject = subjectOfSlide(edition, slide)
  // What the display says of itself names the plan's months.
  const planned = subject.kind === 'about' && edition.topics.find(({ period }) => period)
  const topics = edition.topics
    .filter(
      (topic) =>
        topic.id === slide.subject ||
        topic.section === 'pillars' ||
        topic.section === 'office' ||
        topic === planned,
    )
    .map(({ group: _, marks: __, ...topic }) => topic)
  const departments = byKind<[Edition], Department[]>(DEPARTMENTS, subject, edition)
  const sections = edition.sections.filter(({ id }) => topics.some(({ section }) => section === id))
  // With a term to explain, a kiosk has a button for it.
  const [term = ''] = Object.values(edition.words).flatMap(({ glossary }) => Object.keys(glossary))
  const keep = new Set([...[...topics, ...departments].map(({ id }) => id), ...ABOUT_IDS, term])
  const building = subject.kind === 'building' ? edition.office.building : []
  const calendar = at === null ? edition.office.calendar : nearDays(edition.office, at)
  const office = { ...edition.office, building, calendar, others: [] }
  const asked = new Set(askedFacts({ office }).map(([id]) => id))
  const words = Object.entries(edition.words).map(([locale, said]) => [
    locale,
    wordsFor(said, sections, keep, asked, subject),
  ])
  return {
    ...edition,
    office,
    sections,
    groups: [],
    topics,
    departments,
    needs: [],
    words: Object.fromEntries(words),
    sources: sourcesFor(edition.sources, JSON.stringify([office, topics, departments])),
  }
}

/** A row of the directory shows the floor of a department and its signs as on the door, and none of its other facts. */
function rowFacts(department: Department): Department {
  const none = { value: null, confidence: 'missing', risk: 'high', sources: [] } satisfies Fact<never>
  const names = department.names.map(({ sign }) => ({ sign, reading: none }))
  return { ...department, names, desks: [], english: none, counter: none, saturday: none }
}

/** The days of which the first picture can speak: a month of announcements, and a day for a clock that is slow. */
function nearDays({ calendar, timeZone }: Edition['office'], at: number): Calendar {
  const { day } = localTime(at, timeZone)
  const [from, until] = [addDays(day, -1), addDays(day, 31)]
  if (from > calendar.until || until < calendar.from) return calendar
  const exceptions = calendar.exceptions.filter((each) => each.until >= from && each.from <= until)
  return {
    from: from > calendar.from ? from : calendar.from,
    until: until < calendar.until ? until : calendar.until,
    exceptions,
  }
}

/** The sources that a part of an edition names, given as JSON. */
function sourcesFor(sources: Edition['sources'], json: string): Edition['sources'] {
  return Object.fromEntries(Object.entries(sources).filter(([key]) => json.includes(JSON.stringify(key))))
}

/** Of a department in the directory only its row is shown. */
const rowOf = (said: DepartmentWords): DepartmentWords => ({ ...said, body: [], desks: {} })

function wordsFor(
  words: Words,
  sections: Edition['sections'],
  keep: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  { id: subject, kind }: Subject,
): Words {
  const isRow = kind === 'directory'
  const departments = Object.entries(onWall(words.departments, keep))
  const named = sections.map(({ id }) => [id, words.sections[id]])
  const files = [...sections.map(({ id }) => id), ABOUT_SECTION]
  const topics = files.map((id) => [id, inBrief(onWall(words.topics[id] ?? {}, keep), subject)])
  return {
    hours: words.hours,
    sections: Object.fromEntries(named),
    topics: Object.fromEntries(topics),
    departments: Object.fromEntries(departments.map(([id, said]) => [id, isRow ? rowOf(said) : said])),
    needs: {},
    groups: {},
    glossary: entriesOf(words.glossary, keep),
    facilities: entriesOf(words.facilities, asked),
    unknown: entriesOf(words.unknown, asked),
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

/** Only the slide's own topic says its sentences. The others stand above it with their names. */
function inBrief(topics: Readonly<Record<string, TopicWords>>, subject: string): Record<string, TopicWords> {
  const brief = Object.entries(topics).map(([id, said]) => [
    id,
    id === subject ? said : { ...said, body: [] },
  ])
  return Object.fromEntries(brief)
}

function entriesOf<Said>(
  words: Readonly<Record<string, Said>>,
  keep: ReadonlySet<string>,
): Record<string, Said> {
  return Object.fromEntries(Object.entries(words).filter(([id]) => keep.has(id)))
}
