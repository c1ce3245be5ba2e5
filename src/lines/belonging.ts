import type { Edition } from '../shared/edition/edition.ts'
import { pillarOf, type SubjectOf } from '../shared/edition/subject.ts'
import type { Language } from './i18n/i18n.ts'

/** What a topic of the plan belongs to, in one language: the short name of its pillar, or its section. */
export function belonging(edition: Edition, language: Language, subject: SubjectOf<'topic'>): string {
  const pillar = pillarOf(edition, subject)
  if (!pillar) return language.section(subject.entry.section)
  const { label, heading } = language.topic(pillar.entry)
  return label ?? heading
}
