import type { Language } from '../../lines/i18n/i18n.ts'
import { slideHeading } from '../../lines/slide/slide-heading.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { Appearance } from '../../shared/screen/appearance.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { plainText } from '../../shared/text/ruby.ts'

/** The title of a screen's page: the current slide, and the owner of the screen (WCAG 2.4.2). */
export function screenTitle(edition: Edition, language: Language, slide: Slide): string {
  const office = plainText(language.office.heading)
  const heading = plainText(slideHeading(edition, language, slide))
  return heading === office ? office : `${heading} | ${office}`
}

/** Sets the document's own properties to match what is on: language, title, text size, colours. */
export function documentState(
  document: Document,
  edition: Edition,
  language: Language,
  slide: Slide,
  { text, theme }: Appearance,
): void {
  document.title = screenTitle(edition, language, slide)
  Object.assign(document.documentElement, { lang: language.locale.tag })
  Object.assign(document.documentElement.dataset, { text, theme })
}
