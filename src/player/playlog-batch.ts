import {
  addedUp,
  HOUR_MS,
  MOST_SHOWN,
  type PlaylogBatch,
  type Shown,
} from '../shared/screen/playlog-batch.ts'
import type { Screen } from '../shared/screen/screen.ts'
import { localTime } from '../shared/time/day.ts'
import type { Played } from './playlog.ts'

/** What says nothing about what was to be read: the dark panel, and what a visitor has opened. */
const LEFT_OUT = ['night', 'list']

/**
 * What a screen has shown in an hour, for the office. Only what was within the hour counts, so hours can be added up.
 *
 * @param hour the hours from 1970 to its beginning
 * @param log entries that may reach beyond the hour
 */
export function playlogBatch(
  log: readonly Played[],
  hour: number,
  { viewingDistanceMm, input }: Pick<Screen, 'viewingDistanceMm' | 'input'>,
  timeZone: string,
): PlaylogBatch {
  const begins = hour * HOUR_MS
  const parts = log
    .filter(({ slide }) => !LEFT_OUT.includes(slide))
    .map((played) => ({
      ...played,
      from: Math.max(played.from, begins),
      until: Math.min(played.until, begins + HOUR_MS),
    }))
    .filter(({ from, until }) => until > from)
    .flatMap((played) => byDay(played, timeZone))
  const days = [...Map.groupBy(parts, ({ from }) => localTime(from, timeZone).day)].map(([day, played]) => ({
    day,
    shown: addedUp(played.flatMap(shownOf)).slice(0, MOST_SHOWN),
  }))
  return { hour, distanceMm: viewingDistanceMm, input, days }
}

/** An entry, or the two parts of one that goes over midnight. */
function byDay(played: Played, timeZone: string): Played[] {
  const last = localTime(played.until - 1, timeZone)
  if (localTime(played.from, timeZone).day === last.day) return [played]
  // On a day on which clocks are set, midnight is not so long ago.
  const midnight = Math.max(played.from, played.until - 1 - last.ms)
  return [
    { ...played, until: midnight },
    { ...played, from: midnight },
  ]
}

function shownOf({ from, until, slide, locales, text }: Played): Shown[] {
  const [own] = locales
  // A slide in one of several languages has its language behind the subject.
  const subject =
    locales.length === 1 && slide.endsWith(`:${own}`) ? slide.slice(0, -`:${own}`.length) : slide
  return locales.map((locale) => ({
    subject,
    locale,
    ms: Math.round(until - from),
    mm: text ? round(text.mm, 10) : null,
    contrast: text ? round(text.contrast, 100) : null,
  }))
}

/** Never more than it was. */
function round(value: number, parts: number): number {
  return Math.floor(value * parts) / parts
}
