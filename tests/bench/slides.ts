import { screens } from '../../src/facts/screens.ts'
import { textOf, textsOf } from '../../src/lines/line.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { BREAK } from '../../src/shared/text/phrase.ts'
import { parseRuby } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'
import { slidesFrom } from '../support/moments.ts'

/** An opening day, in the hours of the office. */
export const AT = Date.parse('2026-11-24T10:05:00+09:00')
export const [lobby] = screens as [Screen, ...Screen[]]
const SUBJECTS = 4

/** A slide of a deck: what stands on it, as HTML. */
export interface DeckSlide {
  readonly lang: string
  readonly office: string
  readonly heading: string
  readonly lines: readonly string[]
}

/** The first four subjects of the plan that the lobby panel shows after `AT`, each in every language of the panel. */
export function deckSlides(): DeckSlide[] {
  const { edition, i18n } = loadBundle()
  const topics = slidesFrom(lobby, AT, 200).filter(({ slide }) => slide.kind === 'topic')
  const subjects = [...new Set(topics.map(({ slide }) => slide.subject))].slice(0, SUBJECTS)
  return subjects.flatMap((subject) =>
    lobby.locales.map((locale) => {
      const language = i18n.language(locale)
      const slide = { kind: 'topic', subject } as const
      const lines = linesOf(edition, language, subjectOfSlide(edition, slide), '2026-11-24')
      return {
        lang: language.locale.tag,
        office: htmlOf(language.office.heading),
        heading: htmlOf(textOf(lines, 'heading') ?? ''),
        lines: textsOf(lines, 'body').map(htmlOf),
      }
    }),
  )
}

/** A text with its readings, and with the places where its lines may break. */
export function htmlOf(text: string): string {
  return parseRuby(text)
    .map(({ base, reading }) =>
      reading === undefined ? broken(base) : `<ruby>${escaped(base)}<rt>${escaped(reading)}</rt></ruby>`,
    )
    .join('')
}

const broken = (text: string) => escaped(text).replaceAll(BREAK, '<wbr>').replaceAll('\n', '<br>')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
