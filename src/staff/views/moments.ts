import { localTime } from '../../shared/time/day.ts'

/** An instant (ms since 1970) as people write it here: 2026-11-28 10:05. */
export function momentText(at: number, timeZone: string): string {
  const { day, ms } = localTime(at, timeZone)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${day} ${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}`
}

export function dayText(at: number, timeZone: string): string {
  return localTime(at, timeZone).day
}

/**
 * The instant of a time on the clocks of the office, as a form gives it: 2026-04-01T08:30. Undefined for anything else.
 * A time that a clock skips or shows twice is one of the two.
 */
export function instantOf(text: string, timeZone: string): number | undefined {
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  if (Number.isNaN(wanted)) return undefined
  const shown = (at: number) => {
    const { day, ms } = localTime(at, timeZone)
    return Date.parse(`${day}T00:00Z`) + ms
  }
  const near = wanted + (wanted - shown(wanted))
  return near + (wanted - shown(near))
}
