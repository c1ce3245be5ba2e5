import type { LocaleId } from '../shared/edition/words/locale.ts'
import type { Day } from '../shared/time/day.ts'

/** What is known of a visit to a need's page: nothing that tells one person from another. */
export interface Visit {
  readonly day: Day
  readonly need: string
  readonly locale: LocaleId
}

/** Totals of what people look for, by day, need and language. Who keeps them may keep nothing else. */
export interface Counting {
  count(visit: Visit): Promise<void>
}

/** Until the office has a place for totals, nothing is counted. The page about privacy says so. */
export const countNothing: Counting = { count: async () => {} }

/**
 * Whether a request is a person who opens a page. Browsers say so (Fetch Metadata); programs, copies for reading without
 * a network and pages that are fetched in advance do not.
 */
export function isVisit({ method, headers }: Request): boolean {
  return (
    method === 'GET' &&
    headers.get('Sec-Fetch-Mode') === 'navigate' &&
    headers.get('Sec-Purpose')?.startsWith('prefetch') !== true
  )
}
