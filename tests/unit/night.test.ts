import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt } from '../../src/player/due.ts'
import { IN_STEP, step } from '../../src/player/player.ts'
import { nightAt, slideAt } from '../../src/player/programme/showing.ts'
import { parseScreen, type Screen } from '../../src/shared/screen/screen.ts'
import { parseScreenHours } from '../../src/shared/screen/screen-hours.ts'
import { addDays, localTime } from '../../src/shared/time/day.ts'
import { timeMs } from '../../src/shared/time/opening.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const {
  timeZone,
  calendar: { exceptions },
} = edition.office
const [lobby] = screens as [Screen, ...Screen[]]
const resting: Screen = { ...lobby, hours: { from: '07:00', until: '20:00', closedDays: 'night' } }
const programmeOf = programmesOf(resting, edition, i18n)
const at = (time: string) => Date.parse(`${time}+09:00`)
const scene = (now: number, state = IN_STEP, of = programmeOf) =>
  nightAt(of, timeZone, now) ?? slideAt(of, timeZone, state, now, () => [])

describe('the hours of a screen', () => {
  it.each([
    ['the minute before it goes on', '2026-11-24T06:59:59.999', true],
    ['the minute it goes on', '2026-11-24T07:00', false],
    ['a morning', '2026-11-24T10:05', false],
    ['the moment before it rests', '2026-11-24T19:59:59.999', false],
    ['the minute it rests', '2026-11-24T20:00', true],
    ['midnight', '2026-11-25T00:00', true],
    ['a public holiday', '2026-11-23T10:00', true],
    ['a Sunday', '2026-11-29T10:00', true],
    ['a Saturday of the office', '2026-11-28T10:00', false],
    ['another Saturday', '2026-11-21T10:00', true],
    ['the year’s end', '2026-12-30T10:00', true],
    ['a day whose closures are not known', '2041-05-05T10:00', false],
  ])('on %s', (_, time, night) => {
    expect(scene(at(time)).slide.kind === 'night').toBe(night)
  })

  it('do not exist on a screen without hours, which is always on', () => {
    const always = programmesOf(lobby, edition, i18n)
    for (let hour = 0; hour < 24 * 8; hour++) {
      const now = at('2026-11-22T00:00') + hour * 3_600_000
      expect(scene(now, IN_STEP, always).slide.kind).not.toBe('night')
    }
  })

  it('apply on closed days too if they are configured so', () => {
    const daily = programmesOf(
      { ...lobby, hours: { from: '07:00', until: '20:00', closedDays: 'on' } },
      edition,
      i18n,
    )
    const kind = (time: string) => scene(at(time), IN_STEP, daily).slide.kind
    expect(kind('2026-11-23T10:00')).not.toBe('night')
    expect(kind('2026-11-23T21:00')).toBe('night')
  })

  it('follow the edition’s closed days for a year, without a network', () => {
    for (let day = '2026-11-01'; day < '2027-11-01'; day = addDays(day, 1)) {
      const week = new Date(`${day}T00:00:00Z`).getUTCDay()
      const saturday = week === 6 && [2, 4].includes(Math.ceil(Number(day.slice(8)) / 7))
      const yearEnd = /-(12-(29|30|31)|01-0[1-3])$/.test(day)
      const holiday = exceptions.some(({ from, until }) => from <= day && day <= until)
      const opens = !yearEnd && (saturday || (week % 6 !== 0 && !holiday))
      expect([day, scene(at(`${day}T12:00`)).slide.kind !== 'night']).toEqual([day, opens])
    }
  })

  it('give at every moment the time of the next change, correctly', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-11-23T00:00'), max: at('2026-11-30T00:00') }), (now) => {
        const { changesAt, slide, startedAt } = scene(now)
        const due = dueAt({ changesAt }, IN_STEP, now)
        expect(startedAt).toBeLessThanOrEqual(now)
        expect(due).toBeGreaterThan(now)
        expect(scene(due - 1).slide.id).toBe(slide.id)
        const { ms } = localTime(changesAt, timeZone)
        if (slide.kind === 'night') expect([0, timeMs('07:00')]).toContain(ms)
      }),
      { numRuns: 300 },
    )
  })

  it('apply to a screen that a visitor has stopped, and to one out of step', () => {
    const stopped = step(IN_STEP, { kind: 'pause' }, at('2026-11-24T19:50'))
    expect(scene(at('2026-11-24T19:59'), stopped).slide.kind).not.toBe('night')
    expect(scene(at('2026-11-24T20:00'), stopped).slide.kind).toBe('night')
    const late = step(stopped, { kind: 'play' }, at('2026-11-24T19:55'))
    expect(scene(at('2026-11-24T20:00'), late).slide.kind).toBe('night')
    const before = scene(at('2026-11-24T19:59:59'), late)
    // Another slide may be due before.
    expect(dueAt(before, late, at('2026-11-24T19:59:59'))).toBeLessThanOrEqual(at('2026-11-24T20:00'))
  })
})

describe('the hours in a screen’s configuration or address', () => {
  it('have a beginning, an end, and a rule for closed days', () => {
    expect(parseScreen({ ...lobby, hours: { from: '07:00', until: '20:00' } }).hours?.closedDays).toBe('on')
    expect(parseScreenHours({ hours: '07:00-20:00', 'closed-days': 'night' })).toEqual(resting.hours)
    expect(parseScreenHours({})).toBeNull()
  })

  it.each(['20:00-07:00', '7-20', 'always', '07:00', '07:00-25:00'])('cannot be %s', (hours) => {
    expect(() => parseScreenHours({ hours })).toThrow(/hours: expected 07:00-20:00/)
  })
})
