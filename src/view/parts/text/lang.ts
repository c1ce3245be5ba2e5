import type { Locale } from '../../../shared/edition/words/locale.ts'
import { isJapanese } from '../../../shared/text/japanese.ts'

/** The attributes for the language of a part. Speech engines know `ja`; the variant is for us. */
export function langOf(locale: Locale): { lang: string; 'data-variant'?: string } {
  return { lang: locale.tag, ...(locale.variant === undefined ? {} : { 'data-variant': locale.variant }) }
}

/**
 * The language of a text among texts of a locale. Signs and answers of the office are printed as the office wrote them:
 * Japanese in any locale, or English in Japanese ones (WCAG 3.1.2).
 */
export function writtenIn(text: string, locale: Locale): { lang: string; 'data-variant'?: string } {
  const japanese = locale.tag === 'ja'
  if (japanese === isJapanese(text) || !/\p{L}{2}/u.test(text)) return langOf(locale)
  return { lang: japanese ? 'en' : 'ja' }
}
