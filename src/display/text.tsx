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
    return japanese ? withForeignWords(base, LATIN_WORDS, 'en') : withForeignWords(base, JAPANESE, 'ja')
  })
}

const LATIN_WORDS = /(\p{Script=Latin}[\p{Script=Latin}×’' -]*\p{Script=Latin})/u
const JAPANESE = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)/u

/** Words in the other script, in their own language (WCAG 3.1.2); a single Latin letter is a sign. */
function withForeignWords(text: string, script: RegExp, lang: string): ComponentChildren[] {
  return text
    .split(script)
    .map((part, index) => (index % 2 === 1 ? <span lang={lang}>{part}</span> : part))
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

/**
 * Whether a text is Japanese: it has Japanese letters, and is no English sentence that only names a sign. An
 * official title may be in either language.
 */
export function isJapanese(text: string): boolean {
  const english = text.split(' ').filter((word) => /^\p{Script=Latin}/u.test(word)).length >= 3
  return JAPANESE.test(text) && !english
}
