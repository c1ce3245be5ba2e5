import type { Programme } from '../../player/programme/programme.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { ScreenHours } from '../../shared/screen/screen-hours.ts'
import type { Day } from '../../shared/time/day.ts'
import { programmesOf } from '../../view/screen/programmes.ts'
import type { Published } from '../published.ts'

type ProgrammeOf = (day: Day) => Programme

// Composing a day takes long, so the result is kept as long as the edition, for each configured screen.
const kept = new WeakMap<Edition, WeakMap<Screen, ProgrammeOf>>()

/**
 * The programme of a configured screen by day, of the edition that is asked for.
 *
 * @param hours override those of the configuration.
 */
export function programmesFor(
  { edition, i18n }: Pick<Published, 'edition' | 'i18n'>,
  screen: Screen,
  hours: ScreenHours | null = null,
): ProgrammeOf {
  if (hours) return programmesOf({ ...screen, hours }, edition, i18n)
  const ofEdition = kept.get(edition) ?? new WeakMap<Screen, ProgrammeOf>()
  kept.set(edition, ofEdition)
  const programmeOf = ofEdition.get(screen) ?? programmesOf(screen, edition, i18n)
  ofEdition.set(screen, programmeOf)
  return programmeOf
}
