import type { Edition } from '../../shared/edition/edition.ts'
import { isReference } from '../../shared/edition/fact/unchecked.ts'
import { addDays, type Day } from '../../shared/time/day.ts'
import { confirmedOn, factAt } from './answers.ts'
import type { Path } from './path.ts'
import { type Editable, editablesOf } from './subjects.ts'

/** A fact of the office is asked for again after so many days. */
const FRESH_DAYS = 365

/** A fact that nobody of the office has confirmed for a year. */
export interface DueFact {
  readonly subject: Editable
  readonly path: Path
  /** When the office last stated it; undefined if it never has. */
  readonly confirmed: Day | undefined
}

/** The facts to ask for, in the order of the list. A reading from a dictionary is not asked for. */
export function dueFacts(edition: Edition, today: Day): DueFact[] {
  const oldest = addDays(today, -FRESH_DAYS)
  return editablesOf(edition).flatMap((subject) =>
    subject.facts
      .filter((path) => !isReference(factAt(edition, path), edition.sources))
      .map((path) => ({ subject, path, confirmed: confirmedOn(factAt(edition, path), edition.sources) }))
      .filter(({ confirmed }) => confirmed === undefined || confirmed < oldest),
  )
}

/** The last day of the plan if that is over; undefined while it holds, and in an office without a plan. */
export function planEnded({ topics }: Edition, today: Day): Day | undefined {
  const until = topics
    .flatMap(({ period }) => period?.until ?? [])
    .toSorted()
    .at(-1)
  return until !== undefined && until < today ? until : undefined
}

/** The last day for which the calendar knows holidays and closures, if that is near. */
export function calendarEnds({ office }: Edition, today: Day): Day | undefined {
  return office.calendar.until < addDays(today, NEAR_DAYS) ? office.calendar.until : undefined
}

const NEAR_DAYS = 60
