import type { Edition } from '../shared/edition/edition.ts'
import type { Language } from './i18n/i18n.ts'

/** The caveat that the office has not checked what is shown, with its years; undefined once it has checked all. */
export function uncheckedCaveat(edition: Edition, language: Language): string | undefined {
  const { unchecked } = edition
  if (unchecked === null) return undefined
  const { from, until } = unchecked
  if (from === null || until === null) return language.t('caveat.uncheckedUndated')
  if (from === until) return language.t('caveat.uncheckedYear', { year: from })
  return language.t('caveat.unchecked', { from, until })
}
