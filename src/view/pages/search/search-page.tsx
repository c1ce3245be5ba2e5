import type { JSX } from 'preact'
import type { Found } from '../../../shared/edition/found.ts'
import type { SearchFiles } from '../../assets.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { MainNumbers } from '../facts/department-facts.tsx'
import { PageView } from '../frame/page-view.tsx'
import { NeedLinks } from '../links/need-links.tsx'
import { resultsOf } from './result.ts'
import { SearchForm } from './search-form.tsx'

interface Props {
  readonly locale: string
  readonly files: SearchFiles
  readonly query: string
  /** What the query finds, the best first. */
  readonly found: readonly Found[]
}

/** The search. Where it finds nothing, or nobody has asked yet, it has what people come for, and whom to ask. */
export function SearchPage({ locale, files, query, found }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const results = resultsOf(edition, language, found)
  return (
    <PageView locale={locale} place={{ kind: 'search', query }}>
      <h1>
        <Text of={language.t('search.heading')} />
      </h1>
      <SearchForm locale={locale} files={files} query={query} {...(query.trim() !== '' && { results })} />
      <section data-unless-found hidden={results.length > 0}>
        {edition.needs.length > 0 && (
          <>
            <h2>
              <Text of={language.t('needs.heading')} />
            </h2>
            <NeedLinks locale={locale} />
          </>
        )}
        <h2>
          <Text of={language.t('search.ask')} />
        </h2>
        <p>
          <Text of={language.t('page.askAnyone')} />
        </p>
        <MainNumbers locale={locale} />
      </section>
    </PageView>
  )
}
