/** Sizes of text, in tenths of the smallest legible size of the screen. The stylesheet has a rule for each. */
const SIZES = [32, 28, 24, 20, 17, 14, 12, 10]
/** Twice the smallest legible size. Where all sentences at once would be smaller, they stand one after the other. */
const TWICE = 20

/** All sentences below the heading, one at a time below it, or heading and sentences one at a time. */
const WAYS = ['all', 'one', 'alone'] as const

/**
 * Makes the words of an emergency as large as they fit: as many of them at once as stay large enough. So nothing is ever
 * cut. A window that scrolls has room for anything.
 */
export function fit(words: HTMLElement | null): void {
  if (!words) return
  const large = SIZES.filter((size) => size >= TWICE)
  const tries = [
    ...WAYS.flatMap((way) => large.map((size) => [size, way] as const)),
    ...SIZES.map((size) => [size, 'alone'] as const),
  ]
  for (const [size, way] of tries) {
    words.dataset.size = String(size)
    words.dataset.sentences = way
    if (words.scrollHeight <= words.clientHeight && words.scrollWidth <= words.clientWidth) return
  }
}
