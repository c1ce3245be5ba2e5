export const KINDS = ['html', 'script', 'style', 'font', 'image', 'json', 'other'] as const
export type Kind = (typeof KINDS)[number]

const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/\.m?js$/, 'script'],
  [/\.css$/, 'style'],
  [/\.woff2?$/, 'font'],
  [/\.(svg|png|webp|avif|jpg)$/, 'image'],
  [/\.json$|^\/(api|health)\b/, 'json'],
]

/** What a file is, by its address. */
export function kindOf(address: string): Kind {
  const { pathname } = new URL(address)
  return ENDINGS.find(([ending]) => ending.test(pathname))?.[1] ?? 'other'
}
