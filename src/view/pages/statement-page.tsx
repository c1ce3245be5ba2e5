import type { JSX } from 'preact'
import { openQuestions } from '../../shared/edition/fact/open-questions.ts'
import { STATEMENT_PARTS, type Statement } from '../../shared/edition/words/statement.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { Digits } from './facts/digits.tsx'
import { showFact } from './facts/facts.tsx'
import { PhoneLink } from './facts/phone-link.tsx'
import { UnknownList } from './facts/unknown-facts.tsx'
import { PageView } from './page-view.tsx'

/** The aim of the display, what was tested, what it cannot do, and whom to tell. */
export function StatementPage({ locale, statement }: { locale: string; statement: Statement }): JSX.Element {
  const { edition } = useOffice()
  const isSomethingUnknown = openQuestions(edition).length > 0
  return (
    <PageView locale={locale} place={{ kind: 'accessibility' }}>
      <h1>
        <Text of={statement.heading} />
      </h1>
      {STATEMENT_PARTS.filter((part) => part !== 'unknown' || isSomethingUnknown).map((part) => (
        <section key={part}>
          <h2>
            <Text of={statement.parts[part].heading} />
          </h2>
          {statement.parts[part].lines.map((line) => (
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
