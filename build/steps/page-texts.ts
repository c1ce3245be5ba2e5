import { parseHTML } from 'linkedom'
import postcss from 'postcss'
import { createI18n } from '../../src/lines/create-i18n.ts'
import { type Place, pagePath, placesOf } from '../../src/shared/edition/address.ts'
import type { Found } from '../../src/shared/edition/found.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import type { BundledEdition } from './edition.ts'
import type { Weight } from './font.ts'
import { importView } from './import-view.ts'

type Renderer = Pick<typeof import('../../src/view/pages/render-page.tsx'), 'renderPage'>

/** The texts of a page, by the weight they are printed in. */
export interface PageText extends Readonly<Record<Weight, string>> {
  /** Whether it has names of languages in scripts of their own. */
  readonly hasNames: boolean
}

/** A page and its texts. */
export interface TextsOfPage extends PageText {
  /** Undefined for the page that says that there is none, and for what a search finds. */
  readonly path: string | undefined
}

/** Browsers print these in bold without a stylesheet. */
const BOLD_BY_ITSELF = 'h1,h2,h3,h4,h5,h6,th,b,strong'
const LEAST_BOLD = 600
/** They have fonts of their own, except the names in Chinese characters. */
const LANGUAGE_NAMES = '.language-names > li:not([lang^="ja"]):not([lang^="zh"])'

interface Office extends Pick<BundledEdition, 'edition' | 'ui' | 'statements'> {
  readonly screens: readonly Screen[]
  /** Everything that can be found. */
  readonly found: readonly Found[]
  /** The stylesheet of pages. */
  readonly css: string
  /** Days on which pages are read: what is out of date says so. */
  readonly days: readonly string[]
  /** Days on which the page of the office says what is different that day, and soon. */
  readonly exceptionalDays: readonly string[]
}

/** The texts of all pages of an office, by locale. */
export async function pageTexts(root: string, office: Office): Promise<Record<string, TextsOfPage[]>> {
  const { edition, ui, statements, screens, found: all, css, days, exceptionalDays } = office
  const { renderPage } = await importView<Renderer>(root, 'src/view/pages/render-page.tsx')
  const i18n = createI18n(ui, edition)
  const nothing = { stylesheet: '', preload: [], preloadAt: {} }
  const assets = {
    setupScript: '',
    pageScript: '',
    search: '',
    searchWorker: '',
    searchResults: {},
    speech: '',
    pages: Object.fromEntries(edition.locales.map(({ id }) => [id, nothing])),
  }
  const weights = weightsOf(css)
  const textsOf = (locale: string, place: Place | 'not-found', found: readonly Found[] = []): TextsOfPage => {
    const isOffice = typeof place === 'object' && place.kind === 'topic' && place.id === 'office'
    const texts = [...days, ...(isOffice ? exceptionalDays : [])].map((day) => {
      const view = { edition, i18n, day, origin: '', pictograms: '' }
      return pageText(renderPage(view, assets, { statements, screens, found }, locale, place), weights)
    })
    return {
      path: place === 'not-found' || 'query' in place ? undefined : pagePath(locale, place),
      '400': texts.map((text) => text['400']).join(''),
      '700': texts.map((text) => text['700']).join(''),
      hasNames: texts.some(({ hasNames }) => hasNames),
    }
  }
  return Object.fromEntries(
    edition.locales.map(({ id }) => [
      id,
      withResults(
        [...placesOf(edition), 'not-found' as const].map((place) => textsOf(id, place)),
        // Whatever a search finds, and that it finds nothing.
        [all, []].map((found) => textsOf(id, { kind: 'search', query: 'x' }, found)),
      ),
    ]),
  )
}

/**
 * Pages, and of the results of searches only what no page has in that weight. A search has a few of them at a time, so
 * they do not make a character common.
 */
function withResults(pages: readonly TextsOfPage[], results: readonly TextsOfPage[]): TextsOfPage[] {
  const rest = (weight: Weight) => {
    const known = new Set(pages.map((page) => page[weight]).join(''))
    return [...results.map((page) => page[weight]).join('')].filter((char) => !known.has(char)).join('')
  }
  return [...pages, { path: undefined, '400': rest('400'), '700': rest('700'), hasNames: false }]
}

/** What is in which weight. Selectors of CSS. */
interface Weights {
  readonly bold: string
  readonly regular: string
}

/** The weights that a stylesheet of pages gives. */
export function weightsOf(css: string): Weights {
  const bold = [BOLD_BY_ITSELF]
  const regular = ['body']
  postcss.parse(css).walkDecls('font-weight', ({ value, parent }) => {
    if (parent?.type !== 'rule') return
    const { selector } = parent as postcss.Rule
    if (value === 'bold' || Number(value) >= LEAST_BOLD) bold.push(selector)
    else if (value !== 'inherit') regular.push(selector)
  })
  return { bold: bold.join(), regular: regular.join() }
}

/** The texts of a page, given as HTML. The nearest element with a weight decides; one with two counts twice. */
export function pageText(html: string, { bold, regular }: Weights): PageText {
  const { document } = parseHTML(html)
  const texts = { '400': '', '700': '' }
  const walker = document.createTreeWalker(document.body, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement?.closest(`${bold},${regular}`)
    if (!element || node.parentElement?.closest(`script,${LANGUAGE_NAMES}`)) continue
    if (element.matches(bold)) texts['700'] += node.nodeValue
    if (element.matches(regular)) texts['400'] += node.nodeValue
  }
  return { ...texts, hasNames: document.querySelector(LANGUAGE_NAMES) !== null }
}
