import type { Locale, LocaleId } from './locale.ts'

/** What tells a reader's locale. */
export type LocaleTag = Pick<Locale, 'id' | 'tag' | 'variant'>

/**
 * The locale for a reader whose first choice is a language. A reader of a language that there is not gets the easy
 * variant. Undefined if there is no locale at all.
 *
 * @param wanted a tag of BCP 47; undefined if nothing is known of the reader.
 */
export function readerLocale(
  locales: readonly LocaleTag[],
  wanted: string | undefined,
): LocaleId | undefined {
  const [first] = locales
  if (wanted === undefined) return first?.id
  const plain = locales.find(({ tag, variant }) => variant === undefined && primary(tag) === primary(wanted))
  const easy = locales.find(({ variant }) => variant !== undefined)
  return (plain ?? easy ?? first)?.id
}

function primary(tag: string): string | undefined {
  return tag.split('-')[0]?.toLowerCase()
}
