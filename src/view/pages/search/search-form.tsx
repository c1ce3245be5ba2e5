import type { JSX } from 'preact'
import { LONGEST_QUERY } from '../../../search/fold.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import type { SearchFiles } from '../../assets.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { ResultList } from '../links/result-list.tsx'
import type { Result } from './result.ts'

interface Props {
  readonly locale: string
  readonly files: SearchFiles
  readonly query?: string
  /** Whether the name of the button is all that one sees of the name of the field. */
  readonly isCompact?: boolean
  /** What the query finds. */
  readonly results?: readonly Result[]
}

/**
 * A field for what somebody looks for, in any language, and what it finds. Without a script the server is asked. With
 * one (`src/phone/search.ts`) the browser searches while they type, and nothing typed leaves it. So no browser may
 * offer it to others later, or have its spelling checked elsewhere.
 */
export function SearchForm({ locale, files, query, isCompact = false, results }: Props): JSX.Element {
  const language = useLanguage(locale)
  const texts = {
    count: language.t('search.results', { results: '{{results}}' }),
    none: language.t('search.none'),
  }
  return (
    <form
      class="search"
      role="search"
      method="get"
      action={pagePath(locale, { kind: 'search' })}
      data-search={locale}
      data-forms={files.search}
      data-worker={files.searchWorker}
      data-results={files.searchResults[locale]}
      data-count={texts.count}
      data-none={texts.none}
    >
      <label for="query" class={isCompact ? 'visually-hidden' : undefined}>
        <Text of={language.t('search.label')} />
      </label>
      <div class="search-field">
        <input
          id="query"
          type="search"
          name="q"
          maxLength={LONGEST_QUERY}
          value={query}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
        />
        <button type="submit">
          <Text of={language.t('search.button')} />
        </button>
      </div>
      <div class="found" tabIndex={-1}>
        <ResultList results={results} {...texts} />
      </div>
    </form>
  )
}
