import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Words } from '../../src/shared/edition/words/words.ts'

/** The words of an edition in every language, without those that are only searched. Nobody sees them, so they need no font. */
export function shownWords({ words }: Pick<Edition, 'words'>): Words[] {
  const shown = JSON.stringify(words, (key, value) => (key === 'search' ? undefined : value))
  return Object.values(JSON.parse(shown))
}
