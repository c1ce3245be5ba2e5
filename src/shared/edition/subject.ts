import type { Notice } from '../notice/notice.ts'
import { isReal } from '../notice/notice-state.ts'
import type { Edition } from './edition.ts'
import type { Need } from './need.ts'
import type { Department } from './office/department.ts'
import type { Topic } from './topic.ts'

/**
 * What a display can speak of. Office, building and languages are topics that are drawn in their own way. Directory,
 * default slide, night, notices and what the display says of itself are no entries of an edition.
 */
export const KINDS = [
  'topic',
  'department',
  'need',
  'directory',
  'office',
  'building',
  'languages',
  'about',
  'notice',
  'default',
  'night',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * What the display says of itself: whose plan it shows, where the present facts are to be had, and how a phone says what
 * a screen shows.
 */
export const ABOUT_IDS = ['about-plan', 'about-now', 'about-listen'] as const
export type AboutId = (typeof ABOUT_IDS)[number]

/** Their words stand among those of topics, as if they were a section. */
export const ABOUT_SECTION = 'about'

/** The entry of the edition for each kind of subject. */
interface Entry {
  topic: Topic
  office: Topic
  building: Topic
  languages: Topic
  department: Department
  need: Need
  directory: undefined
  about: undefined
  notice: undefined
  default: undefined
  night: undefined
}

/** A subject of one kind. */
export type SubjectOf<K extends Kind> = {
  readonly kind: K
  readonly id: K extends 'about' ? AboutId : string
  readonly entry: Entry[K]
} & (K extends 'notice' ? { readonly notice: Notice } : unknown)
/** A thing the display can speak of, found in an edition. */
export type Subject = { [K in Kind]: SubjectOf<K> }[Kind]
/** A row for every kind of subject. With `satisfies ByKind<…>` a table does not compile until a new kind has a row. */
export type ByKind<Arguments extends unknown[], Result> = {
  readonly [K in Kind]: (subject: SubjectOf<K>, ...rest: Arguments) => Result
}

/** The subject that remains if no other can be shown. */
export const DEFAULT_SUBJECT: Subject = { kind: 'default', id: 'default', entry: undefined }
const OWN: readonly Subject[] = [
  DEFAULT_SUBJECT,
  { kind: 'directory', id: 'directory', entry: undefined },
  ...ABOUT_IDS.map((id): Subject => ({ kind: 'about', id, entry: undefined })),
  { kind: 'night', id: 'night', entry: undefined },
]
/** Ids of the display itself, which entries of an edition may not have. */
export const OWN_IDS: ReadonlySet<string> = new Set(OWN.map(({ id }) => id))

interface Entries extends Pick<Edition, 'topics' | 'departments' | 'needs'> {
  /** What the office says now beside its edition, see `withNotices`. */
  readonly notices?: readonly Notice[]
}

/** An edition that also knows the notices of the office, so that they are subjects like any other. */
export function withNotices(edition: Edition, notices: readonly Notice[]): Edition & Entries {
  return { ...edition, notices }
}

/** The id of a notice as a subject. No entry of an edition can have it. */
export const noticeSubject = (id: string): string => `notice:${id}`

// An edition never changes, and a programme asks for its subjects thousands of times, so they are found once.
const known = new WeakMap<Entries, ReadonlyMap<string, Subject>>()

/** The subject with an id, as slides and playlists name it; undefined if the edition has none. */
export function subjectOf(edition: Entries, id: string): Subject | undefined {
  const found = known.get(edition) ?? subjectsOf(edition)
  known.set(edition, found)
  return found.get(id)
}

/** The subject of a slide. If it is gone from the edition, the slide is the default slide. */
export function subjectOfSlide(edition: Entries, { subject }: { readonly subject: string }): Subject {
  return subjectOf(edition, subject) ?? DEFAULT_SUBJECT
}

/** Applies the row of a table that fits the subject's kind to the subject. */
export function byKind<Arguments extends unknown[], Result>(
  table: ByKind<Arguments, Result>,
  subject: Subject,
  ...rest: Arguments
): Result {
  // TypeScript cannot see that the row of a kind takes the subject of that kind.
  const row = table[subject.kind] as (subject: Subject, ...rest: Arguments) => Result
  return row(subject, ...rest)
}

/** The symbol of a subject. Most of the display's own have one in common. */
export function pictogramOf(subject: Subject): string {
  if (subject.kind === 'notice') return isReal(subject.notice) ? 'warning' : 'info'
  return subject.entry?.pictogram ?? (subject.id === 'about-listen' ? 'hearing' : 'info')
}

/** The pillar that a subject is or belongs to, and its place among the pillars; undefined for other subjects. */
export function pillarOf(edition: Entries, { entry }: Subject): { entry: Topic; index: number } | undefined {
  if (!entry || !('section' in entry)) return undefined
  const id = entry.section === 'pillars' ? entry.id : entry.pillar
  const pillars = edition.topics.filter(({ section }) => section === 'pillars')
  const index = pillars.findIndex((pillar) => pillar.id === id)
  const pillar = pillars[index]
  return pillar && { entry: pillar, index }
}

function subjectsOf({ topics, departments, needs, notices = [] }: Entries): ReadonlyMap<string, Subject> {
  const subjects: Subject[] = [
    ...topics.map((entry): Subject => ({ kind: kindOfTopic(entry), id: entry.id, entry })),
    ...departments.map((entry): Subject => ({ kind: 'department', id: entry.id, entry })),
    ...needs.map((entry): Subject => ({ kind: 'need', id: entry.id, entry })),
    ...notices.map(
      (notice): Subject => ({ kind: 'notice', id: noticeSubject(notice.id), entry: undefined, notice }),
    ),
    ...OWN,
  ]
  return new Map(subjects.map((subject) => [subject.id, subject]))
}

function kindOfTopic({ section }: Topic): 'topic' | 'office' | 'building' | 'languages' {
  return section === 'office' || section === 'building' || section === 'languages' ? section : 'topic'
}
