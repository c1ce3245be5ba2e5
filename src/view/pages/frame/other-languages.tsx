import type { JSX } from 'preact'
import { centreHours } from '../../../lines/subject/languages-lines.ts'
import { shown } from '../../../shared/edition/fact/fact.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { LanguageNames } from '../../parts/text/language-names.tsx'
import { Text } from '../../parts/text/text.tsx'
import { PhoneLink } from '../facts/phone-link.tsx'

interface Props {
  readonly locale: string
  /** Whether its hours are left out, which its own page has. */
  readonly isCompact: boolean
}

/** The consultation centre in its own scripts, on every page, for people who read none of our languages. */
export function OtherLanguages({ locale, isCompact }: Props): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const phone = shown(edition.office.languages.phone, edition.sources)?.value
  if (!phone) return null
  const heading = language.t('page.otherLanguages')
  // An office need not have a topic about other languages.
  const topic = edition.topics.find(({ section }) => section === 'languages')
  const centre = (topic && language.topic(topic).body[0]) ?? heading
  return (
    <section class="other-languages" aria-labelledby="other-languages">
      <h2 id="other-languages">
        <Text of={heading} />
      </h2>
      <LanguageNames withOurs={true} />
      <PhoneLink locale={locale} phone={phone} name={centre} />
      {!isCompact && (
        <p>
          <Text of={centreHours(edition, language)} />
        </p>
      )}
    </section>
  )
}
