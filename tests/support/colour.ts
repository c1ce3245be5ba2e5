import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linear, type Rgb } from '../../src/shared/screen/contrast.ts'

export type Tokens = Readonly<Record<string, Rgb>>

const file = join(import.meta.dirname, '../../src/view/tokens.css')

/** The colours of each scheme, found in the stylesheet by their media query. */
export function schemes(): Record<'light' | 'dark' | 'more' | 'moreDark' | 'contrast', Tokens> {
  const css = readFileSync(file, 'utf8')
  const under = (start: string): Tokens => {
    const at = css.indexOf(start)
    if (at < 0) throw new Error(`tokens.css has no ${start}`)
    const block = css.slice(at, css.indexOf('\n}', at))
    return Object.fromEntries(
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, rgb(hex)]),
    )
  }
  const light = under(':root {')
  const dark = { ...light, ...under('@media (prefers-color-scheme: dark)') }
  return {
    light,
    dark,
    more: { ...light, ...under('@media (prefers-contrast: more) {') },
    moreDark: { ...dark, ...under('@media (prefers-contrast: more) and') },
    contrast: { ...light, ...under(':root[data-theme="contrast"]') },
  }
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

/** A colour as eyes without one kind of cones see it: Viénot, Brettel & Mollon 1999; tritan by Machado 2009. */
export const DEFICIENCIES: Readonly<Record<string, readonly Rgb[]>> = {
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A colour as seen with a deficiency. */
export function seenWith(matrix: readonly Rgb[], colour: Rgb): Rgb {
  const lin = colour.map(linear)
  return matrix.map((row) =>
    gamma(row.reduce((sum, weight, index) => sum + weight * (lin[index] ?? 0), 0)),
  ) as unknown as Rgb
}

function gamma(share: number): number {
  const within = Math.min(1, Math.max(0, share))
  return 255 * (within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055)
}
