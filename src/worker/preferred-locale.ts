import { parseAccept } from 'hono/utils/accept'
import type { Locale, LocaleId } from '../shared/edition/locale.ts'

/**
 * The locale for a reader by what their browser asks for (RFC 9110, 12.5.4). The first choice decides: who
 * asks for a language the office does not speak gets the easy variant of its own, with the choice of languages
 * at the top, and not the English that browsers add behind.
 */
export function preferredLocale(locales: readonly Locale[], acceptLanguage: string | undefined): LocaleId {
  const [first] = locales
  if (!first) throw new Error('an edition has at least one locale')
  const wanted = parseAccept(acceptLanguage ?? '').find(({ q }) => q > 0)?.type
  if (wanted === undefined || wanted === '*') return first.id
  const plain = locales.find(({ tag, variant }) => variant === undefined && primary(tag) === primary(wanted))
  const easy = locales.find(({ variant }) => variant !== undefined)
  return (plain ?? easy ?? first).id
}

function primary(tag: string): string | undefined {
  return tag.split('-')[0]?.toLowerCase()
}
