import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { contentHash } from './edition.ts'

export const WEIGHTS = ['400', '700'] as const
export type Weight = (typeof WEIGHTS)[number]
const require = createRequire(import.meta.url)

/** A font file of the build, and the characters it has been cut to. */
export interface Font {
  readonly url: string
  readonly weight: Weight
  readonly chars: readonly string[]
}

/**
 * `plain` leaves out glyphs that only layout features reach. Japanese needs none of them; Devanagari consists of
 * them.
 */
interface Cut {
  readonly file: string
  readonly chars: readonly string[]
  readonly weight: Weight
  readonly plain: boolean
}

/**
 * Writes a font with only some characters. Hinting is left out: it is a fifth of a font and moves the pixels of small
 * text on coarse screens. Panels have large text, and phones ignore it.
 */
export async function cut(out: string, name: string, { file, chars, weight, plain }: Cut): Promise<Font> {
  // A font of names is cut once, those of Japanese dozens of times.
  const whole = plain ? await unpacked(file) : readFileSync(file)
  const font = await subsetFont(whole, chars.join(''), {
    targetFormat: 'woff2',
    noLayoutClosure: plain,
    noHinting: true,
  })
  return { url: writeFont(out, name, font), weight, chars }
}

const fonts = new Map<string, Promise<Uint8Array>>()

/** A whole font, unpacked once: that takes several times as long as to cut characters out of it. */
function unpacked(file: string): Promise<Uint8Array> {
  const known = fonts.get(file)
  if (known) return known
  const font = subsetFont(readFileSync(file), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  fonts.set(file, font)
  return font
}

export function writeFont(out: string, name: string, font: Uint8Array): string {
  const url = `/fonts/${name}.${contentHash(font)}.woff2`
  writeFileSync(join(out, url), font)
  return url
}

/**
 * What a browser does until a font has come. A wall shows another font and changes to it (`swap`). A page keeps the
 * other font until the next page, unless the font comes at once (`optional`): lines that break elsewhere would move
 * what is being read.
 */
export type Display = 'swap' | 'optional'

/** Declares a font, for all characters or for a range of CSS. */
export function face(family: string, { url, weight }: Font, display: Display, range = ''): string {
  const lines = [
    `font-family: '${family}'`,
    `font-weight: ${weight}`,
    `font-display: ${display}`,
    `src: url(${url}) format('woff2')`,
    ...(range === '' ? [] : [`unicode-range: ${range}`]),
  ]
  return `@font-face { ${lines.join('; ')} }\n`
}

export function rangeOf(chars: readonly string[]): string {
  const runs: { from: number; until: number }[] = []
  for (const code of chars.map((char) => char.codePointAt(0) ?? 0).toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && code <= last.until + 1) last.until = code
    else runs.push({ from: code, until: code })
  }
  const hex = (code: number) => code.toString(16)
  return runs.map(({ from, until }) => `U+${hex(from)}${until > from ? `-${hex(until)}` : ''}`).join(',')
}

/** The visible characters of a text, each once, in order. */
export function charsOf(text: string): string[] {
  return [...new Set(text)].filter((char) => char >= ' ' && char !== '\u200b').sort()
}

/** Letters like ō, which have a file of their own in the package. */
export const isExtended = (char: string): boolean => /[\u0100-\u024f]/.test(char)

export const PRINTABLE_ASCII: string = Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(32 + index),
).join('')

/** The file of BIZ UDPGothic with a range of characters. */
export function biz(range: 'japanese' | 'latin-ext', weight: Weight): string {
  return fontsource(`biz-udpgothic/files/biz-udpgothic-${range}-${weight}-normal.woff2`)
}

export function fontsource(path: string): string {
  return require.resolve(`@fontsource/${path}`)
}
