import { type Part, textOf } from '../../lines/line.ts'
import { linesOf } from '../../lines/subject-lines.ts'
import { subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { useOffice } from '../parts/office-context.ts'
import { type Said, sayOnce } from '../parts/text/once.ts'

/** The texts of a slide, part by part, in all its languages at once. */
export function useSaid(slide: Slide): (part: Part) => Said[] {
  const { edition, i18n, day } = useOffice()
  const subject = subjectOfSlide(edition, slide)
  const languages = slide.locales.map((id) => i18n.language(id))
  const lines = new Map(languages.map((language) => [language, linesOf(edition, language, subject, day)]))
  return (part) => sayOnce(languages, (language) => textOf(lines.get(language) ?? [], part))
}
