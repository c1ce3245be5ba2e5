import type { I18n } from '../i18n/create-i18n.ts'
import type { Schedule } from '../player/seek.ts'
import type { Edition } from '../shared/edition.ts'
import { type Screen, withoutPlaylist } from '../shared/screen.ts'
import { programmesOf } from './programmes.ts'

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
