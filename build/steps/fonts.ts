import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { contentHash } from './edition.ts'

const WEIGHTS = ['400', '700'] as const
const require = createRequire(import.meta.url)

/** The fonts of a build, as addresses below its root. */
export interface Fonts {
  /** What every page needs at once: the characters of the bundled edition, one file for each weight. */
  readonly preload: readonly string[]
  readonly stylesheet: string
  /** Declares the slices with all other characters. It loads when the first slide is up. */
  readonly restStylesheet: string
}

/** Scripts that BIZ UDPGothic lacks, for the names of languages. Without them a reader would see empty boxes. */
const SCRIPTS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans-kr/files/noto-sans-kr-korean',
  'noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
  'noto-sans-thai/files/noto-sans-thai-thai',
] as const

/** The texts that the fonts must cover. */
interface Texts {
  /** On screens and pages, at once. */
  readonly first: string
  /** On demand: the characters of a script are fetched when the first of them is shown. */
  readonly later: string
  readonly languageNames: string
}

/**
 * Writes the fonts: BIZ UDPGothic with only the characters of a text (some hundreds of its 6,900), the package's own
 * slices for all others, and the letters of Noto Sans that the names of languages need.
 */
export async function buildFonts(out: string, { first, later, languageNames }: Texts): Promise<Fonts> {
  mkdirSync(join(out, 'fonts'), { recursive: true })
  const isExtended = (char: string) => /[\u0100-\u024f]/.test(char)
  const latinExtended = charsOf(first + later).filter(isExtended)
  const atOnce = charsOf(first + printableAscii()).filter((char) => !isExtended(char))
  const onDemand = charsOf(later).filter((char) => !isExtended(char) && !atOnce.includes(char))
  const own = await Promise.all(
    WEIGHTS.map((weight) => cut(out, biz('japanese', weight), atOnce, weight, true)),
  )
  // A font without characters would have no unicode range, and would apply to all characters.
  const others = [
    ['latin-ext', latinExtended],
    ['japanese', onDemand],
  ] as const
  const rest = await Promise.all(
    WEIGHTS.flatMap((weight) =>
      others
        .filter(([, chars]) => chars.length > 0)
        .map(([slice, chars]) => cut(out, biz(slice, weight), chars, weight, true)),
    ),
  )
  const names = charsOf(languageNames)
  const scripts = await Promise.all(
    SCRIPTS.map((file) => cut(out, fontsource(`${file}-400-normal.woff2`), names, '400', false)),
  )
  return {
    preload: own.map(({ url }) => url),
    stylesheet: writeStylesheet(out, [
      ...[...own, ...rest].map((font) => face('BIZ UDPGothic', font, rangeOf(font.chars))),
      ...scripts.map((font, index) => face(`Language Names ${index}`, font)),
    ]),
    restStylesheet: writeStylesheet(
      out,
      WEIGHTS.flatMap((weight) => slices(out, weight)),
    ),
  }
}

interface Font {
  readonly url: string
  readonly weight: string
  readonly chars: readonly string[]
}

/**
 * `plain` leaves out glyphs that only layout features reach. Japanese needs none of them; Devanagari consists of
 * them.
 */
async function cut(
  out: string,
  file: string,
  chars: readonly string[],
  weight: string,
  plain: boolean,
): Promise<Font> {
  const font = await subsetFont(readFileSync(file), chars.join(''), {
    targetFormat: 'woff2',
    noLayoutClosure: plain,
  })
  return { url: writeFont(out, basename(file, '-normal.woff2'), font), weight, chars }
}

/** The slices of the package, copied unchanged, under a family of their own that comes second. */
function slices(out: string, weight: string): string[] {
  const css = readFileSync(fontsource(`biz-udpgothic/${weight}.css`), 'utf8')
  return [...css.matchAll(/url\(\.\/files\/([\w-]+)\.woff2\)[^;]*;\s*unicode-range: ([^;]+);/g)].map(
    (match) => {
      const [, name = '', range = ''] = match
      const url = writeFont(out, name, readFileSync(fontsource(`biz-udpgothic/files/${name}.woff2`)))
      return face('BIZ UDPGothic Rest', { url, weight, chars: [] }, range)
    },
  )
}

function face(family: string, { url, weight }: Font, range?: string): string {
  const lines = [
    `font-family: '${family}'`,
    `font-weight: ${weight}`,
    'font-display: swap',
    `src: url(${url}) format('woff2')`,
    ...(range === undefined || range === '' ? [] : [`unicode-range: ${range}`]),
  ]
  return `@font-face { ${lines.join('; ')} }\n`
}

function writeFont(out: string, name: string, font: Uint8Array): string {
  const url = `/fonts/${name}.${contentHash(font)}.woff2`
  writeFileSync(join(out, url), font)
  return url
}

function writeStylesheet(out: string, faces: readonly string[]): string {
  const css = faces.join('')
  const url = `/fonts/${contentHash(css)}.css`
  writeFileSync(join(out, url), css)
  return url
}

function rangeOf(chars: readonly string[]): string {
  return chars.map((char) => `U+${char.codePointAt(0)?.toString(16)}`).join(',')
}

function charsOf(text: string): string[] {
  return [...new Set(text)].filter((char) => char >= ' ' && char !== '\u200b').sort()
}

function printableAscii(): string {
  return Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
}

function biz(range: string, weight: string): string {
  return fontsource(`biz-udpgothic/files/biz-udpgothic-${range}-${weight}-normal.woff2`)
}

function fontsource(path: string): string {
  return require.resolve(`@fontsource/${path}`)
}
