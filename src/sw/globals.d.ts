/** The version this worker belongs to. The build inserts it. */
declare const VERSION: import('./version.ts').Version
/** The page of last resort, and the hash of its styles. The build inserts them. */
declare const LAST_RESORT: { readonly html: string; readonly styleHash: string }
