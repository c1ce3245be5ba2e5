import { eachText, GUIDELINE, type Rule } from '../rule.ts'
import lists from './onomatopoeia.json' with { type: 'json' }

// どんどん, キラキラ and てきぱき are two kana, repeated or varied; びっくり, しっかり and のんびり have a beat and り.
const SHAPES = /^(?:(\p{scx=Hira}{2})\1|(\p{scx=Kana}{2})\2|[ぁ-ん][っん][ぁ-ん]り)$/u

/** Words of sound or feeling, which only people who grew up with them know. */
export const onomatopoeia: Rule = {
  id: 'easy/onomatopoeia',
  severity: 'error',
  source: `${GUIDELINE}: no onomatopoeia; those that beginners learn are left, the list is ours`,
  good: ['いろいろな ｜話《はなし》を ゆっくり します。'],
  bad: ['どんどん ｜増《ふ》えます。', '｜準備《じゅんび》を しっかり します。'],
  check: eachText(({ tokens }) =>
    tokens
      .filter(({ surface, pos }) => pos === '副詞' && SHAPES.test(surface) && !lists.basic.includes(surface))
      .map(({ surface }) => ({
        found: surface,
        message: 'a word of sound or feeling; describe it, or leave it out',
      })),
  ),
}
