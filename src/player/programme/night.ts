import type { Screen } from '../../shared/screen/screen.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import type { Day } from '../../shared/time/day.ts'
import { keepsHours, timeMs } from '../../shared/time/opening.ts'
import type { Cast } from './lineup.ts'

const DAY_MS = 86_400_000

/** A part of a day in which a screen rests: its slide, and its beginning in ms since midnight. */
export interface Night {
  readonly fromMs: number
  readonly slide: Slide
}

/**
 * When a screen rests on a day, between midnight and midnight. A night is a slide like any other, so that server,
 * screens, playlog and watchdog need no second notion of what is on. If it is not known whether the office has hours
 * on a day, the screen is on, because a dark screen informs no visitor.
 */
export function nightsOf(
  { hours, locales }: Pick<Screen, 'hours' | 'locales'>,
  { office }: Pick<Cast, 'office'>,
  day: Day,
): Night[] {
  if (!hours) return []
  const open = office.hours.value
  const closed = open !== null && !keepsHours(open, office.calendar, day)
  if (closed && hours.closedDays === 'night') return [night(locales, 0, DAY_MS)]
  return [night(locales, 0, timeMs(hours.from)), night(locales, timeMs(hours.until), DAY_MS)].filter(
    ({ slide }) => slide.durationMs > 0,
  )
}

function night(locales: readonly string[], fromMs: number, untilMs: number): Night {
  const slide: Slide = {
    id: 'night',
    kind: 'night',
    subject: 'night',
    locales: [...locales],
    durationMs: untilMs - fromMs,
  }
  return { fromMs, slide }
}
