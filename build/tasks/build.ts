import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { build as viteBuild } from 'vite'
import { facts } from '../../src/facts/facts.ts'
import { screens } from '../../src/facts/screens.ts'
import { languageNamesOn } from '../../src/lines/card-text.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { noticeTemplates } from '../../src/lines/notice/templates.ts'
import type { Found } from '../../src/shared/edition/found.ts'
import type { Calendar } from '../../src/shared/edition/office/calendar.ts'
import { WrongInputError } from '../../src/shared/parse-as.ts'
import { addDays, weekday } from '../../src/shared/time/day.ts'
import type { PageStyles } from '../../src/view/assets.ts'
import { resultsOf } from '../../src/view/pages/search/result.ts'
import { parseStaffTexts } from '../../src/view/staff/refusal-texts.ts'
import { sourceHash } from '../../src/worker/security-headers.ts'
import { PANEL } from '../../vite.config.ts'
import { RefusedError, refuseErrors } from '../steps/check-office.ts'
import { type BundledEdition, bundleEdition, contentHash } from '../steps/edition.ts'
import { drawnCharacters } from '../steps/font-coverage.ts'
import { buildNameFonts, buildScreenFonts, nameFaces } from '../steps/fonts.ts'
import { frameColours } from '../steps/frame-colours.ts'
import { writeHeaders } from '../steps/headers.ts'
import { drawLastResort, drawOffline } from '../steps/last-resort.ts'
import { ownOffice } from '../steps/own-office.ts'
import { buildPageFonts } from '../steps/page-fonts.ts'
import { buildPageScript } from '../steps/page-script.ts'
import { pageTexts } from '../steps/page-texts.ts'
import { buildPagesWorker } from '../steps/pages-worker.ts'
import { buildPictograms, FRAME_PICTOGRAMS } from '../steps/pictograms.ts'
import { printed } from '../steps/print-findings.ts'
import { recordable, recordingsIn } from '../steps/recordings.ts'
import { composeForms } from '../steps/search-forms.ts'
import { shownWords } from '../steps/shown-words.ts'
import { composeSpeech } from '../steps/speech.ts'
import { buildStaffScript } from '../steps/staff-script.ts'
import { buildHash, buildServiceWorker, bundledScript, readManifest } from '../steps/version.ts'
import { checkDurations } from './durations.ts'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'dist/client')

/** A day before any plan is out of date. */
const EARLY = '2000-01-01'

/** Makes `dist/`: the assets and the service worker in `client/`, `worker.json` for the Worker, and `bundle.json` for tests. */
async function build(): Promise<void> {
  const read = ownOffice()
  await refuseErrors(read)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await viteBuild({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const office = bundleEdition(facts, read.locales)
  const { hash, edition, ui, statements, notices } = office
  // Once a plan's year is over, its slides have a caveat, which takes time to read. So they are checked on such a day.
  const latest = edition.topics
    .map(({ period }) => period?.until ?? '')
    .toSorted()
    .at(-1)
  const long = checkDurations(office, latest ? addDays(latest, 1) : EARLY)
  if (long.length > 0) console.warn(`Slides over 45 s; shorten their words:\n${long.join('\n')}`)
  mkdirSync(join(out, 'assets'), { recursive: true })
  const languageNames = edition.office.languages.spoken.value?.map(({ name }) => name).join('') ?? ''
  const words = shownWords(edition)
  const first = JSON.stringify([
    words.map(({ glossary: _, ...own }) => own),
    edition.locales,
    edition.sources,
    edition.departments,
    edition.topics,
    edition.office.address,
    edition.office.building,
    edition.office.others,
    edition.office.languages.hours,
    languageNamesOn(edition),
    ui,
    statements,
    notices,
  ])
  mkdirSync(join(out, 'fonts'), { recursive: true })
  const built = builtFiles()
  const names = await buildNameFonts(out, languageNames)
  const fonts = await buildScreenFonts(out, { first, later: JSON.stringify(words) })
  const days = [EARLY, latest ? addDays(latest, 1) : EARLY]
  const exceptionalDays = exceptionalDaysOf(edition.office.calendar)
  const { forms, dictionary } = await composeForms(edition)
  const { found } = forms
  const texts = await pageTexts(root, {
    ...office,
    screens,
    found,
    css: built.pageCss,
    days,
    exceptionalDays,
  })
  const pages: Record<string, PageStyles> = {}
  for (const [locale, ofPages] of Object.entries(texts)) {
    const { faces, ...preloads } = await buildPageFonts(out, locale, ofPages, names)
    pages[locale] = { ...preloads, stylesheet: writeAsset(`page-${locale}.css`, faces + built.pageCss) }
  }
  const pictograms = buildPictograms(out, [
    ...FRAME_PICTOGRAMS,
    ...[
      ...edition.topics,
      ...edition.departments,
      ...edition.needs,
      ...edition.office.building,
      ...noticeTemplates,
    ].map(({ pictogram }) => pictogram),
  ])
  const content = JSON.stringify(edition)
  writeFileSync(join(out, `edition-${hash}.json`), content)
  const recordings = recordingsIn(join(root, 'public/audio'), recordable(office))
  if (recordings.stray.length > 0)
    console.warn(`Recordings of nothing that is said now:\n${recordings.stray.join('\n')}`)
  const spoken = [edition, ui, statements, notices]
  const speech = JSON.stringify(
    await composeSpeech(read.locales, spoken, join(root, 'locales'), recordings.found),
  )
  const speechFile = `speech-${contentHash(speech)}.json`
  writeFileSync(join(out, speechFile), speech)
  const lateStart = (await bundledScript(root, 'src/panel/late-start.ts')).trim()
  const setup = await bundledScript(root, 'src/panel/setup.ts')
  const now = await bundledScript(root, 'src/phone/now.tsx')
  const scripts = await buildPageScript(root, out)
  const assets = {
    script: built.script,
    setupScript: writeAsset('setup.js', setup),
    nowScript: writeAsset('now.js', now),
    lateStart: { code: lateStart, hash: await sourceHash(lateStart) },
    screen: { preload: fonts.preload, css: fonts.faces + nameFaces(names, 'swap') + built.screenCss },
    kioskStyles: writeAsset('kiosk.css', built.kioskCss),
    pages,
    restFonts: fonts.restStylesheet,
    staff: {
      script: await buildStaffScript(root, out),
      stylesheet: writeAsset('staff.css', built.staffCss),
      characters: writeAsset('characters.json', JSON.stringify(await drawnCharacters())),
    },
    pictograms,
    edition: `/edition-${hash}.json`,
    pageScript: scripts[0],
    search: writeAsset('search.json', JSON.stringify(forms)),
    searchWorker: await buildSearchWorker(),
    searchResults: writeResults(office, found),
    speech: `/${speechFile}`,
    colours: frameColours(root),
  }
  const version = buildHash(root, out)
  await buildServiceWorker(root, out, {
    build: version,
    screens: screens.map(({ id }) => id),
    assets,
    lastResort: await drawLastResort(root, office),
  })
  await buildPagesWorker(root, out, {
    build: version,
    edition,
    assets,
    scripts,
    offline: await drawOffline(root, office),
  })
  writeHeaders(out)
  const staff = parseStaffTexts(edition.locales, read.locales)
  const readings = Object.fromEntries(dictionary)
  const { timeZone, hours, calendar } = edition.office
  const ofWorker = {
    build: version,
    builtAt: Date.now(),
    hash,
    times: { timeZone, hours, calendar },
    readings,
    ui,
    statements,
    notices,
    staff,
    assets,
  }
  writeFileSync(join(root, 'dist/worker.json'), JSON.stringify(ofWorker))
  writeFileSync(join(root, 'dist/bundle.json'), JSON.stringify({ ...ofWorker, edition, forms }))
}

/**
 * Days that need all characters in which exceptions are announced: of each reason one for each weekday, and the day
 * before it.
 */
function exceptionalDaysOf({ exceptions }: Calendar): string[] {
  const kinds = new Map(
    exceptions.map(({ from, until, reason }) => [`${reason} ${weekday(from)} ${weekday(until)}`, from]),
  )
  return [...kinds.values()].flatMap((day) => [addDays(day, -1), day])
}

interface Built {
  readonly script: string
  readonly screenCss: string
  readonly kioskCss: string
  readonly pageCss: string
  readonly staffCss: string
}

/** What Vite has built. The stylesheets get their fonts first, so Vite's own files of them go. */
function builtFiles(): Built {
  const manifest = readManifest(out)
  const chunkOf = (entry: string) => {
    const chunk = manifest[entry]
    if (!chunk) throw new Error(`vite built no ${entry}`)
    return chunk
  }
  const taken = (entry: string): string => {
    const path = join(out, chunkOf(entry).file)
    const css = readFileSync(path, 'utf8')
    rmSync(path)
    return css
  }
  // The entry itself is empty but for the import of the one chunk that holds everything (`vite.config.ts`).
  const { file, imports = [] } = chunkOf(PANEL)
  const [chunk] = imports
  if (chunk === undefined || imports.length > 1)
    throw new Error(`${PANEL}: expected one chunk, for one request`)
  rmSync(join(out, file))
  return {
    script: `/${chunkOf(chunk).file}`,
    screenCss: taken('src/view/screen/screen.css'),
    kioskCss: taken('src/view/kiosk/kiosk-screen.css'),
    pageCss: taken('src/view/pages/page.css'),
    staffCss: taken('src/view/staff/staff.css'),
  }
}

/** A worker starts without a network only from an address in the scope of the service worker (`vite.config.ts`). */
async function buildSearchWorker(): Promise<string> {
  return writeAsset('search-worker.js', await bundledScript(root, 'src/phone/search-worker.ts'), 'screens')
}

/** Everything that can be found as links, for each language. */
function writeResults({ edition, ui }: BundledEdition, found: readonly Found[]): Record<string, string> {
  const { languages } = createI18n(ui, edition)
  return Object.fromEntries(
    languages.map((language) => {
      const { id } = language.locale
      return [id, writeAsset(`search-${id}.json`, JSON.stringify(resultsOf(edition, language, found)))]
    }),
  )
}

/** Writes a file of a browser under a name that changes with its content. */
function writeAsset(name: string, content: string, folder = 'assets'): string {
  const { name: base, ext } = parse(name)
  const url = `/${folder}/${base}.${contentHash(content)}${ext}`
  writeFileSync(join(out, url), content)
  return url
}

try {
  await build()
} catch (error) {
  if (!(error instanceof WrongInputError)) throw error
  // Whoever wrote the facts and words reads this. A stack would name our code, where nothing is wrong.
  if (error instanceof RefusedError) for (const block of printed(error.findings)) console.error(block)
  console.error(error.message)
  process.exit(1)
}
