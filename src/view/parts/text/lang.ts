import type { Locale } from '../../../shared/edition/locale.ts'

/** The attributes for the language of a part. Speech engines know `ja`; the variant is for us. */
export function langOf(locale: Locale): { lang: string; 'data-variant'?: string } {
  return { lang: locale.tag, ...(locale.variant === undefined ? {} : { 'data-variant': locale.variant }) }
}
