import type { Edition } from '../../src/shared/edition/edition.ts'
import { type OpenNow, openNow } from '../../src/shared/edition/office/open-now.ts'
import { localTime } from '../../src/shared/time/day.ts'

/** Everything that a page may say of whether the office is open, on the days of its calendar. */
export function openingsOf(edition: Pick<Edition, 'office' | 'sources'>): OpenNow[] {
  const { calendar, timeZone } = edition.office
  const openings = new Map<string, OpenNow>()
  let now = Date.parse(`${calendar.from}T00:00:00Z`)
  while (localTime(now, timeZone).day <= calendar.until) {
    const state = openNow(edition, now)
    openings.set(JSON.stringify(state.opening), state)
    now = state.until
  }
  return [...openings.values()]
}
