import type { Edition } from '../../shared/edition/edition.ts'
import { type I18n, i18nOf, type Translate, textsOfApp, type Ui } from './i18n.ts'

/**
 * The languages of an edition on a screen. It says the same as `createI18n` without i18next, which is a quarter of all
 * that a screen would have to load before it plays. The app's texts need two of its features only: keys with dots, and
 * placeholders.
 *
 * @throws Error when the app has no texts in a locale of the edition.
 */
export function screenI18n(ui: Ui, edition: Edition): I18n {
  return i18nOf(edition, (id) => translateIn(textsOfApp(ui, id)))
}

/** Translates by the texts of the app in one locale. A key that they lack is returned as it is. */
export function translateIn(texts: object): Translate {
  return (key, values = {}) => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], texts)
    if (typeof text !== 'string') return key
    return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))
  }
}
