import type { JSX } from 'preact'
import { localTime } from '../../shared/time/day.ts'
import { useOffice } from './office-context.ts'

/** The time of day in figures, which are the same in every language. */
export function ClockTime({ now }: { now: number }): JSX.Element {
  const text = clockText(now, useOffice().edition.office.timeZone)
  // A machine reads 00:56 as a time, and 0:56 as nothing.
  return (
    <time class="clock" dateTime={text.padStart(5, '0')}>
      {text}
    </time>
  )
}

/** The time of day at an instant, in ms since 1970: `9:05`. */
export function clockText(now: number, timeZone: string): string {
  const minutes = Math.floor(localTime(now, timeZone).ms / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
