import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { plainText } from '../../shared/text/ruby.ts'

/**
 * Which page of a slide is on, in figures for the eye and in a sentence for speech. It keeps its place even if there
 * is only one page: the number of pages must not depend on whether it is shown.
 */
export function PageNumber({
  language,
  page,
  pages,
}: {
  language: Language
  page: number
  pages: number
}): JSX.Element {
  return (
    <div class="page-number" data-off={pages > 1 ? undefined : ''}>
      <span aria-hidden="true">
        {page + 1}/{pages}
      </span>
      <span class="visually-hidden">{plainText(language.t('screen.page', { page: page + 1, pages }))}</span>
    </div>
  )
}
