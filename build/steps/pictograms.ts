import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { contentHash } from './edition.ts'

/** Symbols that the display itself uses, in addition to those that the facts name. */
export const FRAME_PICTOGRAMS = [
  'call',
  'event',
  'info',
  'support-agent',
  'translate',
  'pause',
  'play-arrow',
  'arrow-back',
  'arrow-forward',
  'list',
  'dictionary',
  'format-size',
  'contrast',
  'schedule',
  'share',
  'print',
  'apps',
  'search',
  'help',
  'badge',
  'backspace',
  'edit',
  'sign-language',
  'interpreter-mode',
  'slow-motion-video',
  'stop',
  'replay',
  'fast-rewind',
  'fast-forward',
  'volume-down',
  'volume-up',
  'touch-app',
  'accessible-forward',
  'refresh',
  'volume-off',
  'hearing',
  'warning',
]

const require = createRequire(import.meta.url)

interface IconSet {
  readonly width: number
  readonly height: number
  readonly icons: Readonly<Record<string, { readonly body: string }>>
}

/**
 * The shapes that distinguish the pillars, in the order of the plan. Their hue only helps. There is no triangle,
 * because it looks like a warning. Drawn on a square of 100.
 */
const PILLARS = [
  'M50 4a46 46 0 1 0 0 92a46 46 0 0 0 0-92zm0 24a22 22 0 1 1 0 44a22 22 0 0 1 0-44z',
  'M50 3L92 17V50C92 74 72 90 50 98C28 90 8 74 8 50V17z',
  'M50 50C50 20 20 4 6 6C4 30 20 50 50 50C20 50 4 70 6 94C30 96 50 80 50 50C50 80 70 96 94 94C96 70 80 50 50 50C80 50 96 30 94 6C70 4 50 20 50 50z',
  'M50 2L61 24L84 16L76 39L98 50L76 61L84 84L61 76L50 98L39 76L16 84L24 61L2 50L24 39L16 16L39 24z',
  'M8 96V40L50 6L92 40V96H62V62H38V96z',
] as const

/**
 * Writes the named symbols of Material Symbols and the emblems of pillars into one file that pages refer to by `#name`.
 *
 * @throws Error that names the symbol that the set lacks.
 */
export function buildPictograms(out: string, names: readonly string[]): string {
  const set = readSet()
  const symbols = [...new Set(names)].sort().map((name) => {
    const icon = set.icons[name]
    if (!icon) throw new Error(`pictogram ${name}: expected the name of a Material Symbol`)
    return `<symbol id="${name}" viewBox="0 0 ${set.width} ${set.height}">${icon.body}</symbol>`
  })
  const emblems = PILLARS.map(
    (shape, index) => `<symbol id="pillar-${index}" viewBox="0 0 100 100"><path d="${shape}"/></symbol>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${[...symbols, ...emblems].join('')}</svg>`
  const url = `/assets/pictograms.${contentHash(svg)}.svg`
  writeFileSync(join(out, url), svg)
  return url
}

/** The names of all symbols of the set. */
export function pictogramNames(): ReadonlySet<string> {
  return new Set(Object.keys(readSet().icons))
}

const readSet = () => require('@iconify-json/material-symbols/icons.json') as IconSet
