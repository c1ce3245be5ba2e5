import type { Edition } from '../shared/edition/edition.ts'
import type { Slide } from '../shared/screen/slide.ts'
import { termsIn } from '../shared/text/terms.ts'
import type { Language } from './create-i18n.ts'

/** The entries of the glossary whose terms a slide shows, in the order in which it shows them. */
export function termsOfSlide(edition: Edition, language: Language, slide: Slide): string[] {
  return [...new Set(textsOf(edition, language, slide).flatMap((text) => termsIn(text, language.glossary)))]
}

function textsOf(edition: Edition, language: Language, { kind, subject }: Slide): string[] {
  if (kind === 'directory') return edition.departments.map(({ id }) => language.department(id).need)
  if (edition.departments.some(({ id }) => id === subject)) {
    const { need, body } = language.department(subject)
    return [need, ...body]
  }
  const topic = edition.topics.find(({ id }) => id === subject)
  if (!topic) return []
  const { heading, body } = language.topic(topic)
  return [heading, ...body]
}
