import type { CardSentence } from '../shared/edition/card.ts'
import type { LocaleId } from '../shared/edition/words/locale.ts'
import type { Appearance } from '../shared/screen/appearance.ts'
import type { Slide } from '../shared/screen/slide.ts'
import {
  atPage,
  atStep,
  type CardStep,
  cardOpened,
  closed,
  NOTHING,
  type Opened,
  START,
  said,
  subjectOpened,
  toggled,
  typedIn,
} from './opened.ts'
import { IN_STEP, type PlayerEvent, type PlayerState, step } from './player.ts'
import { nextStart, previousStart, type Schedule } from './programme/seek.ts'
import type { Showing } from './programme/showing.ts'
import { beginVoice, type Voice, type VoicePress } from './voice.ts'

/** What the people in front of a screen have done to it. */
export interface Visit {
  readonly player: PlayerState
  /** The language that the visitor chose. Before that, all of the screen's languages have their turn. */
  readonly locale: LocaleId | null
  /** What is open instead of a slide. */
  readonly opened: Opened
  /** A voice that the visitor has asked for. */
  readonly voice: Voice | null
  readonly appearance: Appearance
  /** What the visitor did last, announced to people who do not see it (WCAG 4.1.3). */
  readonly status: Status | null
}

type Status =
  | 'paused'
  | 'playing'
  | 'language'
  | 'allLanguages'
  | 'largeText'
  | 'defaultText'
  | 'contrast'
  | 'defaultColours'

export type Press =
  | { readonly kind: 'pause' | 'play' | 'previous' | 'next' | 'text' | 'theme' }
  /** Opens a view, or closes it if it is open. */
  | { readonly kind: 'topics' | 'words' | 'help' | 'languages' | 'search' }
  | { readonly kind: 'start' | 'close' }
  /** Reads what is shown aloud; says what buttons do; asks something of the voice. Each ends what it has begun. */
  | { readonly kind: 'listen' | 'explain' }
  | { readonly kind: 'voice'; readonly what: VoicePress }
  /** Somebody is there, and wants nothing else. */
  | { readonly kind: 'stay' }
  /** The slide itself was touched. That is the first thing that many people do. */
  | { readonly kind: 'slide' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'card'; readonly about: string | null }
  | { readonly kind: 'say'; readonly sentence: CardSentence }
  | { readonly kind: 'step'; readonly step: CardStep }
  | { readonly kind: 'language'; readonly locale: LocaleId }
  | { readonly kind: 'topic'; readonly subject: string }

export function newVisit(appearance: Appearance): Visit {
  return { player: IN_STEP, locale: null, opened: NOTHING, voice: null, appearance, status: null }
}

/**
 * The visit after a press. `scene` is what is on. With a list open, `scene.pages` are those of the list. Whatever a
 * person does ends a voice that reads (EN 301 549, 5.1.3.5). While a voice explains buttons, they do nothing else.
 */
export function press(visit: Visit, what: Press, scene: Showing, schedule: Schedule, now: number): Visit {
  if (what.kind === 'voice') return visit
  if (what.kind === 'listen' || what.kind === 'explain') return asked(visit, what.kind, now)
  if (visit.voice?.mode === 'explaining')
    return { ...visit, voice: { ...visit.voice, explained: explanationOf(what) } }
  return done({ ...visit, voice: null }, what, scene, schedule, now)
}

function asked(visit: Visit, kind: 'listen' | 'explain', now: number): Visit {
  const mode = kind === 'listen' ? 'reading' : 'explaining'
  if (visit.voice?.mode === mode) return voiceEnded(visit, now)
  const goesOn = visit.voice?.goesOn ?? visit.player.pausedAt === null
  return { ...moved(visit, { kind: 'pause' }, now), voice: beginVoice(mode, goesOn) }
}

/** The visit when a voice has said everything, or is told to stop. */
export function voiceEnded(visit: Visit, now: number): Visit {
  if (!visit.voice) return visit
  const { goesOn } = visit.voice
  const silent = { ...visit, voice: null }
  return goesOn && visit.opened.kind === 'none' ? moved(silent, { kind: 'play' }, now) : silent
}

/** The name of what a press does, among the texts that explain buttons. */
function explanationOf(what: Press): string {
  return what.kind === 'play' ? 'pause' : what.kind
}

function done(visit: Visit, what: Press, scene: Showing, schedule: Schedule, now: number): Visit {
  const { opened } = visit
  switch (what.kind) {
    case 'pause':
      return { ...moved(visit, { kind: 'pause' }, now), status: 'paused' }
    case 'play':
      return { ...moved({ ...visit, opened: NOTHING }, { kind: 'play' }, now), status: 'playing' }
    case 'previous':
    case 'next': {
      const by = what.kind === 'next' ? 1 : -1
      const { pages } = scene
      if (opened.kind !== 'none')
        return { ...visit, opened: atPage(opened, (opened.page + by + pages) % pages) }
      const to = what.kind === 'next' ? pageAfter(visit, scene, schedule) : pageBefore(visit, scene, schedule)
      return moved(visit, { kind: 'go', to }, now)
    }
    case 'topics':
    case 'words':
    case 'help':
    case 'languages':
    case 'search':
      return opening(visit, toggled(opened, what.kind), now)
    case 'start':
      return opening(visit, START, now)
    case 'close':
      return { ...visit, opened: closed(opened) }
    case 'page':
      return { ...visit, opened: atPage(opened, what.page) }
    case 'subject':
      return opening(visit, subjectOpened(opened, what.id), now)
    case 'type':
      return { ...visit, opened: typedIn(opened, what.typed) }
    case 'card':
      return opening(visit, cardOpened(opened, what.about), now)
    case 'say':
      return { ...visit, opened: said(opened, what.sentence) }
    case 'step':
      return { ...visit, opened: atStep(opened, what.step) }
    case 'topic':
      return { ...toSubject(visit, what.subject, scene, schedule, now), opened: NOTHING }
    case 'language': {
      if (what.locale === visit.locale && opened.kind === 'none')
        return { ...visit, locale: null, status: 'allLanguages' }
      return translated({ ...visit, locale: what.locale, status: 'language' }, scene, schedule, now)
    }
    case 'text': {
      const text = visit.appearance.text === 'large' ? 'default' : 'large'
      const status = text === 'large' ? 'largeText' : 'defaultText'
      return { ...visit, appearance: { ...visit.appearance, text }, status }
    }
    case 'theme': {
      const theme = visit.appearance.theme === 'contrast' ? 'default' : 'contrast'
      const status = theme === 'contrast' ? 'contrast' : 'defaultColours'
      return { ...visit, appearance: { ...visit.appearance, theme }, status }
    }
    default:
      return visit
  }
}

/** The visit moved to the next slide in the chosen language, if the current slide does not have it. */
export function skipped(visit: Visit, scene: Showing, schedule: Schedule, now: number): Visit {
  if (speaks(visit.locale, scene.slide)) return visit
  const to = nextStart(schedule, scene.startedAt, (slide) => speaks(visit.locale, slide))
  return to === undefined ? visit : moved(visit, { kind: 'go', to }, now)
}

/** The nearest slide of the same subject in the chosen language. */
function translated(visit: Visit, scene: Showing, schedule: Schedule, now: number): Visit {
  const { slide, startedAt } = scene
  if (speaks(visit.locale, slide)) return visit
  const same = (other: Slide) => other.subject === slide.subject && speaks(visit.locale, other)
  const starts = [previousStart(schedule, startedAt, same), nextStart(schedule, startedAt, same)]
  const [to] = starts
    .filter((at) => at !== undefined)
    .toSorted((a, b) => Math.abs(a - startedAt) - Math.abs(b - startedAt))
  return to === undefined ? skipped(visit, scene, schedule, now) : moved(visit, { kind: 'go', to }, now)
}

function opening(visit: Visit, opened: Opened, now: number): Visit {
  return { ...moved(visit, { kind: 'pause' }, now), opened }
}

/** A subject chosen from the list, in the language of the frame. It stays until the visitor moves on. */
function toSubject(visit: Visit, subject: string, scene: Showing, schedule: Schedule, now: number): Visit {
  const chosen = (slide: Slide) => slide.subject === subject && slide.locales.includes(scene.frame)
  const to = chosen(scene.slide) ? scene.startedAt : nextStart(schedule, scene.startedAt, chosen)
  const paused = moved(visit, { kind: 'pause' }, now)
  return to === undefined ? paused : moved(paused, { kind: 'go', to }, now)
}

function pageAfter(visit: Visit, scene: Showing, schedule: Schedule): number {
  if (scene.page < scene.pages - 1) return scene.pageEndsAt
  const next = nextStart(schedule, scene.startedAt, (slide) => speaks(visit.locale, slide))
  return next ?? scene.pageEndsAt
}

/** The page before; from the first page of a slide, the slide before. */
function pageBefore(visit: Visit, scene: Showing, schedule: Schedule): number {
  if (scene.page > 0) return scene.startedAt
  const previous = previousStart(schedule, scene.startedAt, (slide) => speaks(visit.locale, slide))
  return previous ?? scene.startedAt
}

function moved(visit: Visit, event: PlayerEvent, now: number): Visit {
  return { ...visit, player: step(visit.player, event, now) }
}

function speaks(locale: LocaleId | null, { locales }: Slide): boolean {
  return locale === null || locales.includes(locale)
}
