import type { Edition } from '../../shared/edition/edition.ts'
import type { Playlist } from '../../shared/screen/screen.ts'
import { type Editable, editablesOf } from './subjects.ts'

/** The lists of a playlist, in the order in which a loop takes from them. */
export const LISTS = ['always', 'leads', 'pillars', 'daily', 'departments'] as const
export type List = (typeof LISTS)[number]

/** A topic or a department, as a playlist names it. */
export interface Playable {
  readonly id: string
  readonly group: string
  readonly name: string
}

/** Everything that a playlist can have, in the order and the groups of the list of words. */
export function playablesOf(edition: Edition): Playable[] {
  const ids = new Set([...edition.topics, ...edition.departments].map(({ id }) => id))
  const idOf = ({ id }: Editable) => id.split('/').at(-1) ?? ''
  return editablesOf(edition)
    .filter((subject) => /^(topics|departments)\//.test(subject.id) && ids.has(idOf(subject)))
    .map((subject) => ({ id: idOf(subject), group: subject.group, name: subject.name }))
}

/** The list that has a subject; undefined if none has it. */
export function listOf(playlist: Playlist, id: string): List | undefined {
  return LISTS.find((list) => playlist[list].includes(id))
}

/** A playlist with a subject at the end of a list and in no other. It stays where it is if that list has it. */
export function withSubject(playlist: Playlist, id: string, to: List | undefined): Playlist {
  const lists = LISTS.map((list) => {
    const others = playlist[list].filter((each) => each !== id)
    if (list !== to) return [list, others]
    return [list, playlist[list].includes(id) ? playlist[list] : [...others, id]]
  })
  return { ...playlist, ...Object.fromEntries(lists) }
}

/** The topics of a plan that staff have brought in and no screen shows. */
export function unplayedOf({ topics }: Edition, playlists: readonly Playlist[]): string[] {
  return topics
    .map(({ id }) => id)
    .filter((id) => OF_PLAN.test(id) && playlists.every((playlist) => listOf(playlist, id) === undefined))
}

/** How `withPlan` calls its topics. */
const OF_PLAN = /^plan-\d{4}-\d+$/

/** A playlist that shows topics over five days, with more of them; one that shows no plan as it is. */
export function withTopics(playlist: Playlist, ids: readonly string[], edition: Edition): Playlist {
  if (playlist.daily.length === 0) return playlist
  return ids.reduce(
    (from, id) => withSubject(from, id, 'daily'),
    playableOnly(playlist, playablesOf(edition)),
  )
}

/** A playlist without what an edition has not. A screen passes over that anyway, and the office refuses it. */
export function playableOnly(playlist: Playlist, known: readonly Playable[]): Playlist {
  const ids = new Set(known.map(({ id }) => id))
  const lists = LISTS.map((list) => [list, playlist[list].filter((id) => ids.has(id))])
  return { ...playlist, ...Object.fromEntries(lists) }
}
