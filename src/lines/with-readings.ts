import type { Language } from './i18n/i18n.ts'

/**
 * Adds its reading to every stretch of what `Intl` writes for which the language has one, the longest first: `24日`
 * before `4日`.
 */
export function withReadings(language: Pick<Language, 'locale'>, text: string): string {
  const { readings } = language.locale
  const bases = Object.keys(readings).sort((a, b) => b.length - a.length)
  if (bases.length === 0) return text
  return text.replace(new RegExp(bases.join('|'), 'g'), (base) => readings[base] ?? base)
}
