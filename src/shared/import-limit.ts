/**
 * An export with all of its history may have so many bytes to be taken back. The object has 128 MB of memory, and needs the
 * text and its parts at once.
 */
export const MOST_IMPORTED_BYTES = 30_000_000
