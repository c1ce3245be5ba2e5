import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loopsBefore } from '../../../src/player/programme/programme.ts'
import { type Scene, sceneAt } from '../../../src/player/scene.ts'
import { beginPanel, type Moment, type PanelState } from '../../../src/player/state.ts'
import { step } from '../../../src/player/step.ts'
import { newVisit } from '../../../src/player/visit.ts'
import type { Notice } from '../../../src/shared/notice/notice.ts'
import { WITHDRAWN_MS } from '../../../src/shared/notice/notice-state.ts'
import { SEVERITIES } from '../../../src/shared/notice/severity.ts'
import type { Screen } from '../../../src/shared/screen/screen.ts'
import { localTime } from '../../../src/shared/time/day.ts'
import { postingOf } from '../../../src/view/screen/posting.ts'
import { createShow, type Show } from '../../../src/view/screen/show.ts'
import { screens } from '../../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'
import { AT, MINUTE, noticeIn } from '../../support/notices.ts'

const { edition, i18n } = fixtureOffice()
const ids = edition.locales.map(({ id }) => id)
const wall = screens.find(({ input }) => input === 'none') as Screen
const touch: Screen = { ...wall, input: 'touch' }
const APPEARANCE = { text: 'default', theme: 'auto' } as const

const momentAt = (now: number): Moment => ({ now, isKnown: true, steadyMs: now, startsPaused: false })

/** A screen that shows some notices, as it is right after a start. */
function saying(notices: readonly Notice[], screen: Screen = wall, now = AT): PanelState<Show> {
  const show = createShow(screen, edition, i18n)
  const begun = beginPanel(show, newVisit(APPEARANCE as never), momentAt(now))
  return told(begun, notices, now)
}

function told(state: PanelState<Show>, notices: readonly Notice[], now: number): PanelState<Show> {
  const { board, problems } = postingOf(notices, state.show, now)
  expect(problems).toEqual([])
  return step(state, { kind: 'notices', notices: board }, momentAt(now))
}

const sceneOf = (state: PanelState<Show>, now = AT): Scene => sceneAt(state, momentAt(now))
const emergency = noticeIn(ids, 'emergency')
const warning = noticeIn(ids, 'warning')
const info = noticeIn(ids, 'info')

describe('an emergency', () => {
  it('takes over in all languages of the office, whatever a screen is set to', () => {
    for (const screen of [
      wall,
      touch,
      { ...wall, locales: ['en'] },
      { ...wall, topics: 'together' as const },
    ]) {
      const scene = sceneOf(saying([emergency, warning, info], screen))
      expect(scene).toMatchObject({ layer: 'emergency', notice: emergency })
      expect(scene.slide.locales).toEqual(ids)
      expect(scene.line).toBeUndefined()
    }
  })

  it('holds at night, after a given-up panel, and after a reload with what was kept', () => {
    const night = { ...wall, hours: { from: '07:00', until: '07:01', closedDays: 'on' as const } }
    expect(sceneOf(saying([], night)).layer).toBe('night')
    expect(sceneOf(saying([emergency], night)).layer).toBe('emergency')
    const givenUp = step(saying([emergency]), { kind: 'given-up' }, momentAt(AT))
    expect(sceneOf(givenUp).layer).toBe('emergency')
    const before = sceneOf(saying([emergency]), AT + 7 * MINUTE)
    const after = sceneOf(saying([emergency], wall, AT + 7 * MINUTE), AT + 7 * MINUTE)
    expect(after).toEqual(before)
  })

  it('interrupts a visitor, of whom nothing is left', () => {
    let state = step(saying([], touch), { kind: 'pressed', press: { kind: 'start' } }, momentAt(AT))
    expect(sceneOf(state).layer).toBe('opened')
    const { visitsEnded } = state
    state = told(state, [emergency], AT + 1000)
    expect(sceneOf(state, AT + 1000).layer).toBe('emergency')
    expect(state.visit).toBe(state.untouched)
    expect(state.visitsEnded).toBe(visitsEnded + 1)
  })

  it('ends when it is out of date, and at once when it is withdrawn, which a slide and a line tell', () => {
    const state = saying([emergency])
    expect(sceneOf(state, emergency.until - 1)).toMatchObject({ layer: 'emergency' })
    expect(sceneOf(state, emergency.until).layer).toBe('slide')
    const withdrawn = { ...emergency, withdrawnAt: AT + 1000 }
    const after = told(state, [withdrawn], AT + 1000)
    expect(sceneOf(after, AT + 1000)).toMatchObject({ layer: 'notice', notice: withdrawn })
    expect(sceneOf(after, AT + 100_000)).toMatchObject({ layer: 'slide', line: withdrawn })
    expect(sceneOf(after, AT + 1000 + WITHDRAWN_MS).line).toBeUndefined()
  })

  it('shows one sentence after the other, and several emergencies in turn, by the clock alone', () => {
    const long = noticeIn(ids, 'emergency', {
      id: 'long',
      words: Object.fromEntries(
        ids.map((id) => [id, { heading: 'Leave', body: ['Take the stairs.', 'Use no lift.'], by: 'Office' }]),
      ),
    })
    const state = saying([emergency, long])
    const on = Array.from({ length: 60 }, (_, second) => sceneOf(state, AT + second * 1000))
    const pages = new Set(on.map(({ notice, page, pages: all }) => `${notice?.id} ${page} of ${all}`))
    expect(pages).toEqual(
      new Set(['emergency-1 0 of 2', 'emergency-1 1 of 2', 'long 0 of 3', 'long 1 of 3', 'long 2 of 3']),
    )
    // Each change is due when it comes.
    for (const [second, { page, notice, dueAt }] of on.entries()) {
      const next = on[second + 1]
      if (next && (next.page !== page || next.notice !== notice)) expect(dueAt).toBe(AT + (second + 1) * 1000)
    }
  })

  it('that cannot be drawn hides nothing else', () => {
    const state = saying([emergency])
    const after = step(state, { kind: 'undrawable', scene: sceneOf(state) }, momentAt(AT))
    expect(sceneOf(after).layer).toBe('slide')
  })

  it('that is proposed, scheduled, withdrawn or expired takes over nothing', () => {
    for (const other of [
      { approved: false },
      { from: AT + 1 },
      { withdrawnAt: AT },
      { from: AT - 2, since: AT - 2, until: AT },
    ])
      expect(sceneOf(saying([{ ...emergency, ...other }])).layer, JSON.stringify(other)).not.toBe('emergency')
  })
})

describe('a warning', () => {
  it('has the stage as soon as it comes, first in every loop, and every five minutes', () => {
    const hours = { ...warning, from: AT, until: AT + 180 * MINUTE }
    const state = saying([hours])
    const { programmeOf, timeZone } = state.show.schedule
    const loop = (at: number) =>
      loopsBefore(programmeOf(localTime(at, timeZone).day), localTime(at, timeZone).ms)
    expect(sceneOf(state)).toMatchObject({ layer: 'notice', notice: hours })
    let last = AT
    let loops = 0
    for (let at = AT + 1000; at < hours.until; at += 1000) {
      const { layer, slide } = sceneOf(state, at)
      if (layer === 'notice') last = at
      expect(at - last).toBeLessThanOrEqual(5 * MINUTE)
      if (loop(at) === loop(at - 1000)) continue
      loops++
      expect({ layer, slide: slide.id }).toEqual({ layer: 'notice', slide: 'notice:warning-1' })
    }
    expect(loops).toBeGreaterThan(2)
  })

  it('takes nothing from the time of the loop: what is on after it is in step', () => {
    const [quiet, warned] = [saying([]), saying([warning])]
    for (let at = AT; at < AT + 20 * MINUTE; at += 1000) {
      const scene = sceneOf(warned, at)
      if (scene.layer === 'slide') expect(scene.slide.id).toBe(sceneOf(quiet, at).slide.id)
    }
  })

  it('disturbs nobody who has stopped or opened something: they see its line', () => {
    const open = step(saying([], touch), { kind: 'pressed', press: { kind: 'start' } }, momentAt(AT))
    expect(sceneOf(told(open, [warning], AT + 1), AT + 1)).toMatchObject({ layer: 'opened', line: warning })
    const stopped = step(saying([]), { kind: 'pressed', press: { kind: 'pause' } }, momentAt(AT))
    expect(sceneOf(told(stopped, [warning], AT + 1), AT + 1)).toMatchObject({ layer: 'slide', line: warning })
  })

  it('has as many pages as it needs, and all of them are shown', () => {
    const state = saying([warning])
    const scene = sceneOf(state)
    const drawn = step(
      state,
      { kind: 'drawn', scene, measured: { what: scene.slide.id, loads: [5000, 5000, 5000] } },
      momentAt(AT),
    )
    const pages = Array.from({ length: 30 }, (_, second) => sceneOf(drawn, AT + second * 1000))
    expect(new Set(pages.flatMap(({ layer, page }) => (layer === 'notice' ? [page] : [])))).toEqual(
      new Set([0, 1, 2]),
    )
  })

  it('leaves the loop at least half of the time, however many there are', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      noticeIn(ids, 'warning', {
        id: `w-${index}`,
        from: AT - 60 * MINUTE,
        since: AT - 60 * MINUTE + index,
        until: AT + 180 * MINUTE,
      }),
    )
    const state = saying(many)
    const seconds = Array.from({ length: 3 * 3600 }, (_, second) => sceneOf(state, AT + second * 1000).layer)
    expect(seconds.filter((layer) => layer === 'slide').length).toBeGreaterThan(seconds.length / 3)
  })
})

it('news is a line and never has the stage; several take turns', () => {
  const other = { ...info, id: 'info-2' }
  const state = saying([info, other])
  const lines = new Set<string>()
  for (let at = AT; at < AT + 30 * MINUTE; at += 5000) {
    const { layer, line } = sceneOf(state, at)
    expect(layer).toBe('slide')
    if (line) lines.add(line.id)
  }
  expect(lines).toEqual(new Set(['info-1', 'info-2']))
})

it('whatever the office says, a scene is on, it is due soon, and what is due is named', () => {
  const notice = fc
    .record({
      severity: fc.constantFrom(...SEVERITIES),
      from: fc.integer({ min: -60, max: 60 }),
      long: fc.integer({ min: 1, max: 90 }),
      approved: fc.boolean(),
      drill: fc.boolean(),
      withdrawn: fc.option(fc.integer({ min: -60, max: 60 })),
    })
    .map(({ severity, from, long, withdrawn, ...other }) => {
      const begins = AT + from * MINUTE
      return noticeIn(ids, severity, {
        ...other,
        from: begins,
        since: begins,
        until: begins + long * MINUTE,
        withdrawnAt: withdrawn === null ? null : Math.max(begins, AT + withdrawn * MINUTE),
      })
    })
  fc.assert(
    fc.property(fc.array(notice, { maxLength: 8 }), fc.boolean(), fc.nat(7_200), (list, isTouch, second) => {
      const notices = list.map((each, index) => ({ ...each, id: `n-${index}` }))
      const state = saying(notices, isTouch ? touch : wall)
      const now = AT + second * 1000
      const scene = sceneOf(state, now)
      expect(scene.dueAt).toBeGreaterThan(now)
      expect(scene.dueAt).toBeLessThanOrEqual(now + MINUTE)
      expect(scene.page).toBeLessThan(scene.pages)
      expect(scene.slide.locales).toContain(scene.frame)
      // Nothing changes before it is due.
      const later = sceneOf(state, scene.dueAt - 1)
      expect([later.layer, later.notice, later.page]).toEqual([scene.layer, scene.notice, scene.page])
    }),
    { numRuns: 400 },
  )
})
