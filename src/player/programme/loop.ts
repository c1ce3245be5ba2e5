import { DEFAULT_SUBJECT, type Kind, type Subject, subjectOf } from '../../shared/edition/subject.ts'
import type { Locale } from '../../shared/edition/words/locale.ts'
import type { Mode, Screen } from '../../shared/screen/screen.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { directoryDuration, durationOf } from './duration.ts'
import type { Cast } from './lineup.ts'

/** How much the readers of a locale have to read on a slide, in the unit of the language. */
type Units = (subject: Subject, locale: string) => number

export interface Setting {
  readonly screen: Screen
  readonly locales: readonly Locale[]
  readonly cast: Cast
  readonly units: Units
}

/**
 * One pass through the playlist: the slides of each subject in order, and the directory often enough. A directory
 * never comes between the languages of a topic. If the next topic does not fit before it, a later subject of a single
 * slide may fill the time. A loop without any subject is the default slide, so a screen is never blank.
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
  return loop.length > 0 ? loop : [slide(setting, DEFAULT_SUBJECT, setting.screen.locales, 1)]
}

export function totalMs(slides: readonly Slide[]): number {
  return slides.reduce((total, { durationMs }) => total + durationMs, 0)
}

/** The screen decides how a topic of the plan shows its languages. Slides with figures always show all together. */
const MODES = {
  topic: 'screen',
  department: 'together',
  need: 'together',
  directory: 'together',
  office: 'together',
  building: 'together',
  languages: 'together',
  about: 'together',
  notice: 'together',
  default: 'together',
  night: 'together',
} satisfies Record<Kind, Mode | 'screen'>

function slidesOf(setting: Setting, id: string): Slide[] {
  const subject = subjectOf(setting.cast, id)
  if (!subject) throw new Error(`the edition has no subject ${id}`)
  const { locales, topics } = setting.screen
  const mode = MODES[subject.kind]
  if ((mode === 'screen' ? topics : mode) === 'together') return [slide(setting, subject, locales, 1)]
  return locales.map((locale) => slide(setting, subject, [locale], locales.length))
}

function slide(setting: Setting, subject: Subject, ids: readonly string[], slidesOfTopic: number): Slide {
  const loads = ids.map((id) => ({
    units: setting.units(subject, id),
    perSecond: setting.locales.find((locale) => locale.id === id)?.reading.perSecond ?? 1,
  }))
  const id = slidesOfTopic > 1 ? `${subject.id}:${ids.join()}` : subject.id
  return {
    id,
    kind: subject.kind,
    subject: subject.id,
    locales: [...ids],
    durationMs: durationOf(loads, slidesOfTopic),
  }
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
