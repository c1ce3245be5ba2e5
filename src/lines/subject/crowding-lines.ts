import { type Counters, CROWDING_MS } from '../../shared/edition/crowding.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { localTime } from '../../shared/time/day.ts'
import { fiveMinutes, formatTime } from '../dates.ts'
import type { Language } from '../i18n/i18n.ts'

/**
 * An edition that also knows how crowded its departments are. It brings the way to say that along, because a screen plays
 * before it has loaded that.
 */
export interface WithCrowding {
  readonly crowding?: {
    readonly counters: Counters
    /** Undefined if nobody says how crowded a department is. */
    readonly say: (language: Language, department: string) => string | undefined
  }
}

/**
 * The same edition if nobody says anything. What is out of date at an instant (ms since 1970) is left out by the clock
 * alone: nobody has to take it back.
 */
export function withCrowding(edition: Edition, said: Counters, now: number): Edition & WithCrowding {
  const held = Object.entries(said).filter(([, { at }]) => now - at < CROWDING_MS)
  if (held.length === 0) return edition
  const counters: Counters = Object.fromEntries(held)
  const say = (language: Language, department: string) => {
    const crowding = counters[department]
    if (!crowding) return undefined
    const { ms } = localTime(crowding.at, edition.office.timeZone)
    return language.t(`crowding.${crowding.level}`, { time: formatTime(language, fiveMinutes(ms)) })
  }
  return { ...edition, crowding: { counters, say } }
}
