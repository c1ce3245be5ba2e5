import { aboutIds } from '../../shared/edition/about.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { subjectOf } from '../../shared/edition/subject.ts'
import { isOnWall } from '../../shared/edition/validity.ts'
import type { Playlist } from '../../shared/screen/screen.ts'
import type { Day } from '../../shared/time/day.ts'
import { CYCLE_DAYS, openingDayNumber } from './opening-days.ts'

/** The part of an edition that the player uses. The rest is words. */
export type Cast = Pick<Edition, 'topics' | 'departments' | 'needs' | 'office' | 'sources' | 'unchecked'>

/**
 * The subjects of each loop of a day, in order. A day has as many different loops as are needed for every lead and
 * every department to have its turn. The loops then repeat until midnight.
 */
export function lineupsOf(playlist: Playlist, cast: Cast, day: Day): string[][] {
  const number = openingDayNumber(cast.office.calendar, day)
  const onWall = (ids: readonly string[]) => ids.filter((id) => isKnown(cast, id, day))
  const leads = onWall(playlist.leads)
  const departments = onWall(playlist.departments)
  const body = pillarsWithInitiatives(
    onWall(playlist.pillars),
    ofDay(onWall(playlist.daily), number),
    cast,
    number,
  )
  return Array.from({ length: Math.max(leads.length, departments.length, 1) }, (_, loop) => {
    const subjects = [
      ...turn(leads, loop),
      ...body,
      ...onWall(playlist.always),
      ...turn(departments, loop + number),
    ]
    // No other slide says in full how far to trust it. An empty playlist shows nothing that could be trusted.
    return subjects.length > 0 ? [...subjects, ...aboutIds(cast)] : []
  })
}

/**
 * The equal share of a day: each subject belongs to one of five days, and the share is filled up from the days after it.
 */
function ofDay(ids: readonly string[], number: number): string[] {
  const share = Math.ceil(ids.length / CYCLE_DAYS)
  const of = (day: number) => ids.filter((_, index) => index % CYCLE_DAYS === modulo(day, CYCLE_DAYS))
  return Array.from({ length: CYCLE_DAYS }, (_, later) => of(number + later))
    .flat()
    .slice(0, share)
}

/** Each pillar, then its initiatives of the day. The week decides the first pillar and the direction. */
function pillarsWithInitiatives(
  pillars: readonly string[],
  initiatives: readonly string[],
  cast: Cast,
  number: number,
): string[] {
  const week = Math.floor(number / CYCLE_DAYS)
  const pillarOf = (id: string) => {
    const entry = subjectOf(cast, id)?.entry
    return entry && 'pillar' in entry ? entry.pillar : undefined
  }
  const ordered = rotate(pillars, week).flatMap((pillar) => [
    pillar,
    ...rotate(
      initiatives.filter((id) => pillarOf(id) === pillar),
      week,
    ),
  ])
  return [...ordered, ...initiatives.filter((id) => !pillars.includes(pillarOf(id) ?? ''))]
}

function isKnown(cast: Cast, id: string, day: Day): boolean {
  const entry = subjectOf(cast, id)?.entry
  return entry !== undefined && isOnWall(entry, day)
}

function turn(ids: readonly string[], index: number): string[] {
  return ids.slice(modulo(index, ids.length || 1)).slice(0, 1)
}

function rotate<T>(items: readonly T[], by: number): T[] {
  const start = modulo(by, items.length || 1)
  return [...items.slice(start), ...items.slice(0, start)]
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
