import { onWall } from '../lines/line.ts'
import { linesOf } from '../lines/subject/subject-lines.ts'
import { subjectOfSlide } from '../shared/edition/subject.ts'
import { plainText, spokenText } from '../shared/text/ruby.ts'
import type { Day } from '../shared/time/day.ts'
import type { Show } from '../view/screen/show.ts'

/**
 * Loads the fonts of everything that a screen shows, in one language, all at once. A font of a page that comes late is
 * not used, so each must be there before its slide; and no slide is to ask for anything. The page has announced them to
 * the browser (`preload`).
 */
export async function loadFonts({ edition, i18n, screen }: Show, locale: string, day: Day): Promise<void> {
  const language = i18n.language(locale)
  const { directoryEveryMs: _, ...lists } = screen.playlist
  const lines = Object.values(lists)
    .flat()
    .flatMap((subject) => onWall(linesOf(edition, language, subjectOfSlide(edition, { subject }), day)))
  const load = (weight: number, of: typeof lines) => {
    const text = of.map((line) => plainText(line.text) + spokenText(line.text)).join('')
    return document.fonts.load(`${weight} 1em ${getComputedStyle(document.body).fontFamily}`, text)
  }
  await Promise.all([
    load(
      400,
      lines.filter(({ part }) => part !== 'heading'),
    ),
    load(
      700,
      lines.filter(({ part }) => part === 'heading'),
    ),
  ])
}
