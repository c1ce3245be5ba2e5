import type { JSX } from 'preact'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** What has not been confirmed yet, and what to do meanwhile. */
export function UnknownFacts({ locale }: { locale: string }): JSX.Element {
  const language = useLanguage(locale)
  return (
    <section>
      <h2>
        <Text of={language.t('page.unknown')} />
      </h2>
      <p>
        <Text of={language.t('fact.askAnyone')} />
      </p>
      <UnknownList locale={locale} />
    </section>
  )
}

/** The open questions, one by one. */
export function UnknownList({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <ul class="unknown">
      {edition.office.unknown.map((id) => (
        <li key={id}>
          <Text of={language.unknown(id)} />
        </li>
      ))}
    </ul>
  )
}
