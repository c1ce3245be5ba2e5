import type { Token } from '../dictionary.ts'
import { eachSentence, type Rule, USUAL } from '../rule.ts'

/** The verb that a suffix belongs to, with the noun of 説明+さ+れる. */
function verbBefore(tokens: readonly Token[], index: number): string {
  const verb = tokens[index - 1]
  const noun = tokens[index - 2]
  if (verb?.base !== 'する') return verb?.base ?? ''
  return noun?.detail === 'サ変接続' ? `${noun.surface}する` : 'する'
}

const suffixed = (tokens: readonly Token[], base: RegExp) =>
  tokens.flatMap((token, index) =>
    token.pos === '動詞' && token.detail === '接尾' && base.test(token.base) ? [{ token, index }] : [],
  )

/**
 * A passive hides who acts. The dictionary gives れる to verbs whose potential form is another word (書く, 書ける), and られる
 * to those whose passive looks the same (食べられる). The second may be an easy potential, so it is not reported.
 */
export const passive: Rule = {
  id: 'easy/passive',
  severity: 'error',
  source: USUAL,
  good: [
    '｜職員《しょくいん》が ｜調《しら》べます。',
    '｜窓口《まどぐち》で ｜読《よ》めます。',
    'ここでは ｜食《た》べられません。',
    'お｜知《し》らせを ｜見《み》せます。',
  ],
  bad: ['｜電話《でんわ》が ｜使《つか》われます。', '｜会《かい》が ｜実施《じっし》されます。'],
  check: eachSentence(({ plain, tokens }) =>
    suffixed(tokens, /^れる$/u).map(({ token, index }) => ({
      found: plain.slice(tokens[index - 1]?.start ?? 0, token.start + token.surface.length),
      message: 'passive, or a verb of respect',
      proposal: verbBefore(tokens, index),
    })),
  ),
}

/** "Have someone do": two people and one verb. 知らせる and 合わせる are words of their own. */
export const causative: Rule = {
  id: 'easy/causative',
  severity: 'error',
  source: USUAL,
  good: ['｜会《かい》の ｜日《ひ》を ｜知《し》らせます。'],
  bad: ['｜子《こ》どもに ｜書《か》かせます。', '｜子《こ》どもに ｜勉強《べんきょう》させます。'],
  check: eachSentence(({ plain, tokens }) =>
    suffixed(tokens, /^(せる|させる)$/u).map(({ token, index }) => ({
      found: plain.slice(tokens[index - 1]?.start ?? 0, token.start + token.surface.length),
      message: 'causative; say who does what',
      proposal: verbBefore(tokens, index),
    })),
  ),
}
