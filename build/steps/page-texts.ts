import { compile } from 'css-select'
import { parseDocument } from 'htmlparser2'
import postcss from 'postcss'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { Ui } from '../../src/lines/i18n/i18n.ts'
import { withCrowding } from '../../src/lines/subject/crowding-lines.ts'
import { type Place, pagePath, placesOf } from '../../src/shared/edition/address.ts'
import { type Counters, LEVELS } from '../../src/shared/edition/crowding.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Found } from '../../src/shared/edition/found.ts'
import { OWN_IDS, subjectOfSlide } from '../../src/shared/edition/subject.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { plainText, spokenText } from '../../src/shared/text/ruby.ts'
import type { NowContent } from '../../src/view/pages/now/now-boot.ts'
import type { BundledEdition } from './edition.ts'
import type { Weight } from './font.ts'
import { importView } from './import-view.ts'
import { openingsOf } from './openings.ts'

type Renderer = Pick<typeof import('../../src/view/pages/render-page.tsx'), 'renderPage'>

/** The texts of a page, by the weight they are printed in. */
export interface PageText extends Readonly<Record<Weight, string>> {
  /** Whether it has names of languages in scripts of their own. */
  readonly hasNames: boolean
}

/** A page and its texts. */
export interface TextsOfPage extends PageText {
  /**
   * None for the page that says that there is none, and for what a search finds. Those of what each screen shows have the
   * same texts.
   */
  readonly paths: readonly string[]
  /** Whether it shows, one after the other, what other pages show, or what a reader chooses. */
  readonly showsOthers: boolean
}

/** Browsers print these in bold without a stylesheet. */
const BOLD_BY_ITSELF = 'h1,h2,h3,h4,h5,h6,th,b,strong'
const LEAST_BOLD = 600
/** They have fonts of their own, except the names in Chinese characters. */
const LANGUAGE_NAMES = '.language-name:not([lang^="ja"]):not([lang^="zh"])'

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

/** A page differs from moment to moment by whether the office is open, or by how crowded it is. */
interface Moment {
  readonly said?: Edition
  readonly openNow?: ReturnType<typeof openingsOf>[number]
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
    nowScript: '',
    search: '',
    searchWorker: '',
    searchResults: {},
    speech: '',
    colours: { light: '', dark: '', ground: '' },
    pages: Object.fromEntries(edition.locales.map(({ id }) => [id, nothing])),
  }
  const weights = weightsOf(css)
  const openings = openingsOf(edition).map((openNow) => ({ openNow }))
  const crowded = crowdedOf(edition)
  const textsOf = (
    locale: string,
    place: Place | 'not-found',
    found: readonly Found[] = [],
    moments: readonly Moment[] = place !== 'not-found' && place.kind === 'home' ? openings : [{}],
  ): TextsOfPage => {
    const isNow = typeof place === 'object' && place.kind === 'now'
    const isCard = typeof place === 'object' && place.kind === 'card'
    const turns = isNow ? turnsOn(office, locale, place.screen) : [undefined]
    const texts = turns.flatMap((now) => {
      const isOffice = now ? now.turn.slide.subject === 'office' : isOfficePage(place)
      return [...days, ...(isOffice ? exceptionalDays : [])].flatMap((day) =>
        moments.map(({ said = edition, openNow }) => {
          const view = { edition: said, i18n, day, origin: '', pictograms: '' }
          const content = { statements, screens, found, now, openNow }
          return pageText(renderPage(view, assets, content, locale, place), weights)
        }),
      )
    })
    // What a phone draws later has texts that the server does not draw.
    const later = isNow ? laterTexts(ui, locale) : ''
    return {
      paths: pathsOf(locale, place, screens),
      showsOthers: isNow || isCard,
      '400': texts.map((text) => text['400']).join('') + later,
      '700': texts.map((text) => text['700']).join('') + later,
      hasNames: texts.some(({ hasNames }) => hasNames),
    }
  }
  return Object.fromEntries(
    edition.locales.map(({ id }) => [
      id,
      withResults(
        [...placesOf(edition, screens.slice(0, 1)), 'not-found' as const].map((place) => textsOf(id, place)),
        // Whatever a search finds, and that it finds nothing.
        [
          ...[all, []].map((found) => textsOf(id, { kind: 'search', query: 'x' }, found)),
          // However crowded it is: a department says so now and then.
          ...edition.departments
            .slice(0, 1)
            .map((department) => textsOf(id, { kind: 'department', id: department.id }, [], crowded)),
        ],
      ),
    ]),
  )
}

/** The edition with each level of crowding, in the morning and in the afternoon. */
function crowdedOf(edition: Edition): readonly Moment[] {
  const [morning, afternoon] = [Date.parse('2026-01-05T00:05Z'), Date.parse('2026-01-05T12:05Z')]
  return LEVELS.flatMap((level) =>
    [morning, afternoon].map((at) => {
      const counters: Counters = Object.fromEntries(edition.departments.map(({ id }) => [id, { level, at }]))
      return { said: withCrowding(edition, counters, at) }
    }),
  )
}

/**
 * Pages, and of the results of searches, and of what a page says now and then, only what no page has in that weight. A
 * search has a few of them at a time, so they do not make a character common.
 */
function withResults(pages: readonly TextsOfPage[], results: readonly TextsOfPage[]): TextsOfPage[] {
  const rest = (weight: Weight) => {
    const known = new Set(pages.map((page) => page[weight]).join(''))
    return [...results.map((page) => page[weight]).join('')].filter((char) => !known.has(char)).join('')
  }
  return [
    ...pages,
    { paths: [], showsOthers: false, '400': rest('400'), '700': rest('700'), hasNames: false },
  ]
}

const isOfficePage = (place: Place | 'not-found'): boolean =>
  typeof place === 'object' && place.kind === 'topic' && place.id === 'office'

/** Everything that the screens can show. The page of what one shows now loads the fonts of all of it, once. */
function turnsOn({ edition, screens }: Office, locale: string, id: string): NowContent[] {
  const screen = screens.find((each) => each.id === id)
  if (!screen) throw new Error(`the office has no screen ${id}`)
  const boot = { at: 0, preview: true, builtAt: 0, hours: null, locale, screen, ui: {} }
  const addresses = { origin: '', pictograms: '', editionUrl: '', editionTag: '' }
  const played = screens.flatMap(({ playlist: { directoryEveryMs: _, ...lists } }) =>
    Object.values(lists).flat(),
  )
  return [...new Set([...played, ...OWN_IDS])].map((subject) => {
    const { kind } = subjectOfSlide(edition, { subject })
    const slide = { id: subject, kind, subject, locales: [locale], durationMs: 1 }
    return { turn: { slide, endsAt: 1, next: slide, place: undefined }, boot: { ...boot, ...addresses } }
  })
}

function pathsOf(locale: string, place: Place | 'not-found', screens: readonly Screen[]): string[] {
  if (place === 'not-found' || 'query' in place) return []
  if (place.kind !== 'now') return [pagePath(locale, place)]
  return screens.map(({ id }) => pagePath(locale, { kind: 'now', screen: id }))
}

function laterTexts(ui: Ui, locale: string): string {
  const { now = {} } = ui[locale] as { now?: Readonly<Record<string, string>> }
  return Object.values(now)
    .map((text) => plainText(text) + spokenText(text))
    .join('')
}

type Node = ReturnType<typeof parseDocument>['children'][number]
type Matches = (node: Node) => boolean

/** What is in which weight. */
interface Weights {
  readonly isBold: Matches
  readonly isRegular: Matches
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
  return { isBold: compile(bold.join()), isRegular: compile(regular.join()) }
}

const isName: Matches = compile(LANGUAGE_NAMES)
const isScript: Matches = compile('script')

/** The texts of a page, given as HTML. The nearest element with a weight decides; one with two counts twice. */
export function pageText(html: string, { isBold, isRegular }: Weights): PageText {
  const texts = { '400': '', '700': '', hasNames: false }
  const add = (node: Node, within: readonly Weight[]): void => {
    if (node.type === 'text') for (const weight of within) texts[weight] += node.data
    else if (isName(node)) texts.hasNames = true
    else if ('children' in node && !isScript(node)) {
      const own: Weight[] = [
        ...(isRegular(node) ? ['400' as const] : []),
        ...(isBold(node) ? ['700' as const] : []),
      ]
      for (const child of node.children) add(child, own.length > 0 ? own : within)
    }
  }
  for (const node of parseDocument(html).children) add(node, [])
  return texts
}
