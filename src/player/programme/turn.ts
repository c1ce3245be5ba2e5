import type { Slide } from '../../shared/screen/slide.ts'
import { localTime } from '../../shared/time/day.ts'
import { totalMs } from './loop.ts'
import { type Programme, positionAt } from './programme.ts'
import { nextStart, type Schedule } from './seek.ts'
import { type Showing, showingAt } from './showing.ts'

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
  const place = placeAt(programme, ms)
  const night = programme.nights.map(({ fromMs }) => startedAt - ms + fromMs).find((at) => at > startedAt)
  const other = nextStart(schedule, startedAt, ({ subject }) => subject !== slide.subject)
  const endsAt = Math.min(other ?? pageEndsAt, night ?? Number.POSITIVE_INFINITY)
  const { slide: next } = showingAt(schedule, endsAt)
  const isOther = next.kind !== 'night' && next.subject !== slide.subject
  return { slide, endsAt, next: isOther ? next : undefined, place }
}

/** The place of a time of the day, in ms since midnight, in its loop. */
function placeAt({ loops, totalMs: lengthMs }: Programme, ms: number): { number: number; count: number } {
  let elapsedMs = ms % lengthMs
  for (const loop of loops) {
    const turns = turnsOf(loop)
    for (const [index, turn] of turns.entries()) {
      elapsedMs -= totalMs(turn)
      if (elapsedMs < 0) return { number: index + 1, count: turns.length }
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
