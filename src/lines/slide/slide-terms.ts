import type { Edition } from '../../shared/edition/edition.ts'
import { subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { termsIn } from '../../shared/text/terms.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Language } from '../i18n/i18n.ts'
import { onWall } from '../line.ts'
import { linesOf } from '../subject/subject-lines.ts'

/** The glossary entries whose terms a slide shows, in the order in which it shows them. */
export function termsOfSlide(
  edition: Edition,
  language: Language,
  slide: Pick<Slide, 'subject'>,
  day: Day,
): string[] {
  const lines = onWall(linesOf(edition, language, subjectOfSlide(edition, slide), day))
  return [...new Set(lines.flatMap(({ text }) => termsIn(text, language.glossary)))]
}
