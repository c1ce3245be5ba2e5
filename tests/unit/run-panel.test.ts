import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Dispatch, runPanel } from '../../src/panel/run.ts'
import type { Stage } from '../../src/panel/stage.tsx'
import { beginPanel } from '../../src/player/state.ts'
import type { PanelStatus } from '../../src/player/status.ts'
import { newVisit } from '../../src/player/visit.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { createShow, type Show } from '../../src/view/screen/show.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const [lobby] = screens as [Screen, ...Screen[]]
const MINUTE = 60_000
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const APPEARANCE = { text: 'default', theme: 'default' } as const

interface Played {
  readonly dispatch: Dispatch
  /** What was drawn since the last call. */
  drawings(): readonly string[]
  readonly statuses: PanelStatus[]
  readonly faults: unknown[]
}

/** A panel on a stage without DOM. @param pagesOf the number of pages of a slide; undefined if it cannot be drawn. */
function play(pagesOf: (slide: string) => number, screen: Screen = lobby): Played {
  const moment = () => ({ now: Date.now(), isKnown: true, steadyMs: performance.now(), startsPaused: false })
  const statuses: PanelStatus[] = []
  const faults: unknown[] = []
  let drawn: string[] = []
  const stage: Stage = {
    draw(_, { slide }) {
      drawn.push(slide.id)
      return slide.id === 'default' || pagesOf(slide.id) > 0
    },
    measure: ({ visit }, { slide, layer }) => ({
      what: layer === 'opened' ? visit.opened.kind : slide.id,
      loads: Array.from({ length: Math.max(1, pagesOf(slide.id)) }, () => 1_000),
    }),
    show: () => {},
  }
  const show: Show = createShow(screen, edition, i18n)
  const dispatch = runPanel({
    beginning: beginPanel(show, newVisit(APPEARANCE), moment()),
    moment,
    stage,
    onFault: (error) => faults.push(error),
    onPressed: () => {},
    onVisitEnded: () => {},
    onLoopEnded: () => {},
    onStatus: (status) => statuses.push(status),
  })
  const drawings = () => {
    const since = drawn
    drawn = []
    return since
  }
  return { dispatch, drawings, statuses, faults }
}

beforeEach(() => vi.useFakeTimers({ now: AT, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** Lets the clock run until the next due time, and tells whether another slide is on then. */
function toNext({ statuses }: Played): { isChange: boolean; isPage: boolean } {
  const before = statuses.at(-1)
  const count = statuses.length
  while (statuses.length === count) vi.advanceTimersToNextTimer()
  const after = statuses.at(-1)
  return {
    isChange: before?.scene.startedAt !== after?.scene.startedAt,
    isPage: before?.scene.page !== after?.scene.page,
  }
}

describe('a panel that plays for two hours', () => {
  it.each([1, 2, 5])(
    'draws once for each minute and page, and at most twice for a slide of %i pages',
    (pages) => {
      const played = play(() => pages)
      played.drawings()
      const seen = { changes: 0, ticks: 0 }
      while (Date.now() < AT + 120 * MINUTE) {
        const { isChange } = toNext(played)
        const drawings = played.drawings()
        // Once more only if its pages were not known.
        if (isChange) expect(drawings.length).toBe(pages > 1 ? 2 : 1)
        else expect(drawings.length).toBe(1)
        seen[isChange ? 'changes' : 'ticks']++
      }
      expect(seen.changes).toBeGreaterThan(100)
      expect(seen.ticks).toBeGreaterThan(100)
      expect(played.faults).toEqual([])
    },
  )

  it('has one timer', () => {
    const played = play(() => 2)
    for (let times = 0; times < 50; times++) {
      toNext(played)
      expect(vi.getTimerCount()).toBe(1)
    }
  })

  it('draws nothing for a pointer that moves, or a key while the controls are in sight', () => {
    const { dispatch, drawings } = play(() => 1)
    dispatch({ kind: 'woken' })
    expect(drawings().length).toBeGreaterThan(0)
    for (const kind of ['woken', 'noticed', 'woken'] as const) dispatch({ kind })
    expect(drawings()).toEqual(['directory'].slice(1))
  })
})

describe('a slide that cannot be drawn', () => {
  it('is skipped for the next, which begins early', () => {
    const played = play((slide) => (slide.startsWith('goal') || slide.startsWith('office') ? 0 : 1))
    for (let times = 0; times < 300; times++) {
      toNext(played)
      const { scene, isDrawn } = played.statuses.at(-1) as PanelStatus
      expect(isDrawn).toBe(true)
      expect(scene.slide.id).not.toMatch(/^(goal|office)/)
    }
  })

  it('gives way to the default slide if no slide can be drawn, until the next is due, and then they are tried again', () => {
    let isBroken = true
    const played = play(() => (isBroken ? 0 : 1))
    expect(played.statuses.at(-1)).toMatchObject({ isDrawn: false, scene: { slide: { kind: 'default' } } })
    isBroken = false
    const until = Date.now() + 2 * MINUTE
    while (Date.now() < until) toNext(played)
    expect(played.statuses.at(-1)).toMatchObject({ isDrawn: true })
    expect(played.statuses.at(-1)?.scene.slide.kind).not.toBe('default')
  })
})

it('a fault anywhere is recorded, and a minute later it is tried again', () => {
  const played = play((slide) => {
    if (slide !== 'default' && Date.now() > AT + MINUTE && Date.now() < AT + 5 * MINUTE)
      throw new Error('bad')
    return 1
  })
  vi.advanceTimersByTime(4 * MINUTE)
  expect(played.faults.length).toBeGreaterThanOrEqual(2)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(3 * MINUTE)
  expect(played.statuses.at(-1)?.now).toBeGreaterThan(AT + 5 * MINUTE)
})
