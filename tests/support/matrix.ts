import type { Page } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import type { Slide } from '../../src/shared/screen/slide.ts'
import { dayNumber } from '../../src/shared/time/day.ts'
import { loadBundle } from './bundle.ts'
import { momentsOf } from './moments.ts'
import { pageKinds } from './page-kinds.ts'
import { sizeOf } from './screen-page.ts'
import { lobby } from './screens.ts'

const { edition } = loadBundle()

interface Size {
  readonly name: string
  readonly screen: Screen
  readonly size: { readonly width: number; readonly height: number }
}

/** The sizes for everything. On the small ones a screen's page scrolls. */
const SIZES: readonly Size[] = [
  ...screens.map((screen) => ({ name: screen.id, screen, size: sizeOf(screen) })),
  { name: '3840x2160', screen: lobby, size: { width: 3840, height: 2160 } },
  { name: '360x740', screen: lobby, size: { width: 360, height: 740 } },
  { name: '320x256', screen: lobby, size: { width: 320, height: 256 } },
]

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

interface Mode {
  readonly name: string
  /** The query of a screen's address. */
  readonly query: string
  readonly media: Media
}

const MODES: readonly Mode[] = [
  { name: 'default', query: '', media: {} },
  { name: 'large text', query: '&text=large', media: {} },
  { name: 'high contrast', query: '&theme=contrast', media: { contrast: 'more' } },
  { name: 'forced colours', query: '', media: { forcedColors: 'active' } },
  { name: 'reduced motion', query: '', media: { reducedMotion: 'reduce' } },
  { name: 'dark', query: '', media: { colorScheme: 'dark' } },
]

/** One thing to check: a page or a kind of slide in a language, at a size, in a mode. */
export interface Look extends Size {
  readonly mode: Mode
  readonly locale: string
  readonly what: { readonly slide: Slide; readonly at: number } | { readonly path: string }
}

/** Everything to check, in an order that spreads sizes and modes evenly. */
function allLooks(): Look[] {
  return edition.locales.flatMap(({ id: locale }) =>
    SIZES.flatMap((size) =>
      MODES.flatMap((mode) => [
        ...slidesOf(size.screen, locale).map((what) => ({ ...size, mode, locale, what })),
        ...pageKinds(locale).map((path) => ({ ...size, mode, locale, what: { path } })),
      ]),
    ),
  )
}

const SHARE = 96

/** The looks to check today, or all of them if `A11Y` is `all`. */
export function looksOfToday(): Look[] {
  const all = allLooks()
  if (process.env.A11Y === 'all') return all
  const today = dayNumber(new Date().toISOString().slice(0, 10)) % SHARE
  // The step shares no factor with the lengths of the lists, so that every day has some of everything.
  return all.filter((_, index) => (index * 7 + Math.floor(index / SHARE)) % SHARE === today)
}

export function nameOf({ name, mode, locale, what }: Look): string {
  return `${'path' in what ? what.path : what.slide.kind} in ${locale}, ${name}, ${mode.name}`
}

/** A slide of each kind in a language: a slide of its own, or its part of a slide in all languages. */
function slidesOf(screen: Screen, locale: string): { slide: Slide; at: number }[] {
  const found = new Map<string, { slide: Slide; at: number }>()
  for (const { slide, at } of momentsOf(screen)) {
    const turn = slide.locales.indexOf(locale)
    if (turn < 0 || found.has(slide.kind)) continue
    found.set(slide.kind, {
      slide,
      at: at + Math.ceil((slide.durationMs / slide.locales.length) * turn) + 50,
    })
  }
  return [...found.values()]
}
