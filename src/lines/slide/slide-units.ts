import type { Edition } from '../../shared/edition/edition.ts'
import type { Subject } from '../../shared/edition/subject.ts'
import { readingLoad } from '../../shared/text/reading-load.ts'
import type { Day } from '../../shared/time/day.ts'
import type { I18n } from '../i18n/i18n.ts'
import { type Line, onWall } from '../line.ts'
import { linesOf } from '../subject/subject-lines.ts'

/**
 * Hours are a table: a reader looks for one of its days, and reads it once. Nobody needs the age of a fact twice, or
 * where to ask: all slides that lack a fact say the same.
 */
const READ_ONCE: ReadonlySet<string> = new Set([
  'times',
  'days',
  'exception',
  'timesAsOf',
  'placeAsOf',
  'phoneAsOf',
  'facilityAsOf',
  'help',
] satisfies Line['part'][])
/** A slide gives time to read everything twice. */
const ONCE_OF_TWICE = 0.5

/**
 * How much the readers of a locale have to read on a slide on a day, in the unit of their language. The result is
 * kept: a programme asks for most slides eight times.
 */
export function slideUnits(i18n: I18n, edition: Edition, day: Day) {
  const counted = new Map<string, number>()
  return (subject: Subject, locale: string): number => {
    const key = `${subject.id} ${locale}`
    const known = counted.get(key)
    if (known !== undefined) return known
    const language = i18n.language(locale)
    const { unit } = language.locale.reading
    // The label is the same on every slide of the plan, so it is known and not read.
    const lines = onWall(linesOf(edition, language, subject, day)).filter((line) => line.part !== 'label')
    const units = lines.reduce((sum, line) => sum + readingLoad(line.text, unit) * weightOf(line), 0)
    counted.set(key, units)
    return units
  }
}

function weightOf({ part }: Line): number {
  return READ_ONCE.has(part) ? ONCE_OF_TWICE : 1
}
