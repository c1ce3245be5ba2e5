import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { office as ownOffice } from '../../src/facts/office.ts'
import { onFrom, onSpan, type ScreenHours } from '../../src/shared/screen/screen-hours.ts'
import { SILENT_MS, silentAt } from '../../src/shared/screen/silence.ts'
import { localTime } from '../../src/shared/time/day.ts'

const office = { ...ownOffice(), timeZone: 'Asia/Tokyo' }
const at = (text: string) => Date.parse(`${text}+09:00`)
const EVERY_DAY: ScreenHours = { from: '07:00', until: '20:00', closedDays: 'on' }
const OPEN_DAYS: ScreenHours = { ...EVERY_DAY, closedDays: 'night' }
const YEAR = { min: at('2026-04-01T00:00'), max: at('2027-03-31T00:00') }

/** Two days on which the office has no hours, with an open day before and after them. */
const [closed = ''] = Array.from(
  { length: 300 },
  (_, later) => localTime(YEAR.min + later * 86_400_000, office.timeZone).day,
).filter((day) => onSpan(OPEN_DAYS, office, day) === null)

describe('a screen is silent', () => {
  it('a quarter of an hour after its last sign of life, if it is always on', () => {
    expect(silentAt(undefined, office, at('2026-11-24T03:00'))).toBe(at('2026-11-24T03:15'))
  })

  it('a quarter of an hour after it should be on again, if it rests meanwhile', () => {
    expect(silentAt(EVERY_DAY, office, at('2026-11-24T19:44:59'))).toBe(at('2026-11-24T19:59:59'))
    expect(silentAt(EVERY_DAY, office, at('2026-11-24T19:45'))).toBe(at('2026-11-25T07:15'))
    expect(silentAt(EVERY_DAY, office, at('2026-11-24T23:59'))).toBe(at('2026-11-25T07:15'))
    expect(silentAt(EVERY_DAY, office, at('2026-11-25T06:50'))).toBe(at('2026-11-25T07:05'))
  })

  it('on no day on which it rests', () => {
    expect(closed).not.toBe('')
    const noon = at(`${closed}T12:00`)
    expect(silentAt(EVERY_DAY, office, noon)).toBe(noon + SILENT_MS)
    const { day, ms } = localTime(silentAt(OPEN_DAYS, office, noon), office.timeZone)
    expect(day > closed).toBe(true)
    expect([onSpan(OPEN_DAYS, office, day) === null, ms]).toEqual([
      false,
      at('1970-01-01T07:15') + 32_400_000,
    ])
  })

  it('at no other time than one at which it is on', () => {
    fc.assert(
      fc.property(fc.integer(YEAR), fc.constantFrom(EVERY_DAY, OPEN_DAYS), (from, hours) => {
        const on = onFrom(hours, office, from)
        const { day, ms } = localTime(on, office.timeZone)
        const span = onSpan(hours, office, day)
        expect(on).toBeGreaterThanOrEqual(from)
        expect(span && ms >= span.fromMs && ms < span.untilMs).toBe(true)
        expect(onFrom(hours, office, on)).toBe(on)
      }),
    )
  })
})
