import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dictionary } from '../../src/checker/dictionary.ts'
import type { Passage } from '../../src/checker/passage.ts'
import { type Context, contextOf } from '../../src/checker/rule.ts'
import type { Locale } from '../../src/shared/edition/words/locale.ts'

const easy = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../locales/ja-simple/locale.json'), 'utf8'),
) as Locale

/** An example of a rule as a passage of a language. It counts as a sentence if it ends like one. */
export function exampleOf(text: string, language: Pick<Locale, 'tag' | 'breaks'>): Passage {
  const isSentence = /[。！？.]|(です|ます)$/u.test(text)
  return {
    locale: { ...easy, ...language },
    file: 'example',
    key: 'example.body.0',
    text,
    before: [],
    isSentence,
  }
}

/** The context for examples: a made-up office with one term. */
export function exampleContext(dictionary: Dictionary): Context {
  return contextOf(
    dictionary,
    {
      'ward-office': {
        terms: ['ward office'],
        term: 'ward office',
        avoid: ['borough office'],
        explanation: ['An office.'],
      },
    },
    { readings: [{ base: '汲沢', reading: 'ぐみざわ', kind: 'name', why: 'Japan Post' }], unread: [] },
    { 'food waste': ['food loss'], 'bees and wasps': ['wasps'] },
  )
}

/** The same dictionary with a cache, for tests that check all words many times. */
export function remembering(dictionary: Dictionary): Dictionary {
  const tokens = new Map<string, ReturnType<Dictionary['tokenise']>>()
  const candidates = new Map<string, ReturnType<Dictionary['candidates']>>()
  return {
    tokenise: (text) => tokens.get(text) ?? kept(tokens, text, dictionary.tokenise(text)),
    candidates: (text) => candidates.get(text) ?? kept(candidates, text, dictionary.candidates(text)),
  }
}

function kept<T>(memory: Map<string, T>, text: string, value: T): T {
  memory.set(text, value)
  return value
}
