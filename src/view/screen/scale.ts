const ROOT_PX = 16

/**
 * One millimetre on a panel as lengths of CSS: `--mm` for things, and `--mm-text` for text. The second is in rem, so
 * that text grows with the reader's font size.
 */
export function scaleOf(mmPerPx: number): Readonly<Record<'--mm' | '--mm-text', string>> {
  return { '--mm': `${1 / mmPerPx}px`, '--mm-text': `${1 / mmPerPx / ROOT_PX}rem` }
}
