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
