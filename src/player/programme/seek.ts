import type { Slide } from '../../shared/screen/slide.ts'
import { addDays, localTime } from '../../shared/time/day.ts'
import type { Programme } from './programme.ts'

/** Longer than any closure: every subject of a playlist is shown within these days. */
const DAYS = 21
const DAY_MS = 86_400_000

export interface Schedule {
  readonly programmeOf: (day: string) => Programme
  readonly timeZone: string
}

type Test = (slide: Slide) => boolean

/** When the next slide that passes a test begins, after an instant; both in ms since 1970. */
export function nextStart(schedule: Schedule, after: number, test: Test): number | undefined {
  for (let number = 0; number < DAYS; number++) {
    for (const { slide, at } of slidesOf(schedule, after, number)) if (at > after && test(slide)) return at
  }
  return undefined
}

/** When the last slide that passes a test began, before an instant. It looks no farther back than the day before. */
export function previousStart(schedule: Schedule, before: number, test: Test): number | undefined {
  let found: number | undefined
  for (const number of [-1, 0]) {
    for (const { slide, at } of slidesOf(schedule, before, number)) if (at < before && test(slide)) found = at
  }
  return found
}

/** The slides of the day that is so many days from an instant's day, each with the instant it begins. */
function* slidesOf(
  { programmeOf, timeZone }: Schedule,
  instant: number,
  days: number,
): Generator<{ slide: Slide; at: number }> {
  const { day, ms } = localTime(instant, timeZone)
  const midnight = instant - ms + days * DAY_MS
  const { slides } = programmeOf(addDays(day, days))
  let at = midnight
  while (at < midnight + DAY_MS) {
    for (const slide of slides) {
      if (at >= midnight + DAY_MS) return
      yield { slide, at }
      at += slide.durationMs
    }
  }
}
