import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from './edition.ts'
import {
  biz,
  charsOf,
  cut,
  type Display,
  type Font,
  face,
  fontsource,
  isExtended,
  PRINTABLE_ASCII,
  rangeOf,
  WEIGHTS,
  type Weight,
  writeFont,
} from './font.ts'

/** The fonts of screens, as addresses below the root of a build. */
export interface ScreenFonts {
  /** What every screen needs at once: the characters of the bundled edition, one file for each weight. */
  readonly preload: readonly string[]
  /** Declares them and those that come on demand. */
  readonly faces: string
  /** Declares the slices with all other characters. It loads when an edition needs one. */
  readonly restStylesheet: string
}

/**
 * Scripts that BIZ UDPGothic lacks, for the names of languages, and the characters that need them. Without them a
 * reader would see empty boxes.
 */
export const SCRIPTS = [
  ['noto-sans/files/noto-sans-latin', /\p{Script=Latin}/u],
  ['noto-sans/files/noto-sans-vietnamese', /[\u0102-\u0103\u0110-\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/],
  ['noto-sans-kr/files/noto-sans-kr-korean', /\p{Script=Hangul}/u],
  ['noto-sans-devanagari/files/noto-sans-devanagari-devanagari', /\p{Script=Devanagari}/u],
  ['noto-sans-thai/files/noto-sans-thai-thai', /\p{Script=Thai}/u],
] as const

/** The texts that the fonts must cover. */
interface Texts {
  /** At once. */
  readonly first: string
  /** On demand: the characters of a script are fetched when the first of them is shown. */
  readonly later: string
}

/**
 * Writes the fonts of screens: BIZ UDPGothic with only the characters of a text (some hundreds of its 6,900), and the
 * package's own slices for all others.
 */
export async function buildScreenFonts(out: string, { first, later }: Texts): Promise<ScreenFonts> {
  const latinExtended = charsOf(first + later).filter(isExtended)
  const atOnce = charsOf(first + PRINTABLE_ASCII).filter((char) => !isExtended(char))
  const onDemand = charsOf(later).filter((char) => !isExtended(char) && !atOnce.includes(char))
  const bizOf = (range: 'japanese' | 'latin-ext', chars: readonly string[]) =>
    Promise.all(
      WEIGHTS.map((weight) =>
        cut(out, `biz-udpgothic-${range}-${weight}`, {
          file: biz(range, weight),
          chars,
          weight,
          plain: true,
        }),
      ),
    )
  const own = await bizOf('japanese', atOnce)
  // A font without characters would have no unicode range, and would apply to all characters.
  const rest = [
    ...(latinExtended.length > 0 ? await bizOf('latin-ext', latinExtended) : []),
    ...(onDemand.length > 0 ? await bizOf('japanese', onDemand) : []),
  ]
  return {
    preload: own.map(({ url }) => url),
    faces: [...own, ...rest].map((font) => face('BIZ UDPGothic', font, 'swap', rangeOf(font.chars))).join(''),
    restStylesheet: writeStylesheet(
      out,
      WEIGHTS.flatMap((weight) => slices(out, weight)),
    ),
  }
}

/** Writes the letters of Noto Sans that the names of languages need. Browsers refuse a font without letters. */
export function buildNameFonts(out: string, names: string): Promise<Font[]> {
  return Promise.all(
    SCRIPTS.filter(([, needed]) => needed.test(names)).map(([path]) => {
      const file = fontsource(`${path}-400-normal.woff2`)
      const name = `${path.split('/').at(-1)}-400`
      return cut(out, name, { file, chars: charsOf(names), weight: '400', plain: false })
    }),
  )
}

export function nameFaces(fonts: readonly Font[], display: Display): string {
  return fonts.map((font, index) => face(`Language Names ${index}`, font, display)).join('')
}

/** The slices of the package, copied unchanged, under a family of their own that comes second. */
function slices(out: string, weight: Weight): string[] {
  const css = readFileSync(fontsource(`biz-udpgothic/${weight}.css`), 'utf8')
  return [...css.matchAll(/url\(\.\/files\/([\w-]+)\.woff2\)[^;]*;\s*unicode-range: ([^;]+);/g)].map(
    (match) => {
      const [, name = '', range = ''] = match
      const url = writeFont(out, name, readFileSync(fontsource(`biz-udpgothic/files/${name}.woff2`)))
      return face('BIZ UDPGothic Rest', { url, weight, chars: [] }, 'swap', range)
    },
  )
}

function writeStylesheet(out: string, faces: readonly string[]): string {
  const css = faces.join('')
  const url = `/fonts/${contentHash(css)}.css`
  writeFileSync(join(out, url), css)
  return url
}
