import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as viteBuild } from 'vite'
import { facts } from '../../src/facts/facts.ts'
import { screens } from '../../src/facts/screens.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { sourceHash } from '../../src/worker/security-headers.ts'
import { bundleEdition } from '../steps/edition.ts'
import { buildFonts } from '../steps/fonts.ts'
import { writeHeaders } from '../steps/headers.ts'
import { drawLastResort } from '../steps/last-resort.ts'
import { buildPictograms } from '../steps/pictograms.ts'
import { readLocales } from '../steps/read-locales.ts'
import { buildHash, buildServiceWorker, bundledScript } from '../steps/version.ts'
import { checkDurations } from './durations.ts'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'dist/client')

/** Symbols that the display itself uses, in addition to those of the departments. */
const FRAME_PICTOGRAMS = [
  'call',
  'fax',
  'layers',
  'desk',
  'pause',
  'play-arrow',
  'arrow-back',
  'arrow-forward',
  'list',
  'dictionary',
  'format-size',
  'contrast',
  'schedule',
  'location-on',
  'translate',
  'description',
]

/** Makes `dist/`: the assets and the service worker in `client/`, and `bundle.json` for the Worker. */
async function build(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await viteBuild({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const office = bundleEdition(facts, readLocales(join(root, 'locales')))
  const { hash, edition, ui, statements } = office
  // Once a plan's year is over, its slides have a caveat, which takes time to read. So they are checked on such a day.
  const latest = edition.topics
    .map(({ period }) => period?.until ?? '')
    .toSorted()
    .at(-1)
  const long = checkDurations(office, latest ? addDays(latest, 1) : '2000-01-01')
  if (long.length > 0) console.warn(`Slides over 45 s; shorten their words:\n${long.join('\n')}`)
  mkdirSync(join(out, 'assets'), { recursive: true })
  const languageNames = edition.office.languages.spoken.value?.map(({ name }) => name).join('') ?? ''
  const words = Object.values(edition.words)
  const first = JSON.stringify([
    words.map(({ glossary: _, ...own }) => own),
    edition.locales,
    edition.sources,
    edition.departments,
    edition.topics,
    edition.office.address,
    ui,
    statements,
  ])
  const fonts = await buildFonts(out, { first, later: JSON.stringify(words), languageNames })
  const pictograms = buildPictograms(out, [
    ...FRAME_PICTOGRAMS,
    ...edition.departments.map((department) => department.pictogram),
  ])
  const content = JSON.stringify(edition)
  writeFileSync(join(out, `edition-${hash}.json`), content)
  const lateStart = (await bundledScript(root, 'src/panel/late-start.ts')).trim()
  const assets = {
    ...entryPoints(),
    lateStart: { code: lateStart, hash: await sourceHash(lateStart) },
    fonts,
    pictograms,
    edition: `/edition-${hash}.json`,
  }
  const version = buildHash(root, out)
  await buildServiceWorker(root, out, {
    build: version,
    screens: screens.map(({ id }) => id),
    assets,
    lastResort: await drawLastResort(root, office),
  })
  writeHeaders(out)
  const bundle = { build: version, builtAt: Date.now(), hash, edition, ui, statements, assets }
  writeFileSync(join(root, 'dist/bundle.json'), JSON.stringify(bundle))
}

/** The hashed names Vite gave to the script of the screen and to the stylesheets. */
function entryPoints() {
  const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >
  const file = (entry: string) => {
    const built = manifest[entry]
    if (!built) throw new Error(`vite built no ${entry}`)
    return `/${built.file}`
  }
  return {
    script: file('src/panel/main.tsx'),
    setupScript: file('src/panel/setup.ts'),
    screenStyle: file('src/view/screen/screen.css'),
    pageStyle: file('src/view/pages/page.css'),
  }
}

await build()
