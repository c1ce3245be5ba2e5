import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Visit } from '../../player/visit.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { langOf } from '../parts/text/lang.ts'

/**
 * Announces the last action to people who do not see it (WCAG 4.1.3). The region is always there: a region that comes
 * with its message is not announced.
 */
export function StatusMessage({ language, visit }: { language: Language; visit: Visit }): JSX.Element {
  return (
    <p class="visually-hidden" role="status" {...langOf(language.locale)}>
      {visit.status !== null && plainText(language.t(`status.${visit.status}`))}
    </p>
  )
}
