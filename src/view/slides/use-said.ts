import { onWall, type Part, textsOf } from '../../lines/line.ts'
import { linesOf } from '../../lines/subject/subject-lines.ts'
import { type Subject, subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import type { Figure } from '../parts/figures.tsx'
import { useOffice } from '../parts/office-context.ts'
import { type Said, sayOnce } from '../parts/text/once.ts'

/** The texts of a part in all languages of a slide: those of its first occurrence, or of another one. */
export type SaidOf = (part: Part, index?: number) => Said[]

/** The texts of a slide, or of another subject on it, part by part, in all languages of the slide at once. */
export function useSaid(slide: Slide, other?: Subject): SaidOf {
  const { edition, i18n, day } = useOffice()
  const subject = other ?? subjectOfSlide(edition, slide)
  const languages = slide.locales.map((id) => i18n.language(id))
  const lines = new Map(
    languages.map((language) => [language, onWall(linesOf(edition, language, subject, day))]),
  )
  return (part, index = 0) =>
    sayOnce(languages, (language) => textsOf(lines.get(language) ?? [], part)[index])
}

/** The texts of a part that occurs any number of times, each in all languages. */
export function eachSaid(said: SaidOf, part: Part): Said[][] {
  const all: Said[][] = []
  for (let next = said(part); next.length > 0; next = said(part, all.length)) all.push(next)
  return all
}

/** The hours on a slide, each with its days. */
export function hoursOf(said: SaidOf): Figure[] {
  return eachSaid(said, 'times').map((times, index) => ({
    id: `times-${index}`,
    pictogram: 'schedule',
    said: times,
    notes: said('days', index),
  }))
}
