import type { Edition } from '../../shared/edition/edition.ts'
import { type ByKind, byKind, type Subject } from '../../shared/edition/subject.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Language } from '../i18n/i18n.ts'
import type { Line } from '../line.ts'
import { noticeLines } from '../notice/notice-lines.ts'
import { aboutLines } from './about-lines.ts'
import { buildingLines } from './building-lines.ts'
import { departmentLines } from './department-lines.ts'
import { directoryLines } from './directory-lines.ts'
import { languagesLines } from './languages-lines.ts'
import { needLines } from './need-lines.ts'
import { defaultLines, nightLines, officeLines } from './office-lines.ts'
import { topicLines } from './topic-lines.ts'

const LINES = {
  topic: ({ entry }, _, language, day) => topicLines(language, entry, day),
  department: ({ entry }, edition, language, day) => departmentLines(edition, language, entry, day),
  need: ({ entry }, edition, language) => needLines(edition, language, entry),
  directory: (_, edition, language, day) => directoryLines(edition, language, day),
  office: ({ entry }, edition, language, day) => officeLines(edition, language, entry, day),
  languages: ({ entry }, edition, language) => languagesLines(edition, language, entry),
  about: ({ id }, edition, language, day) => aboutLines(edition, language, id, day),
  building: ({ entry }, edition, language) => buildingLines(edition, language, entry),
  notice: ({ notice }, _, language) => noticeLines(language, notice),
  default: (_, edition, language) => defaultLines(edition, language),
  night: (_, __, language) => nightLines(language),
} satisfies ByKind<[Edition, Language, Day], Line[]>

/**
 * All texts of a subject in one language on a day, in order. Walls and pages draw these lines; reading time and
 * glossary count them. They contain nothing that may not be shown.
 */
export function linesOf(edition: Edition, language: Language, subject: Subject, day: Day): Line[] {
  return byKind<[Edition, Language, Day], Line[]>(LINES, subject, edition, language, day)
}
