import type { Slide } from '../../shared/screen/slide.ts'
import type { Day } from '../../shared/time/day.ts'
import { lineupsOf } from './lineup.ts'
import { composeLoop, type Setting, totalMs } from './loop.ts'
import { type Night, nightsOf } from './night.ts'

/** The loops of one day, one after the other. They repeat from local midnight to local midnight. */
export interface Programme {
  readonly day: Day
  readonly loops: readonly (readonly Slide[])[]
  readonly slides: readonly Slide[]
  readonly totalMs: number
  /** When the screen rests that day. */
  readonly nights: readonly Night[]
}

/** The place of a moment in a programme. */
export interface Position {
  readonly slide: Slide
  readonly elapsedMs: number
}

/** What a screen shows on a day: a pure function of edition, screen and day, the same for server and screens. */
export function composeProgramme(setting: Setting, day: Day): Programme {
  const lineups = lineupsOf(setting.screen.playlist, setting.cast, day)
  const loops = lineups.map((subjects) => composeLoop(setting, subjects))
  const slides = loops.flat()
  return { day, loops, slides, totalMs: totalMs(slides), nights: nightsOf(setting.screen, setting.cast, day) }
}

/** The slide that is on at a time of the programme's day, in ms since midnight. */
export function positionAt(programme: Programme, ms: number): Position {
  let elapsedMs = ms % programme.totalMs
  for (const slide of programme.slides) {
    if (elapsedMs < slide.durationMs) return { slide, elapsedMs }
    elapsedMs -= slide.durationMs
  }
  throw new Error(`no slide at ${ms} ms of a programme of ${programme.totalMs} ms`)
}

/** How many loops of a programme's day have ended at a time of the day, in ms since midnight. */
export function loopsBefore({ loops, totalMs: lengthMs }: Programme, ms: number): number {
  let over = Math.floor(ms / lengthMs) * loops.length
  let leftMs = ms % lengthMs
  for (const loop of loops) {
    leftMs -= totalMs(loop)
    if (leftMs < 0) break
    over++
  }
  return over
}
