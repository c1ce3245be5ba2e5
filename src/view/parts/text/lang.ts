import type { Locale } from '../../../shared/edition/locale.ts'
import { isJapanese } from './text.tsx'

/** The attributes for the language of a part. Speech engines know `ja`; the variant is for us. */
export function langOf(locale: Locale): { lang: string; 'data-variant'?: string } {
  return { lang: locale.tag, ...(locale.variant === undefined ? {} : { 'data-variant': locale.variant }) }
}

/**
 * The language of a text among texts of a locale. Signs and answers of the office are printed as the office wrote them:
 * Japanese in any locale, or English in Japanese ones (WCAG 3.1.2).
 */
export function writtenIn(text: string, locale: Locale): { lang: string; 'data-variant'?: string } {
  if (isJapanese(text)) return locale.tag === 'ja' ? langOf(locale) : { lang: 'ja' }
  return locale.tag === 'ja' && /\p{Script=Latin}{2}/u.test(text) ? { lang: 'en' } : langOf(locale)
}
