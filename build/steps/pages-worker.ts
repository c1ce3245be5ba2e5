import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Place, pagePath, placesOf, shortPath } from '../../src/shared/edition/address.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import type { Pages } from '../../src/sw/kept-pages.ts'
import type { OfflinePage } from '../../src/sw/offline-page.ts'
import type { Part } from '../../src/sw/version.ts'
import type { Assets } from '../../src/view/assets.ts'
import { bundledScript, part } from './version.ts'

/** The input of the service worker of pages. */
interface Kept {
  readonly build: string
  readonly edition: Edition
  readonly assets: Pick<
    Assets,
    'pages' | 'pictograms' | 'search' | 'searchWorker' | 'searchResults' | 'speech'
  >
  /** The script of pages and what it loads later. */
  readonly scripts: readonly string[]
  /** The page for what is not on a phone. */
  readonly offline: OfflinePage
}

/** Writes the service worker of pages, with the list of what it keeps in each language. */
export async function buildPagesWorker(root: string, out: string, kept: Kept): Promise<void> {
  const { build, edition, offline } = kept
  const languages = edition.locales.map(({ id }) => [id, partsOf(out, kept, id)])
  const pages: Pages = { build, languages: Object.fromEntries(languages) }
  const locales = edition.locales.map(({ id, tag, variant }) => ({ id, tag, variant }))
  const short = keptPlaces(edition).map((place) => [shortPath(edition, place), pathIn(place)])
  const code = await bundledScript(root, 'src/sw/pages.ts', {
    PAGES: JSON.stringify({ ...pages, locales, short: Object.fromEntries(short), offline }),
  })
  writeFileSync(join(out, 'pages-sw.js'), code)
}

/** What people need on their way: the start page, whom to ask, where, and for what. Topics of the plan can wait. */
function keptPlaces(edition: Edition): Place[] {
  return placesOf(edition, []).filter((place) =>
    place.kind === 'topic' ? subjectOf(edition, place.id)?.kind !== 'topic' : place.kind !== 'screens',
  )
}

/** The parts of a language: what every page needs, the pages, and what only some of them need. */
function partsOf(out: string, { edition, assets, scripts }: Kept, id: string): Part[] {
  const styles = assets.pages[id]
  if (!styles) throw new Error(`the build has no stylesheet for pages in ${id}`)
  const paths = keptPlaces(edition).map((place) => pagePath(id, place))
  const [start, ...others] = paths.map((url): Part => ({ url, type: 'text/html', sha256: null }))
  const first = [styles.stylesheet, ...styles.preload, assets.pictograms, ...scripts, '/icon.svg']
  const later = [
    ...paths.flatMap((path) => styles.preloadAt[path] ?? []),
    assets.search,
    assets.searchWorker,
    ...(assets.searchResults[id] === undefined ? [] : [assets.searchResults[id]]),
    assets.speech,
  ]
  const files = (urls: readonly string[]) => [...new Set(urls)].map((url) => part(out, url))
  return [...(start ? [start] : []), ...files(first), ...others, ...files(later)]
}

/** The path of a page below that of its language. */
const pathIn = (place: Place): string => pagePath('', place).slice(1)
