import type { JSX } from 'preact'
import { useLanguage } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { PageView } from './frame/page-view.tsx'
import { LinkList } from './links/link-list.tsx'

/** The page for an address that does not exist, with links onward. */
export function NotFoundPage({ locale }: { locale: string }): JSX.Element {
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'home' }}>
      <h1>
        <Text of={language.t('page.notFound')} />
      </h1>
      <p>
        <Text of={language.t('page.notFoundHelp')} />
      </p>
      <LinkList
        locale={locale}
        entries={[
          { place: { kind: 'home' }, text: language.t('page.back') },
          { place: { kind: 'search' }, text: language.t('search.heading') },
          { place: { kind: 'departments' }, text: language.t('page.departments') },
          { place: { kind: 'topic', id: 'office' }, text: language.section('office') },
        ]}
      />
    </PageView>
  )
}
