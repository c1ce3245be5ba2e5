import type { Edition } from '../shared/edition/edition.ts'
import type { Slide } from '../shared/screen/slide.ts'
import type { Language } from './create-i18n.ts'
import { departmentHeading } from './department-lines.ts'

/** What a slide is about, in one language: its heading, and the name of its page. */
export function slideHeading(
  edition: Edition,
  language: Language,
  { kind, subject }: Pick<Slide, 'kind' | 'subject'>,
): string {
  const topic = edition.topics.find(({ id }) => id === subject)
  const department = edition.departments.find(({ id }) => id === subject)
  if (department) return departmentHeading(edition, language, department)
  if (topic) return language.topic(topic).heading
  if (kind === 'directory') return language.t('directory.heading')
  return language.topic({ section: 'office', id: 'office' }).heading
}
