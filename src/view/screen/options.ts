import { type Options as Asked, parseOptions } from '../../shared/screen/options.ts'
import type { Boot } from './boot.ts'

/** What the address of a screen may ask for, but the clock, which the page of a screen is drawn for. */
export type Options = Omit<Asked, 'at'>

/**
 * What the address asks for. The server has read it for the page it drew; the page that is kept on the device knows
 * nothing of it, so it is read here, and what cannot be read is left out: a wall is not left blank for a letter.
 */
export function optionsOf(boot: Boot, query: string, onFault: (error: unknown) => void): Options {
  return boot.at === null ? parseOptions(new URLSearchParams(query), onFault) : boot
}
