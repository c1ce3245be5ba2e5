import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Press } from '../../player/visit.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { TextMode } from '../../shared/screen/appearance.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'

/** As many names have room beside the languages of the screen. */
const NAMES = 2

interface MoreProps {
  readonly isOpen: boolean
  readonly onPress: (press: Press) => void
}

/** The way to the consultation centre, named in the scripts of people who read none of the screen's languages. */
export function MoreLanguages({ isOpen, onPress }: MoreProps): JSX.Element | null {
  const { edition } = useOffice()
  const ours = new Set(edition.locales.map(({ tag }) => tag))
  const others = (shown(edition.office.languages.spoken, edition.sources)?.value ?? []).filter(
    ({ tag }) => !ours.has(tag),
  )
  if (others.length === 0) return null
  return (
    <button
      type="button"
      class="control more-languages"
      aria-expanded={isOpen}
      aria-controls="stage"
      onClick={() => onPress({ kind: 'languages' })}
    >
      <Pictogram name="translate" class="control-pictogram" />
      {others.slice(0, NAMES).map(({ tag, name }) => (
        <span key={tag} lang={tag}>
          {name}
        </span>
      ))}
    </button>
  )
}

interface PageProps {
  readonly language: Language
  readonly page: number
  readonly pages: number
  readonly onPress: (press: Press) => void
}

/** The room of the bar's upper row, in buttons of a number. A language takes that of two. */
const ROOM = { default: 12, large: 10 } as const satisfies Record<TextMode, number>

/**
 * How many pages have a number each in the bar. What has more is turned one by one: the row must not grow with its
 * buttons, because its height decides how many pages there are.
 */
export function mostNumbers(text: TextMode, locales: readonly string[]): number {
  return ROOM[text] - 2 * locales.length
}

/** A button for each page of what is open: every page is one tap away. Nothing if there is one page. */
export function PageButtons({ language, page, pages, onPress }: PageProps): JSX.Element | null {
  if (pages < 2) return null
  return (
    <>
      {Array.from({ length: pages }, (_, index) => (
        <button
          key={index}
          type="button"
          class="control page-button"
          aria-controls="stage"
          aria-current={index === page ? 'page' : undefined}
          aria-label={plainText(language.t('screen.page', { page: index + 1, pages }))}
          onClick={() => onPress({ kind: 'page', page: index })}
        >
          <span>{index + 1}</span>
        </button>
      ))}
    </>
  )
}
