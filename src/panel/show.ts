import type { I18n } from '../lines/create-i18n.ts'
import { IN_STEP } from '../player/player.ts'
import { nightScene } from '../player/programme/night.ts'
import type { Schedule } from '../player/programme/seek.ts'
import { sceneAt } from '../player/scene.ts'
import type { Edition } from '../shared/edition/edition.ts'
import { type Screen, withoutPlaylist } from '../shared/screen/screen.ts'
import { programmesOf } from '../view/screen/programmes.ts'

/** What a screen plays. It can be exchanged while it plays. */
export interface Show {
  readonly screen: Screen
  readonly edition: Edition
  readonly i18n: I18n
  readonly schedule: Schedule
}

export function createShow(screen: Screen, edition: Edition, i18n: I18n): Show {
  const { timeZone } = edition.office
  return { screen, edition, i18n, schedule: { programmeOf: programmesOf(screen, edition, i18n), timeZone } }
}

/** The same with nothing but the default slide. */
export function defaultShow({ screen, edition, i18n }: Show): Show {
  return createShow(withoutPlaylist(screen), edition, i18n)
}

/**
 * Tries whether a show can be played at an instant (ms since 1970), by night and by day.
 *
 * @throws Error when the app has no words for it, cannot compose the day, or has nothing that is on then.
 */
export function checkShow({ screen, i18n, schedule }: Show, at: number): void {
  for (const locale of screen.locales) i18n.language(locale)
  const { programmeOf, timeZone } = schedule
  nightScene(programmeOf, timeZone, at)
  const { slide, changesAt } = sceneAt(programmeOf, timeZone, IN_STEP, at, () => [])
  if (!Number.isFinite(changesAt)) throw new Error(`${slide.id}: expected an end of the slide that is on`)
}
