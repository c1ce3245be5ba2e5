import { type ContainerNode, render } from 'preact'
import type { I18n } from '../i18n/create-i18n.ts'
import { IN_STEP, type PlayerEvent, programmeTime, step } from '../player/player.ts'
import { type Scene, sceneAt } from '../player/scene.ts'
import { localTime } from '../shared/day.ts'
import type { Edition } from '../shared/edition.ts'
import type { Screen } from '../shared/screen.ts'
import type { Slide } from '../shared/slide.ts'
import type { Clock } from './clock.ts'
import type { Press } from './controls.tsx'
import { OfficeContext } from './office-context.ts'
import type { OfficeView } from './office-view.ts'
import { pageLoadsOf, showPage } from './paging.ts'
import { programmesOf } from './programmes.ts'
import { ScreenView } from './screen-view.tsx'

const MINUTE_MS = 60_000

interface Setup extends Pick<OfficeView, 'origin' | 'pictograms'> {
  readonly root: ContainerNode & HTMLElement
  readonly screen: Screen
  readonly edition: Edition
  readonly i18n: I18n
  readonly clock: Clock
}

/** A screen that plays: what a hand does to it from outside. */
export interface RunningScreen {
  /** Somebody is there: the controls come into sight. */
  wake(): void
  /** The stage has another size, or its fonts have come: its pages are counted anew. */
  relayout(): void
}

/** Plays a screen for ever, with one timer: for the next page, the next slide or the next minute. */
export function runScreen({ root, screen, edition, i18n, clock, origin, pictograms }: Setup): RunningScreen {
  const programmeOf = programmesOf(screen, edition, i18n)
  const { timeZone } = edition.office
  let player = IN_STEP
  let controls = screen.input === 'touch'
  let timer: ReturnType<typeof setTimeout> | undefined
  let paged: { slide?: string; loads: readonly number[] } = { loads: [] }

  const pageLoads = (slide: Slide) => (paged.slide === slide.id ? paged.loads : [])
  const sceneNow = () => sceneAt(programmeOf, timeZone, player, clock.now(), pageLoads)

  function draw(): void {
    let scene = sceneNow()
    put(scene)
    const body = root.querySelector<HTMLElement>('.body')
    if (body && paged.slide !== scene.slide.id) {
      paged = { slide: scene.slide.id, loads: pageLoadsOf(body) }
      scene = sceneNow()
      put(scene)
    }
    if (body) showPage(body, scene.page)
    clearTimeout(timer)
    timer = setTimeout(draw, nextChange(scene) - clock.now())
  }

  function put(scene: Scene): void {
    const now = clock.now()
    const { day } = localTime(now, timeZone)
    const paused = player.pausedAt !== null
    render(
      <OfficeContext.Provider value={{ edition, i18n, day, origin, pictograms }}>
        <ScreenView
          screen={screen}
          scene={scene}
          now={now}
          controls={controls}
          paused={paused}
          onPress={press}
        />
      </OfficeContext.Provider>,
      root,
    )
  }

  /** The instant of the clock at which the drawing is out of date. */
  function nextChange(scene: Scene): number {
    const now = clock.now()
    const minute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS
    const change = now + scene.changesAt - programmeTime(player, now)
    return player.pausedAt === null ? Math.min(change, minute) : minute
  }

  function press(what: Press): void {
    player = step(player, eventOf(what, sceneNow()), clock.now())
    draw()
  }

  function relayout(): void {
    paged = { loads: [] }
    draw()
  }

  draw()
  return {
    wake() {
      if (controls) return
      controls = true
      relayout()
    },
    relayout,
  }
}

/** Back goes to the page before, or from the first page of a slide to the slide before. */
function eventOf(press: Press, scene: Scene): PlayerEvent {
  switch (press) {
    case 'pause':
    case 'play':
      return { kind: press }
    case 'next':
      return { kind: 'go', to: scene.pageEndsAt }
    case 'previous':
      return {
        kind: 'go',
        to: scene.page > 0 ? scene.startedAt : scene.startedAt - scene.previous.durationMs,
      }
  }
}
