import type { JSX } from 'preact'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { showFact } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

/** The number of the consultation centre, in the text of its own page. */
export function LanguagesFacts({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { heading, body } = language.topic({ section: 'languages', id: 'languages' })
  return (
    <dl class="facts">
      {showFact(
        edition.office.languages.phone,
        edition.sources,
        language,
        language.t('fact.phone'),
        (phone) => (
          <PhoneLink locale={locale} phone={phone} name={body[0] ?? heading} />
        ),
      )}
    </dl>
  )
}
