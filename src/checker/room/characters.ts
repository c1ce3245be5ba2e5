import type { Complaint } from '../finding.ts'

/** Characters without ink of their own: a break between phrases, and how a character before them is to be drawn. */
const WITHOUT_INK = /[\p{Cc}\p{Zs}\u200b\p{Variation_Selector}]/u

/**
 * The characters of a text that no font of the build draws. A browser would take them from whatever the device has, and
 * a panel may have nothing.
 *
 * @param isDrawn whether the fonts for this text have a character, in every weight
 */
export function undrawn(text: string, isDrawn: (char: string) => boolean): Complaint[] {
  const missing = [...new Set(text)].filter((char) => !WITHOUT_INK.test(char) && !isDrawn(char))
  return missing.map((char) => ({
    found: `${char} (U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
    message: 'expected a character that a font of the build has, in each of its weights',
    ...(isComposed(char, isDrawn) && { proposal: char.normalize('NFKC') }),
  }))
}

/** Whether the usual form of a character is drawn: ｱ is not, ア is. */
function isComposed(char: string, isDrawn: (char: string) => boolean): boolean {
  const usual = char.normalize('NFKC')
  return usual !== char && [...usual].every(isDrawn)
}
