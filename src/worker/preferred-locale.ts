import type { Locale, LocaleId } from '../shared/edition/locale.ts'

/**
 * The locale for a reader by what their browser asks for (RFC 9110, 12.5.4). The first choice decides: who
 * asks for a language the office does not speak gets the easy variant of its own, with the choice of languages
 * at the top, and not the English that browsers add behind.
 */
export function preferredLocale(locales: readonly Locale[], acceptLanguage: string | undefined): LocaleId {
  const [first] = locales
  if (!first) throw new Error('an edition has at least one locale')
  const wanted = firstChoice(acceptLanguage ?? '')
  if (wanted === undefined || wanted === '*') return first.id
  const plain = locales.find(({ tag, variant }) => variant === undefined && primary(tag) === primary(wanted))
  const easy = locales.find(({ variant }) => variant !== undefined)
  return (plain ?? easy ?? first).id
}

function firstChoice(acceptLanguage: string): string | undefined {
  return acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q.slice(2)) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.tag
}

function primary(tag: string): string | undefined {
  return tag.split('-')[0]?.toLowerCase()
}
