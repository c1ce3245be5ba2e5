import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showingAt } from '../../src/player/programme/showing.ts'
import { turnAt } from '../../src/player/programme/turn.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { withoutPlaylist } from '../../src/shared/screen/screen.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const DAY_MS = 86_400_000
const MIDNIGHT = Date.parse('2026-11-24T00:00:00+09:00')
const [lobby = screens[0] as Screen] = screens
const scheduleOf = (screen: Screen) => ({
  programmeOf: programmesOf(screen, edition, i18n),
  timeZone: edition.office.timeZone,
})
const instants = fc.integer({ min: MIDNIGHT, max: MIDNIGHT + 3 * DAY_MS })

describe.each(screens)('a turn of $id', (screen) => {
  const schedule = scheduleOf(screen)
  const subjectAt = (instant: number) => showingAt(schedule, instant).slide.subject

  it('has one subject until it ends, and the next one from then on', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { slide, endsAt, next } = turnAt(schedule, showingAt(schedule, instant))
        expect(endsAt).toBeGreaterThan(instant)
        expect(subjectAt(endsAt - 1)).toBe(slide.subject)
        expect(subjectAt(endsAt)).toBe(next?.subject)
        expect(next?.subject).not.toBe(slide.subject)
      }),
    )
  })

  it('has its place in its loop: the languages of a subject are one turn, and the turns are counted from 1', () => {
    let instant = MIDNIGHT
    for (const loop of schedule.programmeOf('2026-11-24').loops) {
      const starts = loop.map((slide, index) => ({
        slide,
        isFirst: slide.subject !== loop[index - 1]?.subject,
      }))
      const count = starts.filter(({ isFirst }) => isFirst).length
      let number = 0
      for (const { slide, isFirst } of starts) {
        number += isFirst ? 1 : 0
        const { place } = turnAt(schedule, showingAt(schedule, instant))
        expect([slide.id, place]).toEqual([slide.id, { number, count }])
        instant += slide.durationMs
      }
    }
  })
})

describe('a turn', () => {
  it('ends at midnight, when the programme of the next day begins', () => {
    const schedule = scheduleOf(lobby)
    const { endsAt, next } = turnAt(schedule, showingAt(schedule, MIDNIGHT + DAY_MS - 1))
    expect(endsAt).toBe(MIDNIGHT + DAY_MS)
    expect(next?.id).toBe(schedule.programmeOf(addDays('2026-11-24', 1)).slides[0]?.id)
  })

  it('has nothing after it that could be announced if the screen rests then', () => {
    const schedule = scheduleOf({ ...lobby, hours: { from: '07:00', until: '20:00', closedDays: 'on' } })
    const evening = Date.parse('2026-11-24T20:00:00+09:00')
    const last = turnAt(schedule, showingAt(schedule, evening - 1))
    expect([last.endsAt, last.next]).toEqual([evening, undefined])
    const night = turnAt(schedule, showingAt(schedule, evening))
    expect([night.slide.kind, night.next, night.place]).toEqual(['night', undefined, undefined])
    expect(night.endsAt).toBe(MIDNIGHT + DAY_MS)
  })

  it('of a screen that shows only one thing is followed by nothing', () => {
    const schedule = scheduleOf(withoutPlaylist(lobby))
    const { next, place } = turnAt(schedule, showingAt(schedule, MIDNIGHT + 5_000))
    expect([next, place]).toEqual([undefined, { number: 1, count: 1 }])
  })
})
