import { describe, expect, it } from 'vitest'
import { IN_STEP } from '../../src/player/player.ts'
import { nextStart, previousStart, type Schedule } from '../../src/player/programme/seek.ts'
import { slideAt } from '../../src/player/programme/showing.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const { timeZone } = edition.office
const NOW = Date.parse('2026-11-24T10:05:00+09:00')

describe.each(screens)('looking for a slide on $id', (screen: Screen) => {
  const schedule: Schedule = { programmeOf: programmesOf(screen, edition, i18n), timeZone }
  const scene = (at: number) => slideAt(schedule.programmeOf, timeZone, IN_STEP, at, () => [])

  it('finds the next time of every subject of its playlist, within the days of a cycle', () => {
    const { always, leads, pillars, daily, departments } = screen.playlist
    for (const subject of [...always, ...leads, ...pillars, ...daily, ...departments]) {
      const at = nextStart(schedule, NOW, (slide) => slide.subject === subject)
      if (at === undefined) continue // no longer on walls
      expect(at).toBeGreaterThan(NOW)
      expect([scene(at).slide.subject, scene(at).startedAt]).toEqual([subject, at])
    }
  })

  it('steps through the programme slide by slide, forward and back', () => {
    let at = scene(NOW).startedAt
    for (let step = 0; step < 60; step++) {
      const next = nextStart(schedule, at, () => true) ?? 0
      expect(next).toBe(at + scene(at).slide.durationMs)
      expect(previousStart(schedule, next, () => true)).toBe(at)
      at = next
    }
  })

  it('goes over midnight, forward and back', () => {
    const midnight = Date.parse('2026-11-25T00:00:00+09:00')
    const last = previousStart(schedule, midnight, () => true) ?? 0
    expect(last).toBeLessThan(midnight)
    expect(nextStart(schedule, last, () => true)).toBe(midnight)
  })

  it('returns undefined if nothing is found', () => {
    expect(nextStart(schedule, NOW, () => false)).toBeUndefined()
    expect(previousStart(schedule, NOW, () => false)).toBeUndefined()
  })
})
