import type { JSX } from 'preact'
import { openQuestions } from '../../../shared/edition/open-questions.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** What has not been confirmed yet, and whom to ask meanwhile. Nothing once all of it is known. */
export function UnknownFacts({ locale }: { locale: string }): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  if (openQuestions(edition).length === 0) return null
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
      {openQuestions(edition).map((id) => (
        <li key={id}>
          <Text of={language.unknown(id)} />
        </li>
      ))}
    </ul>
  )
}
