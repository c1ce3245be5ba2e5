import { describe, expect, it } from 'vitest'
import { dueAt } from '../../src/player/due.ts'
import { IN_STEP, type PlayerState, step } from '../../src/player/player.ts'
import { nightAt, slideAt } from '../../src/player/programme/showing.ts'
import { type Beat, findingOf, helpFor, TRIES } from '../../src/player/watchdog.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const { timeZone } = edition.office
const [lobby] = screens as [Screen, ...Screen[]]
const NOON = Date.parse('2026-11-24T12:00:00+09:00')
const BEAT_MS = 5_000

const beat = (now: number, due: number, rest: Partial<Beat> = {}): Beat => ({
  now,
  steadyMs: now - NOON,
  dueAt: due,
  visible: true,
  ...rest,
})

describe('the watchdog', () => {
  it('finds a missed change at the second beat that sees it', () => {
    const due = NOON + 1_000
    const beats = [0, 1, 2, 3].map((count) => beat(NOON + count * BEAT_MS, due))
    const findings = beats.map((each, index) => findingOf(each, beats[index - 1]))
    expect(findings).toEqual(['well', 'well', 'missed', 'missed'])
  })

  it('gives a box that is late, or has slept, time to draw', () => {
    expect(findingOf(beat(NOON + 7_000, NOON), beat(NOON + 2_000, NOON))).toBe('well')
    // Asleep for an hour: the steady clock has moved on, the timers have not.
    expect(findingOf(beat(NOON + 3_600_000, NOON + 5_000), beat(NOON, NOON + 5_000))).toBe('well')
  })

  it('recognises a clock that was set forward or back', () => {
    const year = 365 * 86_400_000
    for (const jump of [year, -year, 3_000]) {
      const after = beat(NOON + BEAT_MS + jump, NOON + 1_000, { steadyMs: BEAT_MS })
      expect(findingOf(after, beat(NOON, NOON + 1_000))).toBe('clock-set')
    }
  })

  it('ignores a hidden page', () => {
    const hidden = { visible: false }
    expect(findingOf(beat(NOON + 60_000, NOON, hidden), beat(NOON + 55_000, NOON, hidden))).toBe('well')
    expect(findingOf(beat(NOON + 60_000, NOON), beat(NOON + 55_000, NOON, hidden))).toBe('well')
  })

  it('finds no fault in a pause, a hold or the night, but finds a missed minute in each', () => {
    const resting: Screen = { ...lobby, hours: { from: '07:00', until: '08:00', closedDays: 'on' } }
    const cases: [string, Screen, PlayerState][] = [
      ['paused', lobby, step(IN_STEP, { kind: 'pause' }, NOON)],
      ['held', lobby, step(IN_STEP, { kind: 'hold' }, NOON)],
      ['at night', resting, IN_STEP],
    ]
    for (const [what, screen, state] of cases) {
      const programmeOf = programmesOf(screen, edition, i18n)
      const due = (now: number) =>
        dueAt(
          nightAt(programmeOf, timeZone, now) ?? slideAt(programmeOf, timeZone, state, now, () => []),
          state,
          now,
        )
      for (let now = NOON + BEAT_MS; now < NOON + 3_600_000; now += BEAT_MS) {
        // Drawn whenever it is due, as the display does: within the minute.
        const drawn = due(Math.floor(now / 60_000) * 60_000)
        expect([what, findingOf(beat(now, drawn), beat(now - BEAT_MS, drawn))]).toEqual([what, 'well'])
      }
      const minute = due(NOON)
      expect([what, minute - NOON]).toEqual([what, 60_000])
      expect(findingOf(beat(minute + 9_000, minute), beat(minute + 4_000, minute))).toBe('missed')
    }
  })
})

describe('the remedy', () => {
  const LOOP = 25 * 60_000

  it('is a reload, and within a loop of one the default slide', () => {
    const first = helpFor(NOON, LOOP, undefined, false)
    expect(first).toEqual({ at: NOON, tries: 1 })
    expect(helpFor(NOON + LOOP - 1, LOOP, { at: NOON, tries: 1 }, false)).toBe('default-slide')
  })

  it('is a reload again after a loop that went well, counted from one', () => {
    expect(helpFor(NOON + LOOP, LOOP, { at: NOON, tries: 3 }, false)).toEqual({ at: NOON + LOOP, tries: 1 })
  })

  it('is at most one reload a loop, three in a row, and then the default slide for good', () => {
    let last = helpFor(NOON, LOOP, undefined, false)
    let reloads = 1
    for (let now = NOON + BEAT_MS; now < NOON + 86_400_000; now += BEAT_MS) {
      if (last === 'default-slide') throw new Error('the reload is not remembered')
      const help = helpFor(now, LOOP, last, true)
      if (help === 'default-slide') continue
      expect(help.at - last.at).toBeGreaterThanOrEqual(LOOP)
      last = help
      reloads++
    }
    expect(reloads).toBe(TRIES)
  })

  it('is not delayed for years by a reload that a wrong clock dated in the future', () => {
    const future = { at: NOON + 365 * 86_400_000, tries: 1 }
    expect(helpFor(NOON, LOOP, future, false)).toEqual({ at: NOON, tries: 2 })
    expect(helpFor(NOON, LOOP, { ...future, tries: TRIES }, false)).toBe('default-slide')
  })
})
