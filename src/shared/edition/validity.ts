import type { Day } from '../time/day.ts'
import type { Period, Topic } from './topic.ts'

/** Whether an entry may still be on a wall. One that is tied to a date leaves the wall after that day. */
export function isOnWall({ until }: Pick<Topic, 'id' | 'until'>, day: Day): boolean {
  return until === undefined || day <= until
}

/** Whether a text was written for other days than this one, so that the reader needs a caveat. */
export function isOutside(period: Period | undefined, day: Day): boolean {
  return period !== undefined && (day < period.from || day > period.until)
}

/** The fiscal year of a period, named by the year it begins in. (Fiscal years of Japanese offices begin in April.) */
export function fiscalYear(period: Period): number {
  return Number(period.from.slice(0, 4))
}
