import type { ComponentChildren, JSX } from 'preact'
import { aboutSentences } from '../../lines/about-lines.ts'
import { type Place, pagePath } from '../../shared/edition/address.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'
import { ListenBar, ListenButton } from './listen-bar.tsx'
import { OtherLanguages } from './other-languages.tsx'

interface Props {
  readonly locale: string
  readonly place: Place
  readonly children: ComponentChildren
}

/** The frame of every page: where the reader is, the other languages, help, and how far to trust the page. */
export function PageView({ locale, place, children }: Props): JSX.Element {
  const language = useLanguage(locale)
  const { edition, i18n, day } = useOffice()
  const office = <Text of={language.office.heading} />
  // The set-up of screens has a script of its own.
  const canListen = place.kind !== 'screens'
  const here = (id: string) => pagePath(id, place)
  return (
    <div class="page" {...langOf(language.locale)}>
      <header class="page-header">
        <a class="skip" href="#text">
          <Text of={language.t('page.skip')} />
        </a>
        <nav class="languages" aria-label={plainText(language.t('page.choose'))}>
          <ul>
            {i18n.languages.map(({ locale: other }) => (
              <li key={other.id}>
                <a
                  href={here(other.id)}
                  hreflang={other.id}
                  {...langOf(other)}
                  {...(other.id === locale && { 'aria-current': 'true' as const })}
                >
                  <Text of={other.name} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="page-top">
          <p class="page-office">
            {place.kind === 'home' ? office : <a href={pagePath(locale, { kind: 'home' })}>{office}</a>}
          </p>
          {canListen && <ListenButton locale={locale} />}
        </div>
      </header>
      {canListen && <ListenBar locale={locale} />}
      <main id="text" class="page-text">
        {children}
      </main>
      <OtherLanguages locale={locale} />
      <footer class="page-footer">
        {aboutSentences(edition, language, day).map((text) => (
          <p key={text}>
            <Text of={text} />
          </p>
        ))}
        <p>
          <a href={pagePath(locale, { kind: 'search' })}>
            <Text of={language.t('search.heading')} />
          </a>
        </p>
        <p>
          <a href={pagePath(locale, { kind: 'glossary' })}>
            <Text of={language.t('glossary')} />
          </a>
        </p>
        <p>
          <a href={pagePath(locale, { kind: 'accessibility' })}>
            <Text of={language.t('page.accessibility')} />
          </a>
        </p>
        <p>
          <a href={pagePath(locale, { kind: 'privacy' })}>
            <Text of={language.t('page.privacy')} />
          </a>
        </p>
      </footer>
    </div>
  )
}
