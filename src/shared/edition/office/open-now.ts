import { localTime } from '../../time/day.ts'
import { type Opening, openingAt, timeMs } from '../../time/opening.ts'
import type { Edition } from '../edition.ts'
import { shown } from '../fact/fact.ts'

/** Whether an office is open at an instant, and for how long this is so. */
export interface OpenNow {
  readonly opening: Opening
  /** The instant from which it may be otherwise, in ms since 1970. */
  readonly until: number
}

const DAY_MS = 86_400_000

/** Whether an office is open at an instant (ms since 1970), as far as its hours may be shown. */
export function openNow({ office, sources }: Pick<Edition, 'office' | 'sources'>, now: number): OpenNow {
  const { day, ms } = localTime(now, office.timeZone)
  const hours = shown(office.hours, sources)?.value
  const opening: Opening = hours ? openingAt(hours, office.calendar, day, ms) : { kind: 'unknown' }
  return { opening, until: now - ms + changeMs(opening) }
}

/** When a state ends, in ms since midnight. One without a time ends with the day. */
function changeMs(opening: Opening): number {
  if ('until' in opening) return timeMs(opening.until)
  return 'from' in opening ? timeMs(opening.from) : DAY_MS
}
