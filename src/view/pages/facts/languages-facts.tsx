import type { JSX } from 'preact'
import type { Topic } from '../../../shared/edition/topic.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { showFact } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

/** The number of the consultation centre, in the text of its own page. */
export function LanguagesFacts({ locale, topic }: { locale: string; topic: Topic }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { heading, body } = language.topic(topic)
  return (
    <dl class="facts">
      {showFact(
        edition.office.languages.phone,
        edition.sources,
        language,
        language.t('page.phone'),
        (phone) => (
          <PhoneLink locale={locale} phone={phone} name={body[0] ?? heading} />
        ),
      )}
    </dl>
  )
}
