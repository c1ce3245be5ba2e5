import type { I18n } from '../i18n/create-i18n.ts'
import { slideUnits } from '../i18n/slide-units.ts'
import { composeProgramme, type Programme } from '../player/programme.ts'
import type { Day } from '../shared/day.ts'
import type { Edition } from '../shared/edition.ts'
import type { Screen } from '../shared/screen.ts'

/** The programme of a screen by day. The server and every screen compose it from the same words. */
export function programmesOf(screen: Screen, edition: Edition, i18n: I18n): (day: Day) => Programme {
  let last: Programme | undefined
  return (day) => {
    if (last?.day !== day) {
      const units = slideUnits(i18n, edition, day)
      last = composeProgramme({ screen, locales: edition.locales, cast: edition, units }, day)
    }
    return last
  }
}
