import { describe, expect, it } from 'vitest'
import { waitMs } from '../../src/player/due.ts'

const NOW = Date.parse('2026-11-24T10:05:00+09:00')
const MINUTE_MS = 60_000

describe('a timer', () => {
  it.each([
    [NOW + 1, 1],
    [NOW + 17_000, 17_000],
    [NOW + MINUTE_MS, MINUTE_MS],
    [NOW, 0],
    [NOW - 5, 0],
  ])('waits until what is due', (dueAt, ms) => expect(waitMs(dueAt, NOW)).toBe(ms))

  it.each([
    ['an instant of another year', NOW + 365 * 86_400_000],
    ['an instant of a year that is over', NOW - 365 * 86_400_000],
    ['for ever', Number.POSITIVE_INFINITY],
    ['infinitely long ago', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
  ])('waits a minute, and does not fire again and again, for %s', (_, dueAt) =>
    expect(waitMs(dueAt, NOW)).toBe(MINUTE_MS),
  )

  it('waits a minute if the clock gives no number', () => expect(waitMs(NOW, Number.NaN)).toBe(MINUTE_MS))
})
