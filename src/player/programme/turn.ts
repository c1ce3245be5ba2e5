import type { Slide } from '../../shared/screen/slide.ts'
import { localTime } from '../../shared/time/day.ts'
import { totalMs } from './loop.ts'
import { type Programme, positionAt } from './programme.ts'
import type { Schedule } from './seek.ts'
import { type Showing, showingAt } from './showing.ts'

const DAY_MS = 86_400_000

/**
 * The time for which a screen shows one subject: its slides in a row, one for each language. A reader who has a language
 * of their own sees no change between them.
 */
export interface Turn {
  /** The slide that is on. */
  readonly slide: Slide
  /** When the screen goes on to something else, in ms since 1970. */
  readonly endsAt: number
  /** What it then shows. Undefined if it rests then, or has nothing else. */
  readonly next: Slide | undefined
  /** Which turn of its loop it is, from 1, and how many there are. Undefined for what is in no loop, such as the night. */
  readonly place: { readonly number: number; readonly count: number } | undefined
}

/** The turn to which a slide belongs that is on. */
export function turnAt(schedule: Schedule, { slide, startedAt, pageEndsAt }: Showing): Turn {
  const { day, ms } = localTime(startedAt, schedule.timeZone)
  const programme = schedule.programmeOf(day)
  if (positionAt(programme, ms).slide.id !== slide.id)
    return { slide, endsAt: pageEndsAt, next: undefined, place: undefined }
  const { leftMs, ...place } = placeAt(programme, ms)
  const midnight = startedAt - ms
  const nights = programme.nights.map(({ fromMs }) => midnight + fromMs).filter((at) => at > startedAt)
  const endsAt = Math.min(startedAt + leftMs, midnight + DAY_MS, ...nights)
  const { slide: next } = showingAt(schedule, endsAt)
  const isOther = next.kind !== 'night' && next.subject !== slide.subject
  return { slide, endsAt, next: isOther ? next : undefined, place }
}

/** Where a time of the day, in ms since midnight, is in its loop: the turn, and how much of it is left. */
function placeAt({ loops, totalMs: lengthMs }: Programme, ms: number) {
  let elapsedMs = ms % lengthMs
  for (const loop of loops) {
    const turns = turnsOf(loop)
    for (const [index, turn] of turns.entries()) {
      const durationMs = totalMs(turn)
      if (elapsedMs < durationMs)
        return { number: index + 1, count: turns.length, leftMs: durationMs - elapsedMs }
      elapsedMs -= durationMs
    }
  }
  throw new Error(`no turn at ${ms} ms of a programme of ${lengthMs} ms`)
}

/** The slides of a loop, those of a subject together. */
function turnsOf(loop: readonly Slide[]): Slide[][] {
  const turns: Slide[][] = []
  for (const slide of loop) {
    const turn = turns.at(-1)
    if (turn?.[0]?.subject === slide.subject) turn.push(slide)
    else turns.push([slide])
  }
  return turns
}
