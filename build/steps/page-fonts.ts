import { biz, charsOf, cut, type Font, face, isExtended, PRINTABLE_ASCII, rangeOf, WEIGHTS } from './font.ts'
import { nameFaces } from './fonts.ts'
import type { TextsOfPage } from './page-texts.ts'

/** The fonts of the pages of one language. */
export interface PageFonts {
  /** What every page needs at once, one file for each weight. */
  readonly preload: readonly string[]
  /** By the path of a page: what it needs besides. */
  readonly preloadAt: Readonly<Record<string, readonly string[]>>
  readonly faces: string
}

/** How many characters a font on demand has: fewer would be more requests, more would be more that is not needed. */
const IN_A_SLICE = 24
/** What is on fewer pages is not loaded by all. With three, a page would load a sixth more than with six. */
const COMMON_FROM = 6

/**
 * Writes the fonts of the pages of one language: for each weight one file with what most pages need, and slices with
 * the characters of few pages, of which a page needs few.
 *
 * @param names the fonts for names of languages, which some pages have.
 */
export async function buildPageFonts(
  out: string,
  locale: string,
  pages: readonly TextsOfPage[],
  names: readonly Font[],
): Promise<PageFonts> {
  const preload: string[] = []
  const preloadAt: Record<string, string[]> = {}
  const preloadFor = ({ paths }: TextsOfPage, fonts: readonly Font[]) => {
    for (const path of paths) preloadAt[path] = [...(preloadAt[path] ?? []), ...fonts.map(({ url }) => url)]
  }
  for (const page of pages) if (page.hasNames) preloadFor(page, names)
  const faces = [nameFaces(names, 'optional')]
  for (const weight of WEIGHTS) {
    const textsOf = (shows: boolean) =>
      pages.filter(({ showsOthers }) => showsOthers === shows).map((page) => page[weight])
    const { common, slices, extended } = divided(textsOf(false), textsOf(true))
    const fontOf = (chars: readonly string[], range: 'japanese' | 'latin-ext'): Promise<Font> =>
      cut(out, `${locale}-${weight}`, { file: biz(range, weight), chars, weight, plain: true })
    const first = await fontOf(common, 'japanese')
    const others = [
      ...(await Promise.all(slices.map((slice) => fontOf(slice, 'japanese')))),
      ...(extended.length > 0 ? [await fontOf(extended, 'latin-ext')] : []),
    ]
    preload.push(first.url)
    for (const page of pages)
      preloadFor(
        page,
        others.filter(({ chars }) => chars.some((char) => page[weight].includes(char))),
      )
    for (const font of [first, ...others])
      faces.push(face('BIZ UDPGothic', font, 'optional', rangeOf(font.chars)))
  }
  return { preload, preloadAt, faces: faces.join('') }
}

interface Divided {
  readonly common: readonly string[]
  readonly slices: readonly (readonly string[])[]
  readonly extended: readonly string[]
}

/**
 * The characters of all pages. Letters and kana are common: they have widths of their own. What the same pages need is in
 * the same slices, and the text with most characters (a glossary) comes first, so that it needs none that it uses in part
 * only.
 *
 * @param others texts of pages that show what is on several of those, or on none. The rest of them comes next. They make
 *   nothing common.
 */
export function divided(pages: readonly string[], others: readonly string[] = []): Divided {
  const seen = new Map<string, number[]>()
  const onPages = Map.groupBy(
    pages.flatMap((page) => charsOf(page)),
    (char) => char,
  )
  const [most = [], ...less] = bySize(pages.map(charsOf))
  const [all = [], ...rest] = bySize(others.map(charsOf))
  const texts = [...bySize([most, all]), ...rest, ...less]
  for (const [index, text] of texts.entries())
    for (const char of text) seen.set(char, [...(seen.get(char) ?? []), index])
  const pagesOf = (char: string) => seen.get(char) ?? []
  const chars = [...seen.keys()]
  const isRare = (char: string) =>
    onPages.has(char)
      ? /\p{Script=Han}/u.test(char) && (onPages.get(char) ?? []).length < COMMON_FROM
      : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
  const rare = chars.filter(isRare).sort((a, b) => inOrder(pagesOf(a), pagesOf(b)))
  const usual = chars.filter((char) => !isRare(char) && !isExtended(char))
  return {
    common: charsOf(usual.join('') + PRINTABLE_ASCII),
    slices: Array.from({ length: Math.ceil(rare.length / IN_A_SLICE) }, (_, index) =>
      rare.slice(index * IN_A_SLICE, (index + 1) * IN_A_SLICE).sort(),
    ),
    extended: chars.filter(isExtended).sort(),
  }
}

/** The longest first. */
function bySize(texts: readonly string[][]): string[][] {
  return texts.toSorted((a, b) => b.length - a.length)
}

/** Of a character that is on one page only. */
const NO_SECOND = Number.MAX_SAFE_INTEGER

/** By the first page, then by the second. The first page ends with what the second has as well, which goes on there. */
function inOrder(
  [first = 0, second = NO_SECOND]: readonly number[],
  [other = 0, next = NO_SECOND]: readonly number[],
): number {
  return first - other || (first === 0 ? next - second : second - next)
}
