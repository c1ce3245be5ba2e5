import type { I18n } from '../../lines/i18n/i18n.ts'
import { slideUnits } from '../../lines/slide/slide-units.ts'
import { composeProgramme, type Programme } from '../../player/programme/programme.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { Day } from '../../shared/time/day.ts'

/** The programme of a screen by day. The server and every screen compose it from the same words. */
export function programmesOf(screen: Screen, edition: Edition, i18n: I18n): (day: Day) => Programme {
  // Two days: that of the clock, and the one to which a visitor has turned.
  let kept: readonly Programme[] = []
  return (day) => {
    const known = kept.find((programme) => programme.day === day)
    if (known) return known
    const units = slideUnits(i18n, edition, day)
    const made = composeProgramme({ screen, locales: edition.locales, cast: edition, units }, day)
    kept = [made, ...kept].slice(0, 2)
    return made
  }
}
