import { describe, expect, it } from 'vitest'
import { createClock } from '../../src/shared/time/clock.ts'

const BUILT = Date.parse('2026-11-01T00:00:00Z')
const NOW = Date.parse('2026-11-24T01:05:00Z')
const YEAR_MS = 365 * 86_400_000
const HOUR_MS = 3_600_000

/** A device whose clock can be set, and on which time passes. */
function device(now: number) {
  let steady = 5_000
  return {
    now: () => now,
    steady: () => steady,
    pass(ms: number) {
      now += ms
      steady += ms
    },
    set: (to: number) => {
      now = to
    },
  }
}

describe('the clock of a screen', () => {
  it('is the device’s, as long as its time is possible', () => {
    const clock = createClock(device(NOW), BUILT)
    expect([clock.now(), clock.isKnown()]).toEqual([NOW, true])
  })

  it.each([-30 * YEAR_MS, -HOUR_MS, 3 * YEAR_MS])(
    'is not believed %i ms away from what is certain, and goes on from there',
    (by) => {
      const own = device(BUILT + by)
      const clock = createClock(own, BUILT)
      expect([clock.now(), clock.isKnown()]).toEqual([BUILT, false])
      own.pass(HOUR_MS)
      expect(clock.now()).toBe(BUILT + HOUR_MS)
    },
  )

  it('is the server’s once it has answered, whatever the device says', () => {
    const own = device(BUILT - 30 * YEAR_MS)
    const clock = createClock(own, BUILT)
    clock.adjust(NOW, own.now() - 200, own.now() + 200)
    expect([clock.now(), clock.isKnown()]).toEqual([NOW, true])
    own.pass(30 * 24 * HOUR_MS)
    expect(clock.now()).toBe(NOW + 30 * 24 * HOUR_MS)
  })

  it('follows every answer, but not the wavering of the network', () => {
    const own = device(NOW)
    const clock = createClock(own, BUILT)
    clock.adjust(NOW + 60_000, NOW, NOW)
    clock.adjust(NOW + 60_200, NOW, NOW)
    clock.adjust(NOW + 64_000, NOW - 5_000, NOW + 5_000)
    expect(clock.now()).toBe(NOW + 60_000)
    clock.adjust(NOW + 90_000, NOW, NOW)
    expect(clock.now()).toBe(NOW + 90_000)
  })

  it('forgets what it measured when a person sets the device', () => {
    const own = device(NOW - 3 * HOUR_MS)
    const clock = createClock(own, BUILT)
    clock.adjust(NOW, own.now(), own.now())
    own.set(NOW)
    expect([clock.now(), clock.isKnown()]).toEqual([NOW, true])
    own.set(NOW - 40 * YEAR_MS)
    expect(clock.isKnown()).toBe(false)
  })

  it('believes the page that the server drew at once, whatever the device says', () => {
    const own = device(NOW - 3 * HOUR_MS)
    const clock = createClock(own, BUILT, { at: NOW, arrivedAt: own.now() })
    own.pass(1_000)
    expect([clock.now(), clock.isKnown()]).toEqual([NOW + 1_000, true])
  })

  it.each([-40 * YEAR_MS, -HOUR_MS, -6 * 60_000, 6 * 60_000, YEAR_MS])(
    'does not follow one answer that is %i ms off, and follows when the next says the same',
    (by) => {
      const own = device(NOW)
      const clock = createClock(own, BUILT)
      expect(clock.adjust(NOW + by, own.now(), own.now())).toBe(false)
      expect([clock.now(), clock.isKnown()]).toEqual([NOW, true])
      own.pass(200)
      // The second request of the round waited for six seconds.
      expect(clock.adjust(NOW + by + 1_000, own.now() - 6_000, own.now())).toBe(true)
      expect(Math.abs(clock.now() - (NOW + by))).toBeLessThan(5_000)
    },
  )

  it('needs two wrong answers in a row to be moved: a right one between them is enough to keep it', () => {
    const own = device(NOW)
    const clock = createClock(own, BUILT)
    for (let round = 0; round < 100; round++) {
      clock.adjust(own.now() + YEAR_MS, own.now(), own.now())
      clock.adjust(own.now(), own.now(), own.now())
      own.pass(50_000)
      expect(clock.now()).toBe(own.now())
    }
  })

  it('does not follow answers that contradict it and each other', () => {
    const own = device(NOW)
    const clock = createClock(own, BUILT)
    for (let round = 1; round < 100; round++) clock.adjust(NOW + round * HOUR_MS, own.now(), own.now())
    expect(clock.now()).toBe(NOW)
  })

  it('is right again after one good round, though the server has lied for a whole day', () => {
    const own = device(NOW)
    const clock = createClock(own, BUILT)
    const round = (offMs: number) => {
      for (let question = 0; question < 2; question++) {
        own.pass(100)
        clock.adjust(own.now() + offMs, own.now(), own.now())
      }
    }
    for (let passed = 0; passed < 24 * HOUR_MS; passed += 50_000) {
      round(YEAR_MS)
      own.pass(49_800)
    }
    expect(clock.now()).toBe(own.now() + YEAR_MS)
    round(0)
    expect([clock.now(), clock.isKnown()]).toEqual([own.now(), true])
  })

  it.each([
    [-YEAR_MS, 'set back'],
    [YEAR_MS, 'set forward, or asleep'],
  ])('does not measure by a request during which the device’s clock moved by %i ms: %s', (by) => {
    const own = device(NOW)
    const clock = createClock(own, BUILT)
    clock.adjust(NOW + 60_000, NOW, NOW)
    clock.adjust(NOW + 60_000, NOW, NOW + by)
    expect(clock.now()).toBe(NOW + 60_000)
  })
})
