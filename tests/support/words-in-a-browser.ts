import { checkPassage } from '../../src/checker/check-words.ts'
import { type KuromojiTokenizer, kuromojiDictionary } from '../../src/checker/japanese/kuromoji-dictionary.ts'
import { contextOf } from '../../src/checker/rule.ts'
import type { Locale } from '../../src/shared/edition/words/locale.ts'

// Loads the dictionary over HTTP and passes it to the rules, as a page for staff would.

interface Kuromoji {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tokenizer: KuromojiTokenizer) => void): void
  }
}

const { kuromoji } = globalThis as unknown as { kuromoji: Kuromoji }
const locale = { id: 'ja-simple', tag: 'ja', breaks: 'spaces', readings: {} } as unknown as Locale

const wordsReady = new Promise<void>((resolve, reject) =>
  kuromoji.builder({ dicPath: '/dict/' }).build((error, tokenizer) => {
    if (error) return reject(error)
    const context = contextOf(kuromojiDictionary(tokenizer), {}, { readings: [], unread: [] })
    const checkText = (text: string) =>
      checkPassage(
        { locale, file: 'desk', key: 'x.body.0', text, before: [], isSentence: true },
        context,
      ).map(({ rule }) => rule)
    Object.assign(globalThis, { checkText })
    resolve()
  }),
)
Object.assign(globalThis, { wordsReady })
