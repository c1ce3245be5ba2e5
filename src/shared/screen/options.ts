import { parseAt } from '../time/at.ts'
import { type Appearance, parseAppearance } from './appearance.ts'
import { parseMmPerPx } from './scale.ts'
import { parseScreenHours, type ScreenHours } from './screen-hours.ts'

/** What the address of a screen may ask for; null if it does not ask. */
export interface Options {
  /** The instant its clock is set to, in ms since 1970. */
  readonly at: number | null
  readonly appearance: Appearance
  readonly mmPerPx: number | null
  readonly hours: ScreenHours | null
}

/** The part of `URLSearchParams` that is used. */
interface Query {
  get(name: string): string | null
}

/**
 * The options in the query of a screen's address. If an option stands twice, the first counts.
 *
 * @param onFault receives the error of each option that cannot be read; the option then counts as absent. Without
 * `onFault` the first such error is thrown.
 * @throws Error that names the option and what was expected.
 */
export function parseOptions(
  query: Query,
  onFault: (error: unknown) => void = (error) => {
    throw error
  },
): Options {
  const read = <T>(parse: () => T, otherwise: T): T => {
    try {
      return parse()
    } catch (error) {
      onFault(error)
      return otherwise
    }
  }
  const asked = Object.fromEntries(
    ['at', 'text', 'theme', 'mm-per-px', 'hours', 'closed-days'].flatMap((name) => {
      const value = query.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  return {
    at: read(() => (asked.at === undefined ? null : parseAt(asked.at)), null),
    appearance: read(() => parseAppearance(asked), parseAppearance({})),
    mmPerPx: read(() => parseMmPerPx(query.get('mm-per-px')), null),
    hours: read(() => parseScreenHours(asked), null),
  }
}
