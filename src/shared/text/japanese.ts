const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/**
 * Whether a text is Japanese: it has Japanese letters, and is not an English sentence that only names a sign. An
 * official title may be in either language.
 */
export function isJapanese(text: string): boolean {
  const english = text.split(' ').filter((word) => /^\p{Script=Latin}/u.test(word)).length >= 3
  return JAPANESE.test(text) && !english
}
