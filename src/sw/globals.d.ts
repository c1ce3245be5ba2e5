/** The version this worker belongs to. The build inserts it. */
declare const VERSION: import('./version.ts').Version
/** The page of last resort, and the hash of its styles. The build inserts them. */
declare const LAST_RESORT: { readonly html: string; readonly styleHash: string }
/** What phones keep of the pages. The build inserts it. */
declare const PAGES: import('./kept-pages.ts').Pages & {
  readonly locales: readonly import('../shared/edition/words/reader-locale.ts').LocaleTag[]
  /** The places of short addresses, without their language. */
  readonly short: Readonly<Record<string, string>>
  readonly offline: import('./offline-page.ts').OfflinePage
}
