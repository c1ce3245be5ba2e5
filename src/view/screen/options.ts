import { type Options as Asked, parseOptions } from '../../shared/screen/options.ts'
import type { Boot } from './boot.ts'

/** What the address of a screen may ask for, except the clock: the page of a screen is drawn for an instant. */
export type Options = Omit<Asked, 'at'>

/**
 * The options in the address. The server has read them for a page that it drew. The kept page on the device does not
 * know them, so they are read here. An option that cannot be read is left out: a typing mistake must not leave a wall
 * blank.
 */
export function optionsOf(boot: Boot, query: string, onFault: (error: unknown) => void): Options {
  return boot.at === null ? parseOptions(new URLSearchParams(query), onFault) : boot
}
