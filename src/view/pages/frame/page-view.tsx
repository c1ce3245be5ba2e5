import type { ComponentChildren, JSX } from 'preact'
import { formatDate } from '../../../lines/dates.ts'
import { type Place, pagePath } from '../../../shared/edition/address.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { NoticeBanner } from '../../notices/notice-banner.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'
import { ListenBar, ListenButton } from './listen-bar.tsx'
import { OtherLanguages } from './other-languages.tsx'
import { PageFooter } from './page-footer.tsx'

interface Props {
  readonly locale: string
  readonly place: Place
  /** Whether it is the start page. It has little room for its frame, which has its heading. */
  readonly isStart?: boolean
  readonly children: ComponentChildren
}

/** The frame of every page: where the reader is, the other languages, help, and how far to trust the page. */
export function PageView({ locale, place, isStart = false, children }: Props): JSX.Element {
  const language = useLanguage(locale)
  const { i18n, day } = useOffice()
  const name = language.t('page.homeHeading', { office: language.office.heading })
  // The set-up of screens has a script of its own.
  const canListen = place.kind !== 'screens'
  const here = (id: string) => pagePath(id, place)
  return (
    <div class={isStart ? 'page start-page' : 'page'} {...langOf(language.locale)}>
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
                  <span>
                    <Text of={other.name} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="page-top">
          {isStart ? (
            <h1 class="page-office">
              <Text of={name} />
            </h1>
          ) : (
            <p class="page-office">
              <a href={pagePath(locale, { kind: 'home' })}>
                <Text of={name} />
              </a>
            </p>
          )}
          {canListen && <ListenButton locale={locale} />}
        </div>
        <p class="kept">
          <Text of={language.t('page.kept', { day: formatDate(language, day) })} />
        </p>
      </header>
      {canListen && <ListenBar locale={locale} />}
      <NoticeBanner locale={locale} />
      <main id="text" class="page-text" data-says={`/api/notices/${locale}`}>
        {children}
      </main>
      <OtherLanguages locale={locale} isCompact={isStart} />
      <PageFooter locale={locale} isStart={isStart} />
    </div>
  )
}
