import type { JSX } from 'preact'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { PageView } from '../frame/page-view.tsx'
import type { NowContent } from './now-boot.ts'
import { NowView } from './now-view.tsx'

/**
 * What a screen shows at this moment, in the reader's own language: the wall for people who do not see it, or cannot wait
 * for their language. Without a script it shows the moment of the request.
 */
export function NowPage({ locale, now }: { locale: string; now: NowContent }): JSX.Element {
  const { turn, boot } = now
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'now', screen: boot.screen.id }}>
      <h1 class="now-heading">
        <Text of={language.t('now.heading', { screen: boot.screen.id })} />
      </h1>
      <div id="now">
        <NowView locale={locale} screen={boot.screen.id} turn={turn} now={boot.at} asOf={null} />
      </div>
    </PageView>
  )
}
