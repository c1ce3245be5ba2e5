import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryDuration, durationOf } from '../../src/player/programme/duration.ts'

const japanese = (units: number) => ({ units, perSecond: 4 })

describe('T-DWELL: the duration of a slide', () => {
  it.each([
    ['a slide nobody has to read', [japanese(0)], 3, 10_000],
    ['40 characters, in turn', [japanese(40)], 3, 23_000],
    ['60 morae, in turn', [{ units: 60, perSecond: 3 }], 3, 43_000],
    ['21 words, in turn', [{ units: 21, perSecond: 2 }], 3, 24_000],
    [
      'the slowest of three languages together, and 3 s to find one’s own',
      [japanese(40), { units: 60, perSecond: 3 }, { units: 21, perSecond: 2 }],
      1,
      46_000,
    ],
    ['few words together: the QR code stays 30 s', [japanese(4), { units: 4, perSecond: 3 }], 1, 30_000],
    ['few words in turn: the three slides stay 30 s', [japanese(4)], 3, 10_000],
    ['few words in one of two languages: 15 s each', [japanese(4)], 2, 15_000],
  ])('for %s', (_, loads, slides, duration) => {
    expect(durationOf(loads, slides)).toBe(duration)
  })

  it('never falls when there is more to read', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(50), (units, more) => {
        expect(durationOf([japanese(units + more)], 3)).toBeGreaterThanOrEqual(
          durationOf([japanese(units)], 3),
        )
      }),
    )
  })
})

describe('the duration of a directory', () => {
  it('is 3 s and 3 s a department', () => {
    expect(directoryDuration(14)).toBe(45_000)
    expect(directoryDuration(1)).toBe(10_000)
  })
})
