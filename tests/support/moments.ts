import { IN_STEP } from '../../src/player/player.ts'
import { nextStart } from '../../src/player/programme/seek.ts'
import { slideAt } from '../../src/player/programme/showing.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import type { Slide } from '../../src/shared/screen/slide.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from './bundle.ts'
import { openingDaysFrom } from './opening-days.ts'

const { edition, i18n } = loadBundle()
const FROM = '2026-11-24'

export interface Moment {
  readonly slide: Slide
  /** Its beginning, in ms since 1970. */
  readonly at: number
}

/** One moment of every slide that a screen shows within five opening days, in the order of time. */
export function momentsOf(screen: Screen): Moment[] {
  const programmeOf = programmesOf(screen, edition, i18n)
  const moments = new Map<string, Moment>()
  for (const day of openingDaysFrom(edition.office.calendar, FROM, 5)) {
    const midnight = Date.parse(`${day}T00:00:00+09:00`)
    for (const moment of slidesFrom(screen, midnight, programmeOf(day).slides.length))
      if (!moments.has(moment.slide.id)) moments.set(moment.slide.id, moment)
  }
  return [...moments.values()]
}

/** The slides from a moment on, in their order. */
export function slidesFrom(screen: Screen, at: number, count: number): Moment[] {
  const schedule = { programmeOf: programmesOf(screen, edition, i18n), timeZone: edition.office.timeZone }
  const sceneOf = (now: number) => slideAt(schedule.programmeOf, schedule.timeZone, IN_STEP, now, () => [])
  const moments: Moment[] = []
  for (let now: number | undefined = at; moments.length < count; now = nextStart(schedule, now, () => true)) {
    if (now === undefined) throw new Error(`${screen.id}: no slide follows`)
    const { slide, startedAt } = sceneOf(now)
    moments.push({ slide, at: startedAt })
  }
  return moments
}

/** The first moment of each language after an instant. */
export function inEachLanguage(screen: Screen, instant: number): { locale: string; at: number }[] {
  const moments = slidesFrom(screen, instant, 9).flatMap(({ slide, at }) =>
    slide.locales.map((locale, turn) => ({
      locale,
      at: at + Math.ceil((slide.durationMs / slide.locales.length) * turn) + 50,
    })),
  )
  const later = Map.groupBy(
    moments.filter(({ at }) => at >= instant),
    ({ locale }) => locale,
  )
  return [...later.values()].flatMap(([first]) => first ?? [])
}

/** One moment of each kind of slide and language a screen has. */
export function kindsOf(screen: Screen): Moment[] {
  const byKind = Map.groupBy(momentsOf(screen), ({ slide }) => slide.kind + slide.locales.join())
  return [...byKind.values()].flatMap((moments) => moments.slice(0, 1))
}

/** A moment in a slide in Japanese that stays for some seconds more, with other slides before and after it. */
export function inJapanese(screen: Screen, from: number): number {
  const moment = slidesFrom(screen, from, 40).find(({ slide, at }) => slide.id.endsWith(':ja') && at > from)
  if (!moment) throw new Error('no slide of the loop is in Japanese')
  return moment.at + 1_000
}
