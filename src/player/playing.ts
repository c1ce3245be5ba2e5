import type { Played } from './playlog.ts'

/** The showing that has not ended. `startedAt` distinguishes it from the same slide a loop later. */
export interface Playing extends Omit<Played, 'until'> {
  readonly startedAt: number
}

/** How many entries wait in memory until they can be stored: about an hour and a half, so memory does not grow. */
export const WAITING_COUNT = 250

/** The entry of a showing that has ended. If the clock was set back it lasted no time, never less than none. */
export function ended({ startedAt: _, ...entry }: Playing, now: number): Played {
  return { ...entry, until: Math.max(entry.from, now) }
}

/** Whether the current showing is still the same showing of the same slide. */
export function goesOn(playing: Playing, next: Playing): boolean {
  return playing.slide === next.slide && playing.startedAt === next.startedAt
}
