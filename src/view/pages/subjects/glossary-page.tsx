import type { JSX } from 'preact'
import { plainText, spokenText } from '../../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { langOf } from '../../parts/text/lang.ts'
import { Term } from '../../parts/text/term.tsx'
import { Text } from '../../parts/text/text.tsx'
import { PageView } from '../frame/page-view.tsx'

/** The terms of the office and its plan, their meaning, and their names in the other languages. */
export function GlossaryPage({ locale }: { locale: string }): JSX.Element {
  const { i18n } = useOffice()
  const language = useLanguage(locale)
  const collator = new Intl.Collator(locale)
  const entries = Object.entries(language.glossary).toSorted(([, a], [, b]) =>
    collator.compare(spokenText(a.term), spokenText(b.term)),
  )
  const others = i18n.languages.filter(({ locale: other }) => other.id !== locale)
  return (
    <PageView locale={locale} place={{ kind: 'glossary' }}>
      <h1>
        <Text of={language.t('glossary')} />
      </h1>
      <p>
        <Text of={language.t('page.glossaryHelp')} />
      </p>
      <dl class="glossary">
        {entries.map(([id, entry]) => (
          <div key={id} id={id}>
            <dt>
              <Term of={entry.term} />
              {entry.unofficial === true && (
                <small>
                  {' '}
                  <Text of={language.t('page.unofficialTerm')} />
                </small>
              )}
            </dt>
            {entry.explanation.map((sentence) => (
              <dd key={sentence}>
                <Text of={sentence} />
              </dd>
            ))}
            {others.map((other) => {
              const theirs = other.glossary[id]
              return (
                theirs &&
                plainText(theirs.term) !== plainText(entry.term) && (
                  <dd key={other.locale.id} class="other-term" {...langOf(other.locale)}>
                    <Term of={theirs.term} />
                  </dd>
                )
              )
            })}
          </div>
        ))}
      </dl>
    </PageView>
  )
}
