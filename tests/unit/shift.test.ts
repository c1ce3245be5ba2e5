import { describe, expect, it } from 'vitest'
import { SHIFT_RANGE, shiftAt } from '../../src/player/shift.ts'

const TEN_MINUTES = 600_000
const NOON = Date.parse('2026-11-24T12:00:00+09:00')
const aDay = Array.from({ length: 144 }, (_, step) => shiftAt(NOON + step * TEN_MINUTES))

describe('the shift against burn-in', () => {
  it('moves by one whole pixel at a time, sideways or up and down, and never by more', () => {
    for (const [step, { x, y }] of aDay.entries()) {
      const before = aDay[step - 1]
      if (before) expect([step, Math.abs(x - before.x) + Math.abs(y - before.y)]).toEqual([step, 1])
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
    }
  })

  it('reaches every place in its range within eight hours', () => {
    for (let from = 0; from + 48 <= aDay.length; from += 7) {
      const places = new Set(aDay.slice(from, from + 48).map(({ x, y }) => `${x} ${y}`))
      expect(places.size).toBe((SHIFT_RANGE + 1) ** 2)
    }
    for (const { x, y } of aDay) expect(Math.max(x, y)).toBeLessThanOrEqual(SHIFT_RANGE)
  })

  it('is the same on every screen at a moment, and defined for any clock', () => {
    expect(shiftAt(NOON + 1)).toEqual(shiftAt(NOON))
    for (const now of [-1, -TEN_MINUTES * 49, 0, Date.parse('9999-12-31T23:59:59Z')]) {
      const { x, y } = shiftAt(now)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x, y)).toBeLessThanOrEqual(SHIFT_RANGE)
    }
  })
})
