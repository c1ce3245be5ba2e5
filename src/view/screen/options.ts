import { type Appearance, parseAppearance } from '../../shared/screen/appearance.ts'
import { parseMmPerPx } from '../../shared/screen/scale.ts'
import { parseScreenHours, type ScreenHours } from '../../shared/screen/screen-hours.ts'
import type { Boot } from './boot.ts'

/** What the address of a screen may ask for. */
export interface Options {
  readonly appearance: Appearance
  readonly mmPerPx: number | null
  readonly hours: ScreenHours | null
}

/**
 * What the address asks for. The server has read it for the page it drew; the page that is kept on the device knows
 * nothing of it, so it is read here, and what cannot be read is left out: a wall is not left blank for a letter.
 */
export function optionsOf(boot: Boot, query: string, onFault: (error: unknown) => void): Options {
  if (boot.at !== null) return boot
  const asked = new URLSearchParams(query)
  const read = <T>(parse: () => T, otherwise: T): T => {
    try {
      return parse()
    } catch (error) {
      onFault(error)
      return otherwise
    }
  }
  return {
    appearance: read(() => parseAppearance(Object.fromEntries(asked)), boot.appearance),
    mmPerPx: read(() => parseMmPerPx(asked.get('mm-per-px')), null),
    hours: read(() => parseScreenHours(Object.fromEntries(asked)) ?? null, null),
  }
}
