import type { Hours, Office } from '../../../shared/edition/office.ts'
import type { Day } from '../../../shared/time/day.ts'
import { openingAt, timeMs } from '../../../shared/time/opening.ts'

/** When an office is open on a day: all of its departments, or some. Closed days have no spans. */
export interface HoursOfDay {
  readonly spans: readonly { readonly from: string; readonly until: string }[]
  readonly scope: 'all' | 'some'
}

/** The hours of a day; undefined if nothing is known of that day. Times are of the clock, `08:45`. */
export function hoursOfDay(hours: Hours, calendar: Office['calendar'], day: Day): HoursOfDay | undefined {
  const opening = openingAt(hours, calendar, day, 0)
  if (opening.kind === 'unknown') return undefined
  if (!('from' in opening)) return { spans: [], scope: 'all' }
  const { from } = opening
  const later = openingAt(hours, calendar, day, timeMs(from))
  const spans = 'until' in later ? [{ from, until: later.until }] : []
  return { spans, scope: opening.kind === 'before' ? 'all' : 'some' }
}
