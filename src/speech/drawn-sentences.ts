import { sentencesOf } from '../lines/speech/sentences.ts'
import type { SpeechWords } from '../lines/speech/speech.ts'
import { partsOf, type Spoken, type Utterance } from '../lines/speech/utterance.ts'
import { BREAK } from '../shared/text/phrase.ts'

/** A sentence of a page, and where it is drawn. */
export interface DrawnSentence extends Utterance {
  readonly block: HTMLElement
  readonly range: Range
}

/** A stretch of what is drawn, in the notation of readings, with its node and its language. */
interface Piece {
  readonly raw: string
  readonly node: Node
  readonly lang: string
}

interface Block {
  readonly element: HTMLElement
  readonly pieces: Piece[]
}

const UNSAID = '[aria-hidden="true"], [hidden], script, style, template, svg, rt, rp'

/**
 * What a page says, sentence by sentence: all that a screen reader would say, in the order of the page. The Worker has
 * drawn it from the lines of the subject, with their readings.
 *
 * @param words those of the page's language
 * @param tag the language of the page
 */
export function drawnSentences(root: HTMLElement, words: SpeechWords, tag: string): DrawnSentence[] {
  return blocksIn(root).flatMap((block) => sentencesIn(block, words, tag))
}

/** The stretches of text that stand by themselves: paragraphs, headings, rows. */
function blocksIn(root: HTMLElement): Block[] {
  const blocks: Block[] = [{ element: root, pieces: [] }]
  const add = (raw: string, node: Node) => {
    blocks.at(-1)?.pieces.push({ raw, node, lang: langAround(node) })
  }
  const walk = (node: Node, element: HTMLElement) => {
    if (node instanceof Text) add(node.data.replaceAll(/\s/g, ' '), node)
    if (!(node instanceof HTMLElement) || node.matches(UNSAID)) return
    if (node.localName === 'ruby')
      return add(`｜${baseOf(node)}《${node.querySelector('rt')?.textContent}》`, node)
    if (node.localName === 'br') return add('\n', node)
    // What only screen readers are told can stand for a drawn number, which is marked then.
    if (node.matches('.visually-hidden')) return add(unspelt(node.textContent), drawnBeside(node))
    if (node.matches('.phrase')) add(BREAK, node)
    const isBlock = !isInline(node)
    if (isBlock) blocks.push({ element: node, pieces: [] })
    for (const child of node.childNodes) walk(child, isBlock ? node : element)
    if (isBlock) blocks.push({ element, pieces: [] })
  }
  walk(root, root)
  return blocks
}

function langAround(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[lang]')?.lang ?? ''
}

const isInline = (element: HTMLElement) => /^(inline|contents)/.test(getComputedStyle(element).display)

const drawnBeside = (told: HTMLElement): Node =>
  (told.previousElementSibling?.ariaHidden === 'true' && told.parentElement) || told

/** A number that is spelt out for screen readers, 0 4 5 - 8 6 6, is a number again. */
const unspelt = (text: string | null) => (text ?? '').replaceAll(/(?<=\d) (?=[\d-])|(?<=-) (?=\d)/g, '')

const baseOf = (ruby: HTMLElement) =>
  [...ruby.childNodes]
    .filter((node) => node instanceof Text || !(node as Element).matches('rt, rp'))
    .map((node) => node.textContent)
    .join('')

function sentencesIn({ element, pieces }: Block, words: SpeechWords, tag: string): DrawnSentence[] {
  const raw = pieces.map((piece) => piece.raw).join('')
  let end = 0
  return sentencesOf(raw).map((written) => {
    const start = raw.indexOf(written, end)
    end = start + written.length
    const runs = langAround(element) === 'ja' ? [{ text: written, lang: 'ja' }] : runsOf(pieces, start, end)
    return {
      // The words are those of the page. A stretch in another language is said as it is.
      parts: runs.flatMap((run) => (run.lang === tag ? partsOf(run.text, words, tag) : [run])),
      written,
      block: element,
      range: rangeOf(pieces, start, end),
    }
  })
}

/** The stretches of a sentence by their languages. A Japanese voice reads Latin words, so Japanese is not cut. */
function runsOf(pieces: readonly Piece[], start: number, end: number): Spoken[] {
  const runs: { text: string; lang: string }[] = []
  let at = 0
  for (const { raw, lang } of pieces) {
    const text = raw.slice(Math.max(start - at, 0), Math.max(end - at, 0))
    at += raw.length
    const last = runs.at(-1)
    if (last?.lang === lang) last.text += text
    else runs.push({ text, lang })
  }
  return runs
    .map((run) => ({ ...run, text: run.text.trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** From one place of a block to another. A word with its reading is whole. */
function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const range = document.createRange()
  let at = 0
  for (const { raw, node } of pieces) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, raw.length)]
    at += raw.length
    if (from >= raw.length || to <= 0) continue
    const isFirst = start >= at - raw.length
    if (node instanceof Text) {
      if (isFirst) range.setStart(node, Math.min(from, node.length))
      range.setEnd(node, Math.min(to, node.length))
    } else {
      if (isFirst) range.setStartBefore(node)
      range.setEndAfter(node)
    }
  }
  return range
}
