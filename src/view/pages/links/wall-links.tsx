import type { JSX } from 'preact'
import { pagePath } from '../../../shared/edition/address.ts'
import type { Screen } from '../../../shared/screen/screen.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'

/** What the screens of the office show now, by the names of the screens. An office need not have any. */
export function WallLinks({
  locale,
  screens,
}: {
  locale: string
  screens: readonly Screen[]
}): JSX.Element | null {
  const { t } = useLanguage(locale)
  if (screens.length === 0) return null
  return (
    <section class="wall-links">
      <h2 id="wall-links">
        <Text of={t('now.moved')} />
      </h2>
      <ul aria-labelledby="wall-links">
        {screens.map(({ id }) => (
          <li key={id}>
            <a href={pagePath(locale, { kind: 'now', screen: id })}>
              <span lang="en">{id}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
