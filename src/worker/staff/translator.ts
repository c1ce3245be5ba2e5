/**
 * Drafts the words of one language from those of another. The app has none: what is translated by machine is wrong now
 * and then, and nobody sees it. An office that wants one gives it to `createWorker`, and people correct what it drafts.
 */
export interface Translator {
  /**
   * @param texts without readings
   * @param from the id of their language
   * @returns one for each of them, in their order
   * @throws Error when it cannot
   */
  translate(texts: readonly string[], from: string, to: string): Promise<readonly string[]>
}
