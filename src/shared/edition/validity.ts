import type { Day } from '../time/day.ts'
import type { Period, Topic } from './topic.ts'

/** Whether a topic may still be on a wall: a topic tied to a date leaves it after that day. */
export function isOnWall(topic: Pick<Topic, 'until'>, day: Day): boolean {
  return topic.until === undefined || day <= topic.until
}

/** Whether a text speaks of other days than this one, so that the reader must be told. */
export function isOutside(period: Period | undefined, day: Day): boolean {
  return period !== undefined && (day < period.from || day > period.until)
}

/** The fiscal year a period belongs to, by the year it begins in (Japanese offices begin theirs in April). */
export function fiscalYear(period: Period): number {
  return Number(period.from.slice(0, 4))
}
