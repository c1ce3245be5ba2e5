import type { JSX } from 'preact'
import { formatDate } from '../../../lines/dates.ts'
import { isJapanese } from '../../../shared/text/japanese.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** Where a text was read: the page, its date, and the heading above the text there. */
export function SourceNote({
  locale,
  source,
}: {
  locale: string
  source: { key: string; heading: string }
}): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const found = edition.sources[source.key]
  if (!found) return null
  return (
    <p class="source">
      <Text of={language.t('page.source')} />:{' '}
      <a href={found.url} lang={isJapanese(found.title) ? 'ja' : 'en'}>
        <Text of={found.title} />
      </a>
      {found.date !== null && (
        <>
          {' '}
          <time class="number" dateTime={found.date}>
            <Text of={formatDate(language, found.date)} />
          </time>
        </>
      )}
      ,{' '}
      <span lang={isJapanese(source.heading) ? 'ja' : 'en'}>
        <Text of={source.heading} />
      </span>
    </p>
  )
}
