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
  const japanese = isJapanese(of)
  const inline = (phrase: string) => inlineOf(phrase, japanese)
  const boxed = phrases.length > 1 && japanese
  return h(Fragment, null, ...phrases.flatMap((phrase) => (boxed ? box(phrase, inline) : inline(phrase))))
}

type Inline = (phrase: string) => ComponentChildren[]

function box(phrase: string, inline: Inline): ComponentChildren[] {
  const words = h('span', { class: 'phrase' }, ...inline(phrase.trimEnd()))
  return phrase.endsWith(' ') ? [words, ' '] : [words]
}

function inlineOf(text: string, japanese: boolean): ComponentChildren[] {
  return parseRuby(text).flatMap(({ base, reading }) => {
    if (reading !== undefined) return [<Ruby base={base} reading={reading} />]
    return japanese ? withForeignWords(base) : [base]
  })
}

/** Words in Latin letters within Japanese, in their own language (WCAG 3.1.2); a single letter is a sign. */
function withForeignWords(text: string): ComponentChildren[] {
  return text
    .split(/(\p{Script=Latin}[\p{Script=Latin}×’' -]*\p{Script=Latin})/u)
    .map((part, index) => (index % 2 === 1 ? <span lang="en">{part}</span> : part))
    .filter((part) => part !== '')
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
