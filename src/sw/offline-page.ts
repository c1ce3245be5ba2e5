import { type LocaleTag, readerLocale } from '../shared/edition/words/reader-locale.ts'

/** The page for what is not on a phone while there is no network, in pieces. The build draws them. */
export interface OfflinePage {
  /** By language. */
  readonly says: Readonly<Record<string, Said>>
  /** Pages that may be on the device, in every language: the path, and an entry of a list that leads there. */
  readonly links: readonly { readonly path: string; readonly html: string }[]
  /** The hash of its styles, in the form of a content security policy. */
  readonly styleHash: string
}

interface Said {
  /** The page up to its list: why it is shown, and the number of the office. */
  readonly why: string
  /** The heading of the list. */
  readonly kept: string
}

/**
 * Says in the reader's language that a page is not on the device, and which ones are.
 *
 * @param paths what is on the device.
 */
export function offlinePage(
  { says, links }: OfflinePage,
  language: string,
  paths: ReadonlySet<string>,
): string {
  const there = links.filter(({ path }) => paths.has(path)).map(({ html }) => html)
  const list = there.length > 0 ? `${says[language]?.kept}<ul>${there.join('')}</ul>` : ''
  return `${says[language]?.why}${list}</main></body></html>`
}

/**
 * The language of a reader without a network: that of the address, else the one of their browser among those on the
 * device, else among all. The server chooses in the same way.
 *
 * @param locales all languages, in their order.
 * @param kept those on the device.
 * @param wanted the first choice of the browser.
 */
export function offlineLanguage(
  path: string,
  locales: readonly LocaleTag[],
  kept: readonly string[],
  wanted: string | undefined,
): string {
  const [, asked] = path.split('/')
  const named = locales.find(({ id }) => id === asked)
  const there = locales.filter(({ id }) => kept.includes(id))
  const language = named?.id ?? readerLocale(there, wanted) ?? readerLocale(locales, wanted)
  if (language === undefined) throw new Error('the office has no language')
  return language
}
