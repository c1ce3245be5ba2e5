import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build as viteBuild } from 'vite'
import { type Part, partsOfScreen, type Version } from '../../src/sw/version.ts'
import type { Assets } from '../../src/view/assets.ts'
import { contentHash } from './edition.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The hash that names a build. It covers every file a browser may load, and the sources the Worker renders from. */
export function buildHash(root: string, out: string): string {
  const files = [...filesOf(join(root, 'src')), ...filesOf(out)].sort()
  return contentHash(files.map((file) => contentHash(readFileSync(file))).join())
}

/** The input of a service worker. */
interface Kept {
  readonly build: string
  readonly screens: readonly string[]
  readonly assets: Pick<
    Assets,
    'script' | 'screen' | 'kioskStyles' | 'restFonts' | 'pictograms' | 'search' | 'searchWorker' | 'speech'
  > & {
    readonly edition: string
  }
  /** The page of last resort, and the hash of its styles in the form of a content security policy. */
  readonly lastResort: { readonly html: string; readonly styleHash: string }
}

/** Writes the service worker, with the list of the parts of this version. */
export async function buildServiceWorker(
  root: string,
  out: string,
  { build, screens, assets, lastResort }: Kept,
): Promise<void> {
  const { script, pictograms, edition, screen, kioskStyles, restFonts, search, searchWorker, speech } = assets
  const files = [
    ...importedBy(out, script),
    ...urlsIn(screen.css),
    // Only the list of slices. A slice is fetched when a character needs it.
    restFonts,
    kioskStyles,
    pictograms,
    edition,
    search,
    searchWorker,
    speech,
    '/icon.svg',
  ]
  const rendered = screens.flatMap((id) => partsOfScreen(id, build))
  const parts = [...[...new Set(files)].map((url) => part(out, url)), ...rendered]
  const version: Version = { build, screens: [...screens], parts }
  const code = await bundledScript(root, 'src/sw/sw.ts', {
    VERSION: JSON.stringify(version),
    LAST_RESORT: JSON.stringify(lastResort),
  })
  writeFileSync(join(out, 'sw.js'), code)
}

/** A script in a single file that imports nothing. */
export async function bundledScript(
  root: string,
  input: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const built = await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    define,
    build: { write: false, rollupOptions: { input, output: { format: 'iife' } } },
  })
  return codeOf(built, input)
}

/** A file that Vite has built, and the keys of the files it needs. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly assets?: readonly string[]
}

/** What Vite has built, by its source or by the name of a chunk. */
export function readManifest(out: string): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))
}

/** A script and the chunks it needs, at once or later. */
function importedBy(out: string, script: string): string[] {
  const manifest = readManifest(out)
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const chunk = Object.values(manifest).find((each) => each.file === file)
    // A script that runs beside the page, like the watchdog's clock, is one of its assets.
    for (const asset of chunk?.assets ?? []) add(asset)
    for (const key of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])])
      add(manifest[key]?.file ?? '')
  }
  add(script.slice(1))
  return [...found].map((file) => `/${file}`)
}

type Built = Awaited<ReturnType<typeof viteBuild>>

/** @throws Error when vite has not built anything. */
export function codeOf(built: Built, input: string): string {
  const [result] = [built].flat()
  if (!result || !('output' in result)) throw new Error(`vite built no ${input}`)
  return result.output[0].code
}

function urlsIn(css: string): string[] {
  return [...css.matchAll(/url\((\/[^)]+)\)/g)].map(([, url = '']) => url)
}

/** A file of the build as a part that a device keeps. */
export function part(out: string, url: string): Part {
  const type = TYPES[extname(url)]
  if (type === undefined) throw new Error(`${url}: expected one of ${Object.keys(TYPES).join(', ')}`)
  const sha256 = createHash('sha256')
    .update(readFileSync(join(out, url)))
    .digest('hex')
  return { url, type, sha256 }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.tsbuildinfo|\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
