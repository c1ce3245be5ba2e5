import type { JSX } from 'preact'
import type { OpenNow } from '../../shared/edition/office/open-now.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { SearchFiles } from '../assets.ts'
import { useLanguage } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'
import { PageView } from './frame/page-view.tsx'
import { NeedLinks } from './links/need-links.tsx'
import { TileLinks } from './links/tile-links.tsx'
import { WallLinks } from './links/wall-links.tsx'
import { OfficeNow } from './office-now.tsx'
import { SearchForm } from './search/search-form.tsx'

interface Props {
  readonly locale: string
  readonly files: SearchFiles
  readonly openNow: OpenNow | undefined
  readonly screens: readonly Screen[]
}

/**
 * What people come for, first: a field to search in, the needs, the office as it is now, and what else there is. It is
 * at most two screens high on a phone.
 */
export function HomePage({ locale, files, openNow, screens }: Props): JSX.Element {
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'home' }} isStart={true}>
      <SearchForm locale={locale} files={files} isCompact={true} />
      <h2 class="visually-hidden">
        <Text of={language.t('needs.heading')} />
      </h2>
      <NeedLinks locale={locale} />
      <OfficeNow locale={locale} openNow={openNow} />
      <WallLinks locale={locale} screens={screens} />
      <TileLinks
        locale={locale}
        tiles={[
          { place: { kind: 'topics' }, pictogram: 'list', text: language.t('page.topicsHeading') },
          { place: { kind: 'departments' }, pictogram: 'apps', text: language.t('page.departments') },
          { place: { kind: 'card' }, pictogram: 'badge', text: language.t('card.make') },
        ]}
      />
    </PageView>
  )
}
