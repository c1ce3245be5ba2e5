import type { JSX } from 'preact'
import { openQuestions } from '../../../shared/edition/fact/open-questions.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

interface Props {
  readonly locale: string
  /** The ids of the questions to list, if it is not all that are open. */
  readonly questions?: readonly string[]
}

/** What has not been confirmed yet, and whom to ask meanwhile. Nothing once all of it is known. */
export function UnknownFacts({ locale, questions }: Props): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const open = questions ?? openQuestions(edition)
  if (open.length === 0) return null
  return (
    <section>
      <h2>
        <Text of={language.t('page.unknown')} />
      </h2>
      <p>
        <Text of={language.t('page.askAnyone')} />
      </p>
      <UnknownList locale={locale} questions={open} />
    </section>
  )
}

/** What is unknown of the building alone. */
export function UnknownOfBuilding({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const ids = new Set(edition.office.building.map(({ id }) => id))
  return <UnknownFacts locale={locale} questions={openQuestions(edition).filter((id) => ids.has(id))} />
}

/** The open questions, one by one. An address can lead to each by its id, which a facility has whether it is known or not. */
export function UnknownList({ locale, questions }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <ul class="unknown">
      {(questions ?? openQuestions(edition)).map((id) => (
        <li key={id} id={id}>
          <Text of={language.unknown(id)} />
        </li>
      ))}
    </ul>
  )
}
