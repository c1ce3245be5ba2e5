import type { Edition } from '../../shared/edition/edition.ts'
import { type ByKind, byKind, subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Language } from '../i18n/i18n.ts'
import { noticeHeading } from '../notice/notice-lines.ts'
import { aboutHeading } from '../subject/about-lines.ts'
import { departmentHeading } from '../subject/department-lines.ts'

const HEADINGS = {
  topic: ({ entry }, language) => language.topic(entry).heading,
  office: (_, language) => language.office.heading,
  building: ({ entry }, language) => language.topic(entry).heading,
  languages: ({ entry }, language) => language.topic(entry).heading,
  department: ({ entry }, language, edition) => departmentHeading(edition, language, entry),
  need: ({ id }, language) => language.need(id).heading,
  about: ({ id }, language) => aboutHeading(language, id),
  directory: (_, language) => language.t('directory.heading'),
  notice: ({ notice }, language) => noticeHeading(language, notice),
  default: (_, language) => language.office.heading,
  night: (_, language) => language.office.heading,
} satisfies ByKind<[Language, Edition], string>

/** The subject of a slide in one language: its heading, and the name of its page. */
export function slideHeading(
  edition: Edition,
  language: Language,
  slide: { readonly subject: string },
): string {
  const subject = subjectOfSlide(edition, slide)
  return byKind<[Language, Edition], string>(HEADINGS, subject, language, edition)
}
