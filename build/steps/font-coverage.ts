import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { biz, charsOf, fontsource, isExtended, WEIGHTS } from './font.ts'
import { SCRIPTS } from './fonts.ts'

/** Which characters the fonts of the build have. */
export interface Coverage {
  /** In the texts of screens and pages, in every weight. */
  readonly text: ReadonlySet<string>
  /** In the names of languages, which have fonts of their own before that of texts. */
  readonly names: ReadonlySet<string>
}

/** The characters of some texts that the build draws with fonts of its own, by the files it cuts them from. */
export async function coverageOf(texts: string, names: string): Promise<Coverage> {
  const chars = charsOf(texts + names)
  const ofFile = {
    japanese: chars.filter((char) => !isExtended(char)),
    'latin-ext': chars.filter(isExtended),
  }
  const weights = await Promise.all(
    WEIGHTS.map(async (weight) => {
      const drawn = await Promise.all([
        drawnBy(biz('japanese', weight), ofFile.japanese),
        drawnBy(biz('latin-ext', weight), ofFile['latin-ext']),
      ])
      return new Set(drawn.flat())
    }),
  )
  const text = new Set(chars.filter((char) => weights.every((drawn) => drawn.has(char))))
  const ofScripts = await Promise.all(
    SCRIPTS.filter(([, needed]) => needed.test(names)).map(([path]) =>
      drawnBy(fontsource(`${path}-400-normal.woff2`), charsOf(names)),
    ),
  )
  return { text, names: new Set([...text, ...ofScripts.flat()]) }
}

/**
 * The characters that screens can draw in every weight, as ranges of code points: first and last, one after the other.
 * Staff may type any of them.
 */
export async function drawnCharacters(): Promise<number[]> {
  const all = WEIGHTS.flatMap((weight) => [biz('japanese', weight), biz('latin-ext', weight)])
  const [regular = [], regularLatin = [], bold = [], boldLatin = []] = await Promise.all(
    all.map((file) => drawnBy(file, ALL)),
  )
  const inBold = new Set([...bold, ...boldLatin])
  const drawn = [...new Set([...regular, ...regularLatin])].filter((char) => inBold.has(char))
  return rangesOf(drawn.map((char) => char.codePointAt(0) ?? 0).toSorted((a, b) => a - b))
}

/** The planes that BIZ UDPGothic has characters of. */
const ALL = Array.from({ length: 0x2ffff }, (_, code) => code)
  .filter((code) => code >= 0x20 && (code < 0xd800 || code > 0xdfff))
  .map((code) => String.fromCodePoint(code))

function rangesOf(codes: readonly number[]): number[] {
  return codes.flatMap((code, index) => [
    ...(codes[index - 1] === code - 1 ? [] : [code]),
    ...(codes[index + 1] === code + 1 ? [] : [code]),
  ])
}

/** Those of some characters that a font has. */
async function drawnBy(file: string, chars: readonly string[]): Promise<string[]> {
  if (chars.length === 0) return []
  const options = { targetFormat: 'sfnt', noLayoutClosure: true, noHinting: true } as const
  return charactersIn(await subsetFont(readFileSync(file), chars.join(''), options))
}

const FORMAT_4 = 4
const FORMAT_12 = 12
/** The last segment of format 4 stands for no character. */
const LAST = 0xffff

/** The characters that a font in the SFNT format maps to glyphs (OpenType, table `cmap`, formats 4 and 12). */
function charactersIn(font: Uint8Array): string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  if (cmap === undefined) return []
  const codes = new Set<number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === FORMAT_4) for (const code of inSegments(view, table)) codes.add(code)
    if (format === FORMAT_12) for (const code of inGroups(view, table)) codes.add(code)
  }
  return [...codes].sort((a, b) => a - b).map((code) => String.fromCodePoint(code))
}

function tableAt(view: DataView, name: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join('')
    if (tag === name) return view.getUint32(at + 8)
  }
  return undefined
}

/** A subset has segments for its own characters only, so none maps to the missing glyph. */
function* inSegments(view: DataView, table: number): Generator<number> {
  const double = view.getUint16(table + 6)
  for (let segment = 0; segment < double; segment += 2) {
    const last = view.getUint16(table + 14 + segment)
    const first = view.getUint16(table + 16 + double + segment)
    for (let code = first; code <= last && code !== LAST; code += 1) yield code
  }
}

function* inGroups(view: DataView, table: number): Generator<number> {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const at = table + 16 + group * 12
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code += 1) yield code
  }
}
