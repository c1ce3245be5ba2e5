import { parseAccept } from 'hono/utils/accept'
import type { Locale, LocaleId } from '../shared/edition/words/locale.ts'

/**
 * The locale for a reader, by what their browser asks for (RFC 9110, 12.5.4). Only the first choice counts. A reader
 * who asks for a language that the office does not have gets the easy variant of the office's own, with the choice of
 * languages at the top. The English that browsers add at the end does not count.
 */
export function preferredLocale(locales: readonly Locale[], acceptLanguage: string | undefined): LocaleId {
  const [first] = locales
  if (!first) throw new Error('the edition has no locale')
  const wanted = parseAccept(acceptLanguage ?? '').find(({ q }) => q > 0)?.type
  if (wanted === undefined || wanted === '*') return first.id
  const plain = locales.find(({ tag, variant }) => variant === undefined && primary(tag) === primary(wanted))
  const easy = locales.find(({ variant }) => variant !== undefined)
  return (plain ?? easy ?? first).id
}

function primary(tag: string): string | undefined {
  return tag.split('-')[0]?.toLowerCase()
}
