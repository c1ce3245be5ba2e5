import type { Edition } from '../shared/edition/edition.ts'
import { type ByKind, byKind, subjectOfSlide } from '../shared/edition/subject.ts'
import type { Topic } from '../shared/edition/topic.ts'
import type { Slide } from '../shared/screen/slide.ts'
import { termsIn } from '../shared/text/terms.ts'
import type { Language } from './create-i18n.ts'

/** The entries of the glossary whose terms a slide shows, in the order in which it shows them. */
export function termsOfSlide(edition: Edition, language: Language, slide: Slide): string[] {
  return [...new Set(textsOf(edition, language, slide).flatMap((text) => termsIn(text, language.glossary)))]
}

function textsOf(edition: Edition, language: Language, slide: Slide): string[] {
  return byKind<[Edition, Language], string[]>(TEXTS, subjectOfSlide(edition, slide), edition, language)
}

const ofTopic = ({ entry }: { entry: Topic }, _: Edition, language: Language): string[] => {
  const { heading, body } = language.topic(entry)
  return [heading, ...body]
}

const TEXTS = {
  topic: ofTopic,
  office: ofTopic,
  languages: ofTopic,
  department: ({ entry }, _, language) => {
    const { need, body } = language.department(entry.id)
    return [need, ...body]
  },
  directory: (_, { departments }, language) => departments.map(({ id }) => language.department(id).need),
  default: () => [],
  night: () => [],
} satisfies ByKind<[Edition, Language], string[]>
