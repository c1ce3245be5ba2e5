import { dateParts } from './date-parts.ts'

/** A day of the civil calendar, `2026-11-24`. Days compare as strings. */
export type Day = string

const MS_PER_DAY = 86_400_000
const CLOCK = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const

/** The civil day and the milliseconds since its midnight, at an instant (ms since 1970) in a time zone. */
export function localTime(instant: number, timeZone: string): { day: Day; ms: number } {
  const parts = dateParts('en-CA', { ...CLOCK, timeZone }, instant)
  const seconds = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second)
  const ms = seconds * 1000 + (((instant % 1000) + 1000) % 1000)
  return { day: `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`, ms }
}

/** An instant on the clock of a time zone, `2026-11-24T10:05:00.000+09:00` (RFC 3339). */
export function isoTime(instant: number, timeZone: string): string {
  const { day, ms } = localTime(instant, timeZone)
  const offset = Math.round((dayNumber(day) * MS_PER_DAY + ms - instant) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${day}T${new Date(ms).toISOString().slice(11, 23)}${zone}`
}

/** Whether a text is a day of the calendar. `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Days since 1970-01-01, for counting. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
}

/** The day `count` days later. */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The number of a weekday in its month: 2 for a second Saturday. */
export function weekOfMonth(day: Day): number {
  return Math.ceil(Number(day.slice(8)) / 7)
}
