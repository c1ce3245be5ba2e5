import type { Token } from '../dictionary.ts'
import type { Complaint } from '../finding.ts'
import { eachText, HOUSE, type Rule } from '../rule.ts'
import type { Sentence } from '../sentence.ts'
import lists from './helping.json' with { type: 'json' }

const HELP = /^(助ける|手伝う|応援)$/u

const isNoun = ({ pos }: Token) => pos === '名詞' || pos === '接頭詞'

/** The noun before a token, with the parts of which it is made: 自治+会+町内+会. */
function nounBefore(tokens: readonly Token[], index: number): readonly Token[] {
  let from = index
  while (from > 0 && isNoun(tokens[from - 1] as Token)) from -= 1
  return tokens.slice(from, index)
}

const endsWith = (noun: string, words: readonly string[]) => words.some((word) => noun.endsWith(word))

/** Whether a noun can be the object of 手伝う: a person, a name, or an activity. */
function canBeHelped(noun: readonly Token[]): boolean {
  const text = noun.map(({ surface }) => surface).join('')
  const last = noun.at(-1)
  // それを 手伝う: the sentence before says what.
  if (last === undefined || last.detail === '代名詞' || last.detail === '固有名詞') return true
  if (endsWith(text, lists.noDoings)) return false
  return last.detail === 'サ変接続' || endsWith(text, [...lists.people, ...lists.doings])
}

/** What follows を: the verb, after adverbs such as よく or いっしょに. */
function verbAfter(tokens: readonly Token[], index: number): Token | undefined {
  const rest = tokens.slice(index + 1)
  return rest.find(({ pos }, at) => pos !== '副詞' && !(pos === '助詞' && rest[at - 1]?.pos === '副詞'))
}

function helped({ plain, tokens }: Sentence): Complaint[] {
  return tokens.flatMap((token, index) => {
    const verb = verbAfter(tokens, index)
    if (verb === undefined) return []
    const noun = nounBefore(tokens, index)
    const start = noun[0]?.start ?? token.start
    const found = plain.slice(start, verb.start + verb.surface.length)
    if (token.surface === 'を' && HELP.test(verb.base) && !canBeHelped(noun))
      return [
        { found, message: 'it cannot be helped; people are helped, and what they do: 〜する ことを 手伝う' },
      ]
    const text = noun.map(({ surface }) => surface).join('')
    if (token.surface === 'と' && verb.surface === '協力' && endsWith(text, lists.noPartners))
      return [{ found, message: 'only people work together: 〜の 人と 協力する' }]
    return []
  })
}

/** Verbs of helping with an object that no speaker gives them: 「お金を助ける」. They come from 支援 in other texts. */
export const helping: Rule = {
  id: 'easy/helping',
  severity: 'error',
  source: `${HOUSE}: what readers of the texts found not to be Japanese; the lists of nouns are ours`,
  good: [
    '｜困《こま》っている ｜人《ひと》を ｜助《たす》けます。',
    '｜子《こ》どもの ｜勉強《べんきょう》を ｜手伝《てつだ》います。',
    '｜場所《ばしょ》を ｜続《つづ》ける ことを ｜手伝《てつだ》います。',
    'お｜金《かね》を ｜出《だ》して ｜助《たす》けます。',
    '｜建物《たてもの》の ｜人《ひと》と ｜協力《きょうりょく》します。',
  ],
  bad: [
    'お｜金《かね》を ｜助《たす》けます。',
    '｜集《あつ》まる ｜場所《ばしょ》を ｜手伝《てつだ》います。',
    'みんなの ｜協力《きょうりょく》を ｜手伝《てつだ》います。',
    '｜機械《きかい》を よく ｜手伝《てつだ》います。',
    '｜建物《たてもの》と ｜協力《きょうりょく》します。',
  ],
  check: eachText(helped),
}
