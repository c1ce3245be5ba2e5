import { createInstance } from 'i18next'
import type { Edition } from '../../shared/edition/edition.ts'
import { type I18n, i18nOf, textsOfApp, type Ui } from './i18n.ts'

/**
 * One i18next for one edition. Language is a property of a slide, so every language is fixed once, and nothing calls
 * `changeLanguage`: an isolate serves many readers at once.
 *
 * @throws Error when the app has no texts in a locale of the edition.
 */
export function createI18n(ui: Ui, edition: Edition): I18n {
  const i18n = createInstance({
    initAsync: false,
    fallbackLng: false,
    load: 'currentOnly',
    ns: ['ui'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(edition.locales.map(({ id }) => [id, { ui: textsOfApp(ui, id) }])),
  })
  void i18n.init()
  return i18nOf(edition, (id) => {
    const t = i18n.getFixedT(id)
    return (key, values) => t(key, { ...values })
  })
}
