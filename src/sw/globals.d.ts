/** The version this worker belongs to: put in by the build. */
declare const VERSION: import('./version.ts').Version
