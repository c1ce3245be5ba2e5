import { type ContainerNode, render } from 'preact'
import type { I18n } from '../i18n/create-i18n.ts'
import { type PlayerEvent, programmeTime, step } from '../player/player.ts'
import { type Scene, sceneAt } from '../player/scene.ts'
import { localTime } from '../shared/day.ts'
import type { Edition } from '../shared/edition.ts'
import type { Screen } from '../shared/screen.ts'
import type { Clock } from './clock.ts'
import { documentState } from './document-state.ts'
import { OfficeContext } from './office-context.ts'
import type { OfficeView } from './office-view.ts'
import { pageLoadsOf, pagerOf, showPage } from './paging.ts'
import { programmesOf } from './programmes.ts'
import { ScreenView } from './screen-view.tsx'
import { type Press, press, skipped, type Visit } from './visit.ts'

const MINUTE_MS = 60_000
/** After so long nobody stands there: a pointer lies where it was left, a key was touched in passing. */
const ABANDONED_MS = 30 * MINUTE_MS

interface Setup extends Pick<OfficeView, 'origin' | 'pictograms'> {
  readonly root: ContainerNode & HTMLElement
  readonly screen: Screen
  readonly edition: Edition
  readonly i18n: I18n
  readonly clock: Clock
  readonly visit: Visit
  readonly controls: boolean
}

/** A screen that plays: what a hand does to it from outside. */
export interface RunningScreen {
  /** Somebody is there: the controls come into sight. */
  wake(): void
  /** Rotation stops, goes on, or stays stopped. */
  turn(event: PlayerEvent): void
  /** The stage has another size, or its fonts have come: its pages are counted anew. */
  relayout(): void
}

/** Plays a screen for ever, with one timer: for the next page, the next slide or the next minute. */
export function runScreen(setup: Setup): RunningScreen {
  const { root, screen, edition, i18n, clock, origin, pictograms } = setup
  const { timeZone } = edition.office
  const schedule = { programmeOf: programmesOf(screen, edition, i18n), timeZone }
  let { visit, controls } = setup
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The pages of what was drawn last, and which slide that was. */
  let drawn: { what?: string; loads: readonly number[] } = { loads: [] }

  // Readers' own styles and late fonts change what fits on a page, at any moment.
  const resized = new ResizeObserver(() => draw())
  let watched: Element | undefined

  function watch(pager: HTMLElement): void {
    const words = pager.closest('.words') ?? pager
    if (words === watched) return
    watched = words
    resized.disconnect()
    for (const part of words.children) resized.observe(part)
  }

  function sceneNow(): Scene {
    const scene = sceneAt(schedule.programmeOf, timeZone, visit.player, clock.now(), (slide) =>
      drawn.what === slide.id ? drawn.loads : [],
    )
    const { locale } = visit
    return locale !== null && scene.slide.locales.includes(locale) ? { ...scene, frame: locale } : scene
  }

  function draw(): void {
    const now = clock.now()
    const abandoned = visit.player.held && now - (visit.player.pausedAt ?? now) > ABANDONED_MS
    if (abandoned) visit = { ...visit, player: step(visit.player, { kind: 'release' }, now) }
    visit = skipped(visit, sceneNow(), schedule, now)
    put(sceneNow())
    const pager = pagerOf(root)
    if (pager) {
      const what = visit.listPage === null ? sceneNow().slide.id : visit.list
      drawn = { what, loads: pageLoadsOf(pager) }
      put(sceneNow())
      watch(pager)
      showPage(pager, visit.listPage ?? sceneNow().page)
    }
    clearTimeout(timer)
    timer = setTimeout(draw, nextChange(sceneNow()) - clock.now())
  }

  function put(scene: Scene): void {
    const now = clock.now()
    const { day } = localTime(now, timeZone)
    const paging = visit.listPage === null ? {} : { page: visit.listPage, pages: drawn.loads.length }
    render(
      <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms }}>
        <ScreenView
          screen={screen}
          scene={{ ...scene, ...paging }}
          now={now}
          controls={controls}
          visit={visit}
          onPress={onPress}
        />
      </OfficeContext.Provider>,
      root,
    )
    documentState(root.ownerDocument, edition, i18n.language(scene.frame), scene.slide, visit.appearance)
  }

  /** The instant of the clock at which the drawing is out of date. */
  function nextChange(scene: Scene): number {
    const now = clock.now()
    const minute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
    const change = now + scene.changesAt - programmeTime(visit.player, now)
    return visit.player.pausedAt === null ? Math.min(change, minute) : minute
  }

  function onPress(what: Press): void {
    visit = press(visit, what, sceneNow(), schedule, clock.now(), Math.max(1, drawn.loads.length))
    draw()
    // The entry that was pressed is gone with its list: the focus goes to where the list was opened.
    if (what.kind === 'topic') root.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  draw()
  return {
    wake() {
      if (controls) return
      controls = true
      draw()
    },
    turn(event) {
      visit = { ...visit, player: step(visit.player, event, clock.now()) }
      draw()
    },
    relayout: draw,
  }
}
