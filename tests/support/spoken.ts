import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { virtual } from '@guidepup/virtual-screen-reader'
import type { Page } from '@playwright/test'

// What a screen reader says on its way through a page, from the first line to the last.

declare global {
  interface Window {
    screenReader: typeof virtual
  }
}

/** One stop on the way. */
export interface Step {
  readonly phrase: string
  readonly lang: string
  /** The element at which it stands, by number. A text has that of its block. */
  readonly element: number
  readonly isText: boolean
  /** Whether the text was said before, as the name of what it stands in. */
  readonly isInName: boolean
  /** A name that stands in the markup only. */
  readonly label: string
}

const file = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js')
const EXPORTED = /export\s*\{[^}]*?([\w$]+) as virtual[^}]*\};?/
const bundle = readFileSync(file, 'utf8')
if (!EXPORTED.test(bundle)) throw new Error(`${file} exports no screen reader`)
// It waits for timers of its own. If a test has stopped the page’s clock, it gets the browser’s.
const source = `(function (setTimeout) {
${bundle.replace(EXPORTED, (_, name: string) => `window.screenReader = ${name};`)}
})(window.browserTimeout ?? window.setTimeout);`

/** Lets a screen reader walk through the page that is open. */
export async function stepsThrough(page: Page): Promise<Step[]> {
  if (!(await page.evaluate(() => 'screenReader' in window))) await page.evaluate(source)
  return page.evaluate(walk)
}

async function walk(): Promise<Step[]> {
  const reader = window.screenReader
  const numbers = new Map<Element, number>()
  const numberOf = (element: Element) => {
    const number = numbers.get(element) ?? numbers.size
    numbers.set(element, number)
    return number
  }
  const blockOf = (element: Element): Element => {
    const { display } = getComputedStyle(element)
    const isInline = display.startsWith('inline') || display.startsWith('ruby') || display === 'contents'
    return isInline && element.parentElement ? blockOf(element.parentElement) : element
  }
  const NAMED = 'a, button, summary, h1, h2, h3, h4, h5, h6'
  const steps: Step[] = []
  await reader.start({ container: document.body })
  for (let phrase = ''; phrase !== 'end of document'; await reader.next()) {
    phrase = await reader.lastSpokenPhrase()
    const node = reader.activeNode
    const element = node instanceof Element ? node : node?.parentElement
    // A reader in a browser does not get what is for browsers without scripts.
    if (!element || element.closest('noscript')) continue
    const isText = element !== node
    const named = isText ? element.closest(NAMED) : null
    const langOf = (of: Element) => of.closest('[lang]')?.getAttribute('lang') ?? ''
    steps.push({
      phrase,
      lang: langOf(element),
      element: numberOf(isText ? blockOf(element) : element),
      isText,
      isInName: named !== null && langOf(named) === langOf(element),
      label: isText ? '' : (element.getAttribute('aria-label') ?? ''),
    })
  }
  await reader.stop()
  return steps
}

const END = 'end of '
/** Said of each paragraph and list. The lines show them. */
const LAYOUT = /^(document|paragraph|list|listitem|strong|emphasis|time)(, level .*)?$/

interface SaidLine {
  readonly depth: number
  readonly text: string
  readonly lang: string
}

/** The lines of what is said, each as far from the edge as it stands deep in the page, with its language if it is another. */
export function transcriptOf(steps: readonly Step[], own: string): string {
  return linesOf(steps)
    .map(({ depth, text, lang }) => `${'  '.repeat(depth)}${text}${lang === own ? '' : ` [${lang}]`}`)
    .join('\n')
}

function linesOf(steps: readonly Step[]): SaidLine[] {
  const ended = new Set(steps.filter(isEnd).map(({ element }) => element))
  const lines: SaidLine[] = []
  let depth = 0
  let item = ''
  let before: Step | undefined
  for (const step of steps.filter(({ isInName }) => !isInName)) {
    const { phrase, lang, element, isText } = step
    const isLayout = !isText && LAYOUT.test(phrase.replace(END, ''))
    const last = lines.at(-1)
    if (isEnd(step)) depth -= isLayout ? 0 : 1
    else if (isLayout) item = phrase.startsWith('listitem') ? '• ' : item
    else if (last && isText && before?.isText && before.element === element && before.lang === lang)
      lines[lines.length - 1] = { ...last, text: close(`${last.text} ${phrase}`) }
    else {
      lines.push({ depth, text: item + close(phrase), lang })
      item = ''
      depth += !isText && ended.has(element) ? 1 : 0
    }
    before = step
  }
  return lines
}

const isEnd = ({ phrase, isText }: Step) => !isText && phrase.startsWith(END)

/** Readings are cut out of a text, and their places stay empty. */
const close = (text: string) => text.replaceAll(/(?<=[^\x20-\x7E])\s+(?=[^\x20-\x7E])/g, '')
