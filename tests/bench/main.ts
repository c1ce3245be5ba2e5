import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import suite from '../browser/playwright.config.ts'
import { loadBundle } from '../support/bundle.ts'
import { withAttempts } from './again.ts'
import { startChart } from './chart.ts'
import { costOf } from './cost.ts'
import { decks } from './decks/deck.ts'
import { heldOver, INTERPRETED } from './held.ts'
import { installLibraries } from './install.ts'
import { CATEGORIES, type Points, pointedPages, pointsOf } from './lighthouse.ts'
import { coldLoad, type Load, WALL } from './load.ts'
import { machineOf } from './machine.ts'
import { type Options, optionsOf } from './options.ts'
import { type PageStart, pageKinds, startOnPhone } from './phone-pages.ts'
import { type Product, products } from './product.ts'
import { reportOf, withReport } from './report.ts'
import type { Loads, PageFigures, Results, Steady } from './results.ts'
import { type Served, serve } from './server.ts'
import { buildSite } from './site.ts'
import { deckSlides } from './slides.ts'
import { textSizes } from './text-sizes.ts'
import { untouchedMinute } from './untouched.ts'

// Measures our screen beside slide shows made with libraries. docs/performance.md says how, and has the figures.

const root = join(import.meta.dirname, '../..')
const DOCUMENT = join(root, 'docs/performance.md')
const CHART = join(root, 'docs/performance.svg')
const PROCESSORS = [1, 6]
/** There are many pages, and they have nothing beside them to be compared with. */
const MOST_PAGE_ROUNDS = 5

const print = (line: string) => process.stdout.write(`${line}\n`)
/** Says what is done, and after how many minutes. */
const tell = (what: string) => print(`${(performance.now() / 60_000).toFixed(1)} min: ${what}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

interface Place {
  readonly browser: Browser
  readonly originOf: (product: Product) => string
}

try {
  await bench(
    optionsOf(
      process.argv.slice(2),
      products.map(({ id }) => id),
    ),
  )
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

async function bench(options: Options): Promise<void> {
  installLibraries()
  const compared = products.filter(({ id }) => options.products.includes(id))
  const app = await serve(root, options.port, '/health')
  const browser = await launch()
  const site = await serveDecks(browser, app, options.port + 2)
  const place = { browser, originOf: ({ deck }: Product) => (deck ? site : app).origin }
  const does = (part: Options['parts'][number]) => options.parts.includes(part)

  const results: Results = {
    machine: machineOf(browser),
    rounds: options.rounds,
    changes: options.changes,
    names: compared.map(({ name }) => name),
    loads: does('loads') ? await measureLoads(place, compared, options.rounds) : [],
    steady: does('steady') ? await measureSteady(place, compared, options.changes) : [],
    untouched: does('steady') ? await measureUntouched(place, compared) : [],
    pages: does('pages')
      ? await measurePages(browser, app.origin, Math.min(options.rounds, MOST_PAGE_ROUNDS))
      : [],
    points: does('lighthouse') ? await measurePoints(app.origin) : [],
  }
  await browser.close()
  const report = reportOf(results)
  print(report)
  if (options.isWhole) {
    writeFileSync(DOCUMENT, withReport(readFileSync(DOCUMENT, 'utf8'), report))
    writeFileSync(CHART, startChart(results))
  }
  const lost = results.points.flatMap(({ page, locale, points }) =>
    CATEGORIES.flatMap((each) =>
      points[each] < 100 ? [`${page} in ${locale}: ${each} ${points[each]}`] : [],
    ),
  )
  if (lost.length > 0) throw new Error(`Lighthouse gives less than 100 points. ${lost.join('; ')}`)
}

function launch(...args: readonly string[]): Promise<Browser> {
  const options = suite.use?.launchOptions
  return chromium.launch({ ...options, args: [...(options?.args ?? []), ...args] })
}

async function serveDecks(browser: Browser, app: Served, port: number): Promise<Served> {
  const page = await browser.newPage({ ...WALL, baseURL: app.origin })
  const sizes = await textSizes(page)
  await page.close()
  return serve(await buildSite(decks, deckSlides(), sizes), port, `/${decks[0]?.id}/`)
}

/** Round after round, each of all products: what the machine does meanwhile disturbs one as much as another. */
async function measureLoads(place: Place, compared: readonly Product[], rounds: number): Promise<Loads[]> {
  const load = (product: Product, slower: number) =>
    withAttempts(() => coldLoad(place.browser, product, place.originOf(product), slower), tell)
  // The servers have then read all their files once.
  for (const product of compared) await load(product, 1)
  const measured: Loads[] = []
  for (const slower of PROCESSORS) {
    const ofProducts: Load[][] = compared.map(() => [])
    for (let round = 0; round < rounds; round++) {
      tell(`cold starts, CPU ×${slower}, round ${round + 1} of ${rounds}`)
      for (const turn of compared.keys()) {
        const index = (turn + round) % compared.length
        ofProducts[index]?.push(await load(compared[index] as Product, slower))
      }
    }
    measured.push({ slower, ofProducts })
  }
  return measured
}

async function measureSteady(
  { browser, originOf }: Place,
  compared: readonly Product[],
  changes: number,
): Promise<Steady[]> {
  const interpreting = await launch(INTERPRETED)
  const measured: Steady[] = []
  for (const product of compared) {
    tell(`${changes} changes, ${product.name}`)
    const origin = originOf(product)
    measured.push({
      ...(await costOf(browser, product, origin, changes)),
      ...(await heldOver(interpreting, product, origin, changes)),
    })
  }
  await interpreting.close()
  return measured
}

function measureUntouched({ browser, originOf }: Place, compared: readonly Product[]): Promise<number[]> {
  tell('a minute untouched')
  return untouchedMinute(browser, compared, originOf)
}

async function measurePages(browser: Browser, origin: string, rounds: number): Promise<PageFigures[]> {
  const pages = pageKinds().flatMap(({ name, paths }) =>
    Object.entries(paths).map(([locale, path]) => ({ page: name, locale, path, starts: [] as PageStart[] })),
  )
  for (let round = 0; round < rounds; round++) {
    tell(`pages for phones, round ${round + 1} of ${rounds}`)
    for (const { path, starts } of pages)
      starts.push(await withAttempts(() => startOnPhone(browser, origin + path), tell))
  }
  return pages
}

/** One page after the other. The browser of the other measurements does nothing meanwhile. */
async function measurePoints(origin: string): Promise<Points[]> {
  const { edition } = loadBundle()
  const all: Points[] = []
  for (const [page, place] of Object.entries(pointedPages(edition)))
    for (const { id: locale } of edition.locales) {
      tell(`Lighthouse, ${page} in ${locale}`)
      all.push(await withAttempts(() => pointsOf(origin, page, locale, place), tell))
    }
  return all
}
