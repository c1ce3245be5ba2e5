/** The version this worker belongs to: put in by the build. */
declare const VERSION: import('./version.ts').Version
/** The page that needs nothing but itself, and the hash of its styles: put in by the build. */
declare const LAST_RESORT: { readonly html: string; readonly styleHash: string }
