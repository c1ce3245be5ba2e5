import { isDay } from './day.ts'

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/
const FIRST = Date.UTC(2000, 0)
const AFTER_LAST = Date.UTC(2101, 0)

/**
 * The instant an address sets a clock to, in ms since 1970: `?at=2026-11-24T10:05:00+09:00`. A plus in an address
 * arrives as a space, so a space in its place is accepted.
 *
 * @throws Error when it is not an instant with a zone, or not of the years 2000 to 2100.
 */
export function parseAt(asked: string): number {
  const iso = asked.replace(/ (?=\d{2}:\d{2}$)/, '+')
  const day = INSTANT.exec(iso)?.[1]
  const at = day !== undefined && isDay(day) ? Date.parse(iso) : Number.NaN
  if (!(at >= FIRST && at < AFTER_LAST))
    throw new Error('at: expected an instant of the years 2000 to 2100 like 2026-11-24T10:05:00+09:00')
  return at
}
