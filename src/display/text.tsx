import { type ComponentChildren, Fragment, h, type JSX } from 'preact'
import { phrasesOf } from '../shared/phrase.ts'
import { parseRuby } from '../shared/ruby.ts'

/**
 * The only component that prints words. Japanese phrases are kept whole, each in a box of its own: `ruby`
 * defeats the browser's phrase breaking, and a box still wraps where it is wider than its line. A reading is
 * hidden from assistive technology, which would say the word twice (labels computed by reference include it).
 */
export function Text({ of }: { of: string }): JSX.Element {
  const phrases = phrasesOf(of)
  const boxed = phrases.length > 1 && isJapanese(of)
  return h(Fragment, null, ...phrases.flatMap((phrase) => (boxed ? box(phrase) : inline(phrase))))
}

function box(phrase: string): ComponentChildren[] {
  const words = h('span', { class: 'phrase' }, ...inline(phrase.trimEnd()))
  return phrase.endsWith(' ') ? [words, ' '] : [words]
}

function inline(text: string): ComponentChildren[] {
  return parseRuby(text).map(({ base, reading }) =>
    reading === undefined ? base : <Ruby base={base} reading={reading} />,
  )
}

function Ruby({ base, reading }: { base: string; reading: string }): JSX.Element {
  return (
    <ruby>
      {base}
      <rp>（</rp>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: the rule takes every element it does not know for focusable */}
      <rt aria-hidden="true">{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
}

function isJapanese(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
}
