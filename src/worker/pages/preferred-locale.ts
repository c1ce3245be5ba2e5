import { parseAccept } from 'hono/utils/accept'
import type { Locale, LocaleId } from '../../shared/edition/words/locale.ts'
import { readerLocale } from '../../shared/edition/words/reader-locale.ts'

/**
 * The locale for a reader, by what their browser asks for (RFC 9110, 12.5.4). Only the first choice counts, because a
 * page has the choice of languages at its top. The English that browsers add at the end does not count.
 */
export function preferredLocale(locales: readonly Locale[], acceptLanguage: string | undefined): LocaleId {
  const wanted = parseAccept(acceptLanguage ?? '').find(({ q }) => q > 0)?.type
  const locale = readerLocale(locales, wanted === '*' ? undefined : wanted)
  if (locale === undefined) throw new Error('the edition has no locale')
  return locale
}
