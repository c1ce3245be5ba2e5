import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { contentHash } from './edition.ts'

const require = createRequire(import.meta.url)

interface IconSet {
  readonly width: number
  readonly height: number
  readonly icons: Readonly<Record<string, { readonly body: string }>>
}

/**
 * Writes the named symbols of Material Symbols into one file that pages refer to by `#name`.
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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
  const url = `/assets/pictograms.${contentHash(svg)}.svg`
  writeFileSync(join(out, url), svg)
  return url
}

/** The names of all symbols of the set. */
export function pictogramNames(): ReadonlySet<string> {
  return new Set(Object.keys(readSet().icons))
}

const readSet = () => require('@iconify-json/material-symbols/icons.json') as IconSet
