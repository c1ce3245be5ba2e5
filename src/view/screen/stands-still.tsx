import type { JSX } from 'preact'
import type { I18n } from '../../lines/i18n/i18n.ts'
import { pagePath } from '../../shared/edition/address.ts'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

/**
 * For a browser that runs no scripts: the screen says in every language that it stands still, and leads to the pages,
 * which need none. It stands where the controls would be. Stylesheets hide what would be wrong a minute later.
 */
export function StandsStill({ i18n }: { i18n: I18n }): JSX.Element {
  return (
    <noscript>
      <ul class="stands-still">
        {i18n.languages.map(({ locale, t }) => (
          <li key={locale.id} {...langOf(locale)}>
            <p>
              <Text of={t('page.standsStill')} />
            </p>
            <a class="control" href={pagePath(locale.id, { kind: 'home' })} hreflang={locale.id}>
              <span>
                <Text of={t('page.toPages')} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </noscript>
  )
}
