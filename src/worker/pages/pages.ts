import { type Context, Hono } from 'hono'
import { withCrowding } from '../../lines/subject/crowding-lines.ts'
import { keptOf } from '../../search/fold.ts'
import { searchIn } from '../../search/search.ts'
import { isThere, type Place, pagePath, placeOfCode } from '../../shared/edition/address.ts'
import { cardChoices } from '../../shared/edition/card-choices.ts'
import { parseCard } from '../../shared/edition/card-sentences.ts'
import type { Found } from '../../shared/edition/found.ts'
import { openNow } from '../../shared/edition/office/open-now.ts'
import { localTime } from '../../shared/time/day.ts'
import { renderPage } from '../../view/pages/render-page.tsx'
import { assets, statements } from '../build.ts'
import { type Counting, isVisit } from '../counting.ts'
import type { AppEnv } from '../env.ts'
import { readNotices } from '../notices.ts'
import { manifestOf } from './manifest.ts'
import { nowOn } from './now.ts'
import { preferredLocale } from './preferred-locale.ts'
import { rendered } from './rendered.ts'

type PageContext = Context<AppEnv>

/** The pages that visitors read on their phones, and the short addresses that lead there in their language. */
export const pageRoutes = (counting: Counting) =>
  new Hono<AppEnv>()
    .get('/', (c) => toLanguage(c, { kind: 'home' }))
    .get('/screens', (c) => toLanguage(c, { kind: 'screens' }))
    .on('GET', ['/a', '/A'], (c) => toLanguage(c, { kind: 'accessibility' }))
    .on('GET', ['/p', '/P'], (c) => toLanguage(c, { kind: 'privacy' }))
    .on('GET', ['/g', '/G'], (c) => toLanguage(c, { kind: 'glossary' }))
    .on('GET', ['/f', '/F'], (c) => toLanguage(c, { kind: 'search' }))
    .on('GET', ['/d', '/D'], (c) => toLanguage(c, { kind: 'departments' }))
    .on('GET', ['/c', '/C'], (c) => toLanguage(c, { kind: 'card' }))
    .on('GET', ['/t', '/T'], (c) => toLanguage(c, { kind: 'topics' }))
    .on('GET', ['/t/:code', '/T/:code'], (c) =>
      toLanguage(c, placeOfCode(c.var.published.edition, 't', c.req.param('code'))),
    )
    .on('GET', ['/d/:code', '/D/:code'], (c) =>
      toLanguage(c, placeOfCode(c.var.published.edition, 'd', c.req.param('code'))),
    )
    .on('GET', ['/n/:code', '/N/:code'], (c) =>
      toLanguage(c, placeOfCode(c.var.published.edition, 'n', c.req.param('code'))),
    )
    .on('GET', ['/w/:screen', '/W/:screen'], (c) => toLanguage(c, screenPlace(c, c.req.param('screen'))))
    .get('/:locale', (c) => page(c, { kind: 'home' }))
    .get('/:locale/accessibility', (c) => page(c, { kind: 'accessibility' }))
    .get('/:locale/privacy', (c) => page(c, { kind: 'privacy' }))
    .get('/:locale/glossary', (c) => page(c, { kind: 'glossary' }))
    .get('/:locale/screens', (c) => page(c, { kind: 'screens' }))
    .get('/:locale/departments', (c) => page(c, { kind: 'departments' }))
    .get('/:locale/search', search)
    .get('/:locale/card', card)
    .get('/:locale/topics', (c) => page(c, { kind: 'topics' }))
    .get('/:locale/topics/:id', (c) => page(c, { kind: 'topic', id: c.req.param('id') }))
    .get('/:locale/departments/:id', (c) => page(c, { kind: 'department', id: c.req.param('id') }))
    .get('/:locale/needs/:id', (c) => needPage(c, c.req.param('id'), counting))
    .get('/:locale/manifest.webmanifest', manifest)
    .get('/:locale/now/:screen', (c) => page(c, { kind: 'now', screen: c.req.param('screen') }))

/** The page for an address that does not exist, in the language of the address or else of the reader. */
export function notFound(c: PageContext): Promise<Response> {
  const asked = c.req.path.split('/')[1]
  const known = c.var.published.edition.locales.some(({ id }) => id === asked)
  const locale = known && asked !== undefined ? asked : readerLocale(c)
  return html(c, locale, 'not-found', 404)
}

function page(c: PageContext, place: Place, found: readonly Found[] = []): Promise<Response> {
  const { edition } = c.var.published
  const locale = c.req.param('locale')
  const isPlace = place.kind === 'now' ? c.var.screens.all.has(place.screen) : isThere(edition, place)
  const known = edition.locales.some(({ id }) => id === locale) && isPlace
  return known && locale !== undefined ? html(c, locale, place, 200, found) : notFound(c)
}

/** What a phone needs to keep the pages of a language as an app. */
function manifest(c: PageContext): Response | Promise<Response> {
  const language = c.var.published.i18n.languages.find(({ locale }) => locale.id === c.req.param('locale'))
  if (!language) return notFound(c)
  c.header('Cache-Control', 'no-cache')
  return c.body(JSON.stringify(manifestOf(language, assets.colours)), 200, {
    'Content-Type': 'application/manifest+json; charset=UTF-8',
  })
}

/** A need's page, which is counted when a person opens it. */
async function needPage(c: PageContext, id: string, counting: Counting): Promise<Response> {
  const response = await page(c, { kind: 'need', id })
  const locale = c.req.param('locale') ?? ''
  const { day } = localTime(Date.now(), c.var.published.edition.office.timeZone)
  if (response.ok && isVisit(c.req.raw)) c.executionCtx.waitUntil(counting.count({ day, need: id, locale }))
  return response
}

/** The page of the search, and what it finds. */
async function search(c: PageContext): Promise<Response> {
  const query = keptOf(c.req.query('q') ?? '')
  return forNobodyElse(await page(c, { kind: 'search', query }, searchIn(c.var.published.search(), query)))
}

/** A card with what its address asks for. */
async function card(c: PageContext): Promise<Response> {
  const choices = cardChoices(c.var.published.edition)
  const asked = parseCard(new URL(c.req.url).searchParams, choices)
  return forNobodyElse(await page(c, { kind: 'card', card: asked }))
}

/**
 * Nobody else may keep what somebody was looking for, or wants to say: no cache, no search engine, and no log
 * (`observability` in wrangler.toml).
 */
function forNobodyElse(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

/** A code has the id of a screen in capitals. */
function screenPlace(c: PageContext, code: string): Place | undefined {
  const screen = code.toLowerCase()
  return c.var.screens.all.has(screen) ? { kind: 'now', screen } : undefined
}

/** The address holds the choice of language: there is no cookie, and no cache keeps one reader's for another. */
function toLanguage(c: PageContext, place: Place | undefined): Response | Promise<Response> {
  if (!place) return notFound(c)
  c.header('Vary', 'Accept-Language')
  c.header('Cache-Control', 'no-store')
  return c.redirect(pagePath(readerLocale(c), place), 302)
}

function html(
  c: PageContext,
  locale: string,
  place: Place | 'not-found',
  status: 200 | 404,
  found: readonly Found[] = [],
): Promise<Response> {
  const { edition, i18n, files } = c.var.published
  const said = withCrowding(edition, c.var.counters, Date.now())
  const { all } = c.var.screens
  const screen = typeof place === 'object' && place.kind === 'now' ? all.get(place.screen) : undefined
  const now = screen && nowOn(c, screen, locale)
  const at = now?.boot.at ?? Date.now()
  const { day } = localTime(at, edition.office.timeZone)
  // Nobody is told what holds now beside what a screen shows at another instant.
  const notices = now?.boot.preview ? [] : readNotices(c)
  const view = {
    edition: said,
    i18n,
    day,
    notices,
    origin: c.env.PUBLIC_ORIGIN,
    pictograms: assets.pictograms,
  }
  c.header('Cache-Control', now ? 'no-store' : 'no-cache')
  c.header('Content-Language', i18n.language(locale).locale.tag)
  if (place === 'not-found') c.header('Vary', 'Accept-Language')
  const content = { statements, screens: [...all.values()], found, now, openNow: openNow(edition, at) }
  const page = renderPage(view, { ...assets, ...files }, content, locale, place)
  return rendered(c, page, 'text/html; charset=UTF-8', status)
}

function readerLocale(c: PageContext): string {
  return preferredLocale(c.var.published.edition.locales, c.req.header('Accept-Language'))
}
