import type { LocaleId } from '../../shared/edition/words/locale.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { localTime } from '../../shared/time/day.ts'
import { IN_STEP, type PlayerState, programmeTime } from '../player.ts'
import type { Night } from './night.ts'
import { type PageSpan, pageAt, pageSpans } from './pages.ts'
import { type Programme, positionAt } from './programme.ts'
import type { Schedule } from './seek.ts'

/**
 * What a programme has on at a moment. Instants are of the programme, which is the clock's unless a visitor paused.
 */
export interface Showing {
  readonly slide: Slide
  readonly page: number
  readonly pages: number
  /** The language of header, badge and labels. */
  readonly frame: LocaleId
  readonly startedAt: number
  readonly pageEndsAt: number
  /** When the next change comes, other than that of the clock in the header. */
  readonly changesAt: number
}

/**
 * The slide that is on at an instant of the clock by day. `pageLoads` are those of the slide's pages, where it is
 * drawn. Without them a slide has one page.
 */
export function slideAt(
  programmeOf: (day: string) => Programme,
  timeZone: string,
  state: PlayerState,
  now: number,
  pageLoads: (slide: Slide) => readonly number[],
): Showing {
  const instant = programmeTime(state, now)
  const { day, ms } = localTime(instant, timeZone)
  const programme = programmeOf(day)
  const { slide, elapsedMs } = positionAt(programme, ms)
  return showingOf(slide, instant - elapsedMs, instant, pageLoads(slide))
}

/** What a slide has on at an instant, with the loads of its pages. */
export function showingOf(
  slide: Slide,
  startedAt: number,
  instant: number,
  pageLoads: readonly number[],
): Showing {
  const elapsedMs = instant - startedAt
  const spans = pageSpans(slide.durationMs, pageLoads)
  const page: PageSpan = pageAt(spans, elapsedMs)
  const frame = frameSpan(slide, elapsedMs)
  return {
    slide,
    page: page.page,
    pages: spans.length,
    frame: frame.locale,
    startedAt,
    pageEndsAt: startedAt + page.untilMs,
    changesAt: startedAt + Math.min(page.untilMs, frame.untilMs),
  }
}

/**
 * The night that is on at an instant of the clock, and undefined by day. It follows only the clock: a screen rests
 * even if a visitor has stopped or turned it. There is nothing to read but the time, so its frame has one language.
 */
export function nightAt(
  programmeOf: (day: string) => { readonly nights: readonly Night[] },
  timeZone: string,
  now: number,
): Showing | undefined {
  const { day, ms } = localTime(now, timeZone)
  const on = programmeOf(day).nights.find(
    ({ fromMs, slide }) => fromMs <= ms && ms < fromMs + slide.durationMs,
  )
  const frame = on?.slide.locales[0]
  if (!on || frame === undefined) return undefined
  const startedAt = now - ms + on.fromMs
  const endsAt = startedAt + on.slide.durationMs
  return { slide: on.slide, page: 0, pages: 1, frame, startedAt, pageEndsAt: endsAt, changesAt: endsAt }
}

/** What a screen has on that nobody has touched: the night, or the slide in step with the clock. */
export function showingAt({ programmeOf, timeZone }: Schedule, now: number): Showing {
  return nightAt(programmeOf, timeZone, now) ?? slideAt(programmeOf, timeZone, IN_STEP, now, () => [])
}

/** The languages of a slide take turns in its frame, each for an equal part of its time. */
function frameSpan(slide: Slide, elapsedMs: number): { locale: LocaleId; untilMs: number } {
  const share = slide.durationMs / slide.locales.length
  const turn = Math.min(Math.floor(elapsedMs / share), slide.locales.length - 1)
  const locale = slide.locales[turn]
  if (locale === undefined) throw new Error(`the slide ${slide.id} has no language`)
  return { locale, untilMs: Math.round(share * (turn + 1)) }
}
