import type { Locale } from '../../shared/edition/locale.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { Slide, SlideKind } from '../../shared/screen/slide.ts'
import { directoryDuration, durationOf } from './duration.ts'
import type { Cast } from './lineup.ts'

/** How much a slide asks of the readers of a locale, in its reading unit. */
type Units = (kind: SlideKind, subject: string, locale: string) => number

export interface Setting {
  readonly screen: Screen
  readonly locales: readonly Locale[]
  readonly cast: Cast
  readonly units: Units
}

/**
 * One pass through the playlist: the slides of each subject in order, and the directory often enough. A
 * directory never comes between the languages of a topic; where the next topic does not fit before it, a
 * later subject of a single slide may fill the time. A loop without any subject is the default slide: a screen
 * is never blank.
 */
export function composeLoop(setting: Setting, subjects: readonly string[]): Slide[] {
  const directory = directorySlide(setting)
  const every = setting.screen.playlist.directoryEveryMs ?? Number.POSITIVE_INFINITY
  const loop: Slide[] = directory ? [directory] : []
  const waiting = subjects.map((subject) => slidesOf(setting, subject))
  let sinceDirectory = totalMs(loop)
  while (waiting.length > 0) {
    const fits = (slides: readonly Slide[]) => sinceDirectory + totalMs(slides) <= every
    const filler = waiting.findIndex((slides, index) => (index === 0 || slides.length === 1) && fits(slides))
    if (filler === -1 && directory && sinceDirectory > directory.durationMs) {
      loop.push(directory)
      sinceDirectory = directory.durationMs
      continue
    }
    const next = waiting.splice(Math.max(filler, 0), 1).flat()
    loop.push(...next)
    sinceDirectory += totalMs(next)
  }
  return loop.length > 0 ? loop : [slide(setting, 'default', 'default', setting.screen.locales, 1)]
}

export function totalMs(slides: readonly Slide[]): number {
  return slides.reduce((total, { durationMs }) => total + durationMs, 0)
}

/** A topic of the plan speaks its languages as the screen says; what has figures, always all together. */
function slidesOf(setting: Setting, subject: string): Slide[] {
  const kind = kindOf(setting.cast, subject)
  const { locales, topics } = setting.screen
  if (kind !== 'topic' || topics === 'together') return [slide(setting, kind, subject, locales, 1)]
  return locales.map((locale) => slide(setting, kind, subject, [locale], locales.length))
}

function slide(
  setting: Setting,
  kind: SlideKind,
  subject: string,
  ids: readonly string[],
  slidesOfTopic: number,
): Slide {
  const loads = ids.map((id) => ({
    units: setting.units(kind, subject, id),
    perSecond: setting.locales.find((locale) => locale.id === id)?.reading.perSecond ?? 1,
  }))
  const id = slidesOfTopic > 1 ? `${subject}:${ids.join()}` : subject
  return { id, kind, subject, locales: [...ids], durationMs: durationOf(loads, slidesOfTopic) }
}

function directorySlide({ screen, cast }: Setting): Slide | undefined {
  if (screen.playlist.directoryEveryMs === null || cast.departments.length === 0) return undefined
  const durationMs = directoryDuration(cast.departments.length)
  return {
    id: 'directory',
    kind: 'directory',
    subject: 'directory',
    locales: [...screen.locales],
    durationMs,
  }
}

function kindOf(cast: Cast, subject: string): SlideKind {
  const section = cast.topics.find((topic) => topic.id === subject)?.section
  if (section === 'office' || section === 'languages') return section
  return section === undefined ? 'department' : 'topic'
}
