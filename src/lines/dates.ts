import { dateParts } from '../shared/time/date-parts.ts'
import type { Day } from '../shared/time/day.ts'
import type { Language } from './i18n/i18n.ts'
import { withReadings } from './with-readings.ts'

/** A day as the reader writes it, with readings where the language has them: `11月24日（火）`. */
export function formatDay(language: Language, day: Day): string {
  const parts = partsOf(language, `${day}T00:00:00Z`, language.locale.formats.day)
  return withReadings(language, language.t('date.day', parts))
}

/** A day of the week by its number, 0 for Sunday to 6 for Saturday, as in a day: `火`, `火曜日`, `Tue`. */
export function formatWeekday(language: Language, number: number): string {
  // The first of February 2026 is a Sunday.
  const { weekday } = partsOf(language, `2026-02-0${number + 1}T00:00:00Z`, {
    weekday: language.locale.formats.day.weekday,
  })
  return withReadings(language, weekday ?? '')
}

/** A month, for "as of": `2022-05` → `May 2022`. */
export function formatMonth(language: Language, month: string): string {
  const parts = partsOf(language, `${month}-01T00:00:00Z`, language.locale.formats.month)
  return withReadings(language, language.t('date.month', parts))
}

/** A day of any year, or a month if the day is not known: `2022-05-13` → `13 May 2022`. */
export function formatDate(language: Language, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatMonth(language, date)
  const format = { ...language.locale.formats.month, day: 'numeric' } as const
  return withReadings(language, language.t('date.full', partsOf(language, `${date}T00:00:00Z`, format)))
}

/** The age of a fact, if the reader must see it: `as of May 2022`. */
export function asOf(language: Language, month: string | undefined): string | undefined {
  return month === undefined ? undefined : language.t('fact.asOf', { month: formatMonth(language, month) })
}

/** The age of what a screen shows: the time if it is of today, else the day. */
export function formatAsOf(language: Language, day: Day, ms: number, today: Day): string {
  const when = day === today ? formatTime(language, fiveMinutes(ms)) : formatDay(language, day)
  return language.t('caveat.asOf', { when })
}

/** The time, rounded down to `10:05`: readings are known for every fifth minute only. */
export function fiveMinutes(ms: number): string {
  const minutes = Math.floor(ms / 300_000) * 5
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A time of the clock: `17:00` → `17:00`, `午後5時`, `5 p.m.`. */
export function formatTime(language: Language, time: string): string {
  const [hour24, minute] = time.split(':')
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const
  const { hour } = partsOf(language, `2000-01-01T${time}:00Z`, options)
  const values = {
    hour,
    minute,
    hour24: Number(hour24),
    period: language.t(`date.${isMorning(time) ? 'am' : 'pm'}`),
  }
  const key = time === '12:00' ? 'date.noon' : minute === '00' ? 'date.hour' : 'date.time'
  return withReadings(language, language.t(key, values))
}

function isMorning(time: string): boolean {
  return time < '12:00'
}

/** What `Intl` writes for a moment, piece by piece. The language decides the order. */
function partsOf({ locale }: Language, iso: string, options: Intl.DateTimeFormatOptions) {
  return dateParts(locale.tag, { ...options, timeZone: 'UTC' }, Date.parse(iso))
}
