import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Assets } from '../../src/view/assets.ts'
import { bodyOf, type Deck } from './decks/deck.ts'
import type { DeckSlide } from './slides.ts'
import type { Sizes } from './text-sizes.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.cache/bench')
const site = join(folder, 'site')
/** How long a slide of a deck stays on, in ms: about as long as one of the screens. */
const DELAY_MS = 15_000

/**
 * Builds the decks as one static site. It has the fonts, the first fonts to load and the headers of the app, and is
 * served by the same server.
 *
 * @returns the folder to serve.
 */
export async function buildSite(
  decks: readonly Deck[],
  slides: readonly DeckSlide[],
  sizes: Sizes,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(site, { recursive: true })
  const client = join(root, 'dist/client')
  for (const shared of ['fonts', '_headers', 'icon.svg'])
    cpSync(join(client, shared), join(site, shared), { recursive: true })
  const { assets } = JSON.parse(readFileSync(join(root, 'dist/bundle.json'), 'utf8')) as { assets: Assets }
  for (const deck of decks) {
    const { script, styles } = await bundled(deck)
    // In one stylesheet, as the app has them.
    const [style] = styles
    if (style === undefined) throw new Error(`${deck.id}: vite built no stylesheet`)
    prepend(join(site, style), `${facesOf(assets)}:root{${declarations(sizes)}}`)
    mkdirSync(join(site, deck.id))
    writeFileSync(join(site, deck.id, 'index.html'), pageOf(deck, slides, { script, styles, assets }))
  }
  const date = /^compatibility_date = .*$/m.exec(readFileSync(join(root, 'wrangler.toml'), 'utf8'))?.[0] ?? ''
  writeFileSync(join(folder, 'wrangler.toml'), `name = "decks"\n${date}\n\n[assets]\ndirectory = "./site"\n`)
  return folder
}

/** Bundles the script of a deck and its styles, each for itself: no two decks share a file. */
async function bundled({ id }: Deck): Promise<{ script: string; styles: string[] }> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: site,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(import.meta.dirname, `decks/${id}.js`) },
    },
  })
  if (!('output' in result)) throw new Error(`${id}: expected vite to build one bundle`)
  const files = result.output.map(({ fileName }) => fileName)
  const script = files.find((file) => file.endsWith('.js'))
  if (script === undefined) throw new Error(`${id}: vite built no script`)
  return { script, styles: files.filter((file) => file.endsWith('.css')) }
}

interface Files {
  readonly script: string
  readonly styles: readonly string[]
  readonly assets: Assets
}

function pageOf(deck: Deck, slides: readonly DeckSlide[], { script, styles, assets }: Files): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${deck.name}</title>`,
    ...assets.screen.preload.map(
      (href) => `<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="${href}">`,
    ),
    ...styles.map((file) => `<link rel="stylesheet" href="/${file}">`),
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
  ].join('')
  const start = `<!doctype html><html lang="ja" data-delay="${DELAY_MS}"><head>${head}</head><body>`
  return `${start}${bodyOf(deck, slides)}<script type="module" src="/${script}"></script></body></html>`
}

/** The fonts of the app's screens. */
const facesOf = ({ screen }: Assets): string => (screen.css.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('')

function prepend(file: string, text: string): void {
  writeFileSync(file, text + readFileSync(file, 'utf8'))
}

const declarations = (sizes: Sizes) =>
  Object.entries(sizes)
    .map(([name, size]) => `--${name}:${size}`)
    .join(';')
