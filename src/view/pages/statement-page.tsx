import type { JSX } from 'preact'
import { openQuestions } from '../../shared/edition/fact/open-questions.ts'
import type { Statement, StatementKind } from '../../shared/edition/words/statement.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { Digits } from './facts/digits.tsx'
import { showFact } from './facts/facts.tsx'
import { PhoneLink } from './facts/phone-link.tsx'
import { UnknownList } from './facts/unknown-facts.tsx'
import { PageView } from './frame/page-view.tsx'

interface Props {
  readonly locale: string
  readonly kind: StatementKind
  readonly statement: Statement
}

/** What the makers state of the display, and whom to tell or to ask. */
export function StatementPage({ locale, kind, statement }: Props): JSX.Element {
  const { edition } = useOffice()
  const isSomethingUnknown = openQuestions(edition).length > 0
  const parts = Object.entries(statement.parts).filter(([part]) => part !== 'unknown' || isSomethingUnknown)
  return (
    <PageView locale={locale} place={{ kind }}>
      <h1>
        <Text of={statement.heading} />
      </h1>
      {parts.map(([part, { heading, lines }]) => (
        <section key={part}>
          <h2>
            <Text of={heading} />
          </h2>
          {lines.map((line) => (
            <p key={line}>
              <Text of={line} />
            </p>
          ))}
          {part === 'unknown' && <UnknownList locale={locale} />}
          {part === 'contact' && <Contact locale={locale} />}
        </section>
      ))}
    </PageView>
  )
}

/** The office's own numbers. It has no address only for such messages. */
function Contact({ locale }: { locale: string }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { office, sources } = edition
  const name = language.office.heading
  return (
    <dl class="facts">
      {showFact(office.phone, sources, language, language.t('fact.mainPhone'), (phone) => (
        <PhoneLink locale={locale} phone={phone} name={name} />
      ))}
      {showFact(office.fax, sources, language, language.t('page.mainFax'), (fax) => (
        <Digits of={fax} />
      ))}
    </dl>
  )
}
