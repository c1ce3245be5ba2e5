import { type ComponentChildren, Fragment, h, type JSX } from 'preact'
import { isJapanese } from '../../../shared/text/japanese.ts'
import { BREAK, piecesOf } from '../../../shared/text/phrase.ts'
import { parseRuby } from '../../../shared/text/ruby.ts'
import type { Part } from '../../../shared/text/terms.ts'

/** Where a text has terms of the glossary, and the address of each one's explanation. Only pages have such links. */
export interface Terms {
  readonly partsOf: (text: string) => readonly Part[]
  readonly hrefOf: (id: string) => string
}

/**
 * The only component that prints words. Japanese phrases stay whole, each in a box of its own, because `ruby` defeats
 * the browser's phrase breaking. A box that is wider than its line still wraps. A reading is hidden from assistive
 * technology, which would say the word twice (labels computed by reference include it).
 */
export function Text({ of, terms }: { of: string; terms?: Terms }): JSX.Element {
  const lines = of.split('\n')
  if (lines.length > 1) return <LinesOf texts={lines} {...(terms && { terms })} />
  const japanese = isJapanese(of)
  const parts = terms ? terms.partsOf(of) : [{ raw: of }]
  const inline = (phrase: readonly Part[]) => phrase.map((part) => partOf(part, japanese, terms))
  const phrases = japanese ? phrasesOfParts(parts) : [parts]
  const boxed = phrases.length > 1
  return h(Fragment, null, ...phrases.flatMap((phrase) => (boxed ? box(phrase, inline) : inline(phrase))))
}

/** Sentences on lines of their own, as in easy Japanese. */
function LinesOf({ texts, terms }: { texts: readonly string[]; terms?: Terms }): JSX.Element {
  return h(
    Fragment,
    null,
    ...texts.flatMap((text, index) => [
      ...(index === 0 ? [] : [<br key={text} />]),
      <Text key={text} of={text} {...(terms && { terms })} />,
    ]),
  )
}

type Inline = (phrase: readonly Part[]) => ComponentChildren[]

/** A space after a phrase stays outside its box, so that a line can end there. */
function box(phrase: readonly Part[], inline: Inline): ComponentChildren[] {
  const last = phrase.at(-1)
  const words = (own: readonly Part[]) => h('span', { class: 'phrase' }, ...inline(own))
  if (!last?.raw.endsWith(' ')) return [words(phrase)]
  return [words([...phrase.slice(0, -1), { ...last, raw: last.raw.trimEnd() }]), ' ']
}

/** Phrases of a text that has been cut at its terms. A term is never broken, whatever it contains. */
function phrasesOfParts(parts: readonly Part[]): Part[][] {
  const phrases: Part[][] = [[]]
  for (const part of parts) {
    const pieces = part.term === undefined ? piecesOf(part.raw) : [part.raw.replaceAll(BREAK, '')]
    pieces.forEach((raw, index) => {
      if (index > 0) phrases.push([])
      if (raw !== '') phrases.at(-1)?.push({ ...part, raw })
    })
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

function partOf({ raw, term }: Part, japanese: boolean, terms: Terms | undefined): ComponentChildren {
  const words = inlineOf(raw, japanese)
  if (term === undefined || !terms) return h(Fragment, null, ...words)
  return (
    <a class="term" href={terms.hrefOf(term)}>
      {h(Fragment, null, ...words)}
    </a>
  )
}

function inlineOf(text: string, japanese: boolean): ComponentChildren[] {
  return parseRuby(text).flatMap(({ base, reading }) => {
    if (reading !== undefined) return [<Ruby base={base} reading={reading} />]
    const parts = japanese
      ? withForeignWords(base, LATIN_WORDS, 'en')
      : withForeignWords(base, JAPANESE, 'ja')
    return parts.flatMap((part) => (typeof part === 'string' ? withWholeNumbers(part) : [part]))
  })
}

const LATIN_WORDS = /(\p{Script=Latin}[\p{Script=Latin}×’' -]*\p{Script=Latin})/u
const JAPANESE = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)/u

/** Words in another script, marked with their own language (WCAG 3.1.2). A single Latin letter is a sign. */
function withForeignWords(text: string, script: RegExp, lang: string): ComponentChildren[] {
  return text
    .split(script)
    .map((part, index) => (index % 2 === 1 ? <span lang={lang}>{part}</span> : part))
    .filter((part) => part !== '')
}

/** Postcodes, house numbers and telephone numbers stay on one line: half of one is a different number. */
function withWholeNumbers(text: string): ComponentChildren[] {
  return text
    .split(/(\d+(?:-\d+)+)/)
    .map((part, index) => (index % 2 === 1 ? <span class="number">{part}</span> : part))
    .filter((part) => part !== '')
}

function Ruby({ base, reading }: { base: string; reading: string }): JSX.Element {
  return (
    <ruby>
      {base}
      <rp>（</rp>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: <rt> cannot have the focus; the rule does not know the element */}
      <rt aria-hidden="true">{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
}
