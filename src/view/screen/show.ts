import type { I18n, Ui } from '../../lines/i18n/i18n.ts'
import { screenI18n } from '../../lines/i18n/screen-i18n.ts'
import { IN_STEP } from '../../player/player.ts'
import { nightAt, slideAt } from '../../player/programme/showing.ts'
import type { Show as Played } from '../../player/state.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { type Screen, withoutPlaylist } from '../../shared/screen/screen.ts'
import type { Options } from './options.ts'
import { programmesOf } from './programmes.ts'

/** What a screen plays, with the words for it. */
export interface Show extends Played {
  readonly edition: Edition
  readonly i18n: I18n
}

export function createShow(screen: Screen, edition: Edition, i18n: I18n): Show {
  const { timeZone } = edition.office
  const schedule = (of: Screen) => ({ programmeOf: programmesOf(of, edition, i18n), timeZone })
  return { screen, edition, i18n, schedule: schedule(screen), fallback: schedule(withoutPlaylist(screen)) }
}

/**
 * The show of a screen with the hours that its address asks for.
 *
 * @throws Error when the app cannot play it at an instant, ms since 1970.
 */
export function playableShow(
  screen: Screen,
  edition: Edition,
  { hours }: Pick<Options, 'hours'>,
  ui: Ui,
  at: number,
): Show {
  const show = createShow(hours ? { ...screen, hours } : screen, edition, screenI18n(ui, edition))
  checkShow(show, at)
  return show
}

/**
 * Tries whether a show can be played at an instant (ms since 1970), by night and by day.
 *
 * @throws Error when the app has no words for it, cannot compose the day, or has nothing that is on then.
 */
export function checkShow({ screen, i18n, schedule }: Show, at: number): void {
  for (const locale of screen.locales) i18n.language(locale)
  const { programmeOf, timeZone } = schedule
  nightAt(programmeOf, timeZone, at)
  const { slide, changesAt } = slideAt(programmeOf, timeZone, IN_STEP, at, () => [])
  if (!Number.isFinite(changesAt)) throw new Error(`${slide.id}: expected an end of the slide that is on`)
}
