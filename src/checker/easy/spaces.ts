import type { Token } from '../dictionary.ts'
import type { Complaint } from '../finding.ts'
import { eachText, type Rule } from '../rule.ts'

type Space = 'needed' | 'wrong' | 'free'

const JAPANESE = /^[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u

/** Nouns without a meaning of their own, which nevertheless begin a phrase: する こと, した とき. */
const PLACEHOLDERS = /^(こと|とき|時|もの|ところ|ため|ほう|方|あいだ|うち|まま)$/u

/**
 * Whether a word needs a space before it. A phrase begins with an independent word (noun, verb, adjective, adverb),
 * and includes the particles, auxiliaries and suffixes that follow.
 */
function spaceBefore(token: Token, before: Token): Space {
  if (token.pos === '記号' || before.pos === '記号') return 'free'
  if (!JAPANESE.test(token.surface) || !JAPANESE.test(before.surface)) return 'free'
  if (before.pos === '接頭詞') return 'wrong'
  switch (token.pos) {
    case '助詞':
      return 'wrong'
    case '助動詞':
      return token.base === 'ない' && before.surface === 'は' ? 'free' : 'wrong'
    case '名詞':
      return beforeNoun(token, before)
    case '動詞':
    case '形容詞':
      return beforeVerb(token, before)
    case '連体詞':
    case '副詞':
    case '接続詞':
      return 'needed'
    default:
      return 'free'
  }
}

function beforeNoun(token: Token, before: Token): Space {
  if (token.detail === '接尾') return 'wrong'
  if (token.detail === '非自立') return PLACEHOLDERS.test(token.surface) ? 'needed' : 'free'
  // 国民+健康+保険 is one word, as are figures and their counters. 今 新しい is not, because no noun follows.
  return before.pos === '名詞' || (before.pos === '動詞' && before.form === '連用形') ? 'free' : 'needed'
}

function beforeVerb(token: Token, before: Token): Space {
  if (token.detail === '接尾') return 'wrong'
  if (token.detail === '非自立') return 'free'
  // 説明する, 相談できます, はっきりする: one word with the noun or adverb. かもしれません is one phrase.
  if (/^(する|できる)$/u.test(token.base) && /^(名詞|副詞)$/u.test(before.pos)) return 'free'
  if (token.base === 'しれる' && before.surface.endsWith('も')) return 'free'
  return before.pos === '動詞' || before.pos === '形容詞' ? 'free' : 'needed'
}

const complain = (
  plain: string,
  offset: number,
  message: string,
  proposal: (from: string, to: string) => string,
): Complaint => {
  const from = plain.slice(Math.max(0, offset - 5), offset)
  const to = plain.slice(offset, offset + 5)
  return { found: `${from}${to}`, message, proposal: proposal(from, to) }
}

/** Spaces show where a word begins, so that a reader can find a word without knowing it. */
export const phraseSpaces: Rule = {
  id: 'easy/spaces',
  severity: 'error',
  source: 'Hirosaki rules: a space between phrases, before an independent word',
  good: [
    '｜戸塚区《とつかく》に ｜引《ひ》っ｜越《こ》して きた ｜人《ひと》の ｜窓口《まどぐち》です。',
    'わかりやすい ことばで ｜説明《せつめい》します。',
    '4つの ｜保育園《ほいくえん》が あります。',
  ],
  bad: [
    '｜戸塚区《とつかく》の｜窓口《まどぐち》です。',
    '｜窓口《まどぐち》 です。',
    '｜話《はなし》を｜聞《き》きます。',
    'スマホ を ｜使《つか》います。',
  ],
  check: eachText(({ plain, tokens, spaces }, { dictionary, names, terms }) => {
    const named = [
      ...names,
      ...terms,
      ...[...plain.matchAll(/「[^」]*」/gu)].map(([quote]) => quote),
    ].flatMap((name) => placesOf(plain, name))
    const isNamed = (offset: number) => named.some(([from, to]) => offset > from && offset < to)
    const between = tokens.flatMap((token, index) => {
      const before = tokens[index - 1]
      // A name is written as its owner writes it.
      if (before === undefined || isNamed(token.start)) return []
      const space = spaceBefore(token, before)
      if (space === 'needed' && !spaces.has(token.start))
        return [complain(plain, token.start, 'no space before a word', (from, to) => `${from} ${to}`)]
      if (space === 'wrong' && spaces.has(token.start))
        return [complain(plain, token.start, 'a space before a part of the word', (from, to) => from + to)]
      return []
    })
    // The likeliest words may be wrong (今新+しい). A space is only inside a word where no word can begin.
    const starts = new Set([...tokens, ...dictionary.candidates(plain)].map(({ start }) => start))
    const inside = [...spaces]
      .filter((offset) => offset > 0 && JAPANESE.test(plain[offset] ?? '') && !starts.has(offset))
      .map((offset) => complain(plain, offset, 'a space inside a word', (from, to) => from + to))
    return [...between, ...inside]
  }),
}

function placesOf(text: string, name: string): [from: number, to: number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    places.push([at, at + name.length])
  return places
}
