import { getTokenizer } from 'kuromojin'
import type { Dictionary } from '../../src/checker/dictionary.ts'
import { type KuromojiTokenizer, kuromojiDictionary } from '../../src/checker/japanese/kuromoji-dictionary.ts'

/** Loads the dictionary of Japanese from files. This takes about a second. */
export async function loadDictionary(): Promise<Dictionary> {
  // kuromojin has types for what it wraps. The lattice of all words is kuromoji's own.
  return kuromojiDictionary((await getTokenizer()) as unknown as KuromojiTokenizer)
}
