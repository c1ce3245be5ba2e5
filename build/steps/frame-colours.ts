import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameColours } from '../../src/view/assets.ts'

/**
 * The colours in which a phone draws the frame around pages: those of their header and ground in `tokens.css`.
 *
 * @throws Error that names the colour that the stylesheet lacks.
 */
export function frameColours(root: string): FrameColours {
  const css = readFileSync(join(root, 'src/view/tokens.css'), 'utf8')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const colourIn = (scheme: string, name: string): string => {
    const found = scheme.match(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`))?.[1]
    if (found === undefined) throw new Error(`tokens.css: expected a colour --${name}`)
    return found
  }
  return {
    light: colourIn(light, 'header'),
    dark: colourIn(dark, 'header'),
    ground: colourIn(light, 'card'),
  }
}
