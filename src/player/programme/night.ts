import type { Screen } from '../../shared/screen/screen.ts'
import { onSpan } from '../../shared/screen/screen-hours.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import type { Day } from '../../shared/time/day.ts'
import type { Cast } from './lineup.ts'

const DAY_MS = 86_400_000

/** A part of a day in which a screen rests: its slide, and its beginning in ms since midnight. */
export interface Night {
  readonly fromMs: number
  readonly slide: Slide
}

/**
 * When a screen rests on a day, between midnight and midnight. A night is a slide like any other, so that server,
 * screens, playlog and watchdog need no second notion of what is on.
 */
export function nightsOf(
  { hours, locales }: Pick<Screen, 'hours' | 'locales'>,
  { office }: Pick<Cast, 'office'>,
  day: Day,
): Night[] {
  const on = onSpan(hours, office, day)
  if (!on) return [night(locales, 0, DAY_MS)]
  return [night(locales, 0, on.fromMs), night(locales, on.untilMs, DAY_MS)].filter(
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
