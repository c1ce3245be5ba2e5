import { describe, expect, it } from 'vitest'
import { firstWaitMs, pollWaitMs, type Random } from '../../src/connection/poll-schedule.ts'
import { seeded } from '../support/seeded.ts'

const SCREENS = 500
const MINUTE_MS = 60_000
const WINDOW_MS = 5_000

/** When each of many screens asks, from its start until an instant. Getting an answer or not changes nothing. */
function questions(random: Random, startOf: () => number, until: number): number[] {
  return Array.from({ length: SCREENS }, () => {
    const asked: number[] = []
    for (let at = startOf(); at < until; at += pollWaitMs(random)) asked.push(at)
    return asked
  }).flat()
}

/** The most requests in any five seconds, in relation to the average over a minute. */
function worstOfAverage(asked: readonly number[], from: number): number {
  const inMinute = asked.filter((at) => at >= from && at < from + MINUTE_MS).sort((a, b) => a - b)
  const average = (inMinute.length * WINDOW_MS) / MINUTE_MS
  const windows = inMinute.map(
    (start) => inMinute.filter((at) => at >= start && at < start + WINDOW_MS).length,
  )
  return Math.max(...windows) / average
}

describe.each([1, 2, 3, 4, 5])(
  '500 screens (seed %i) never ask at more than twice the average rate in 5 s',
  (seed) => {
    it.each([10, 30, 60, 300, 3600])(
      'when the server is back after %i s, and all are back within a minute',
      (seconds) => {
        const random = seeded(seed)
        const upAt = 10 * MINUTE_MS + seconds * 1000
        const asked = questions(random, () => firstWaitMs(random), upAt + 2 * MINUTE_MS)
        expect(worstOfAverage(asked, upAt)).toBeLessThanOrEqual(2)
        const back = asked.filter((at) => at >= upAt && at <= upAt + MINUTE_MS)
        expect(back.length).toBeGreaterThanOrEqual(SCREENS)
      },
    )

    it('when the power comes back to all of them in the same second', () => {
      const random = seeded(seed)
      const asked = questions(random, () => 1000 * random() + firstWaitMs(random), 3 * MINUTE_MS)
      for (const from of [0, MINUTE_MS]) expect(worstOfAverage(asked, from)).toBeLessThanOrEqual(2)
    })

    it('when they begin a new version at the same moment, because they are in step', () => {
      const random = seeded(seed)
      const asked = questions(random, () => firstWaitMs(random), 3 * MINUTE_MS)
      for (const from of [0, MINUTE_MS]) expect(worstOfAverage(asked, from)).toBeLessThanOrEqual(2)
    })

    it('when a new version is on the server, because each fetches it after its own next request', () => {
      const random = seeded(seed)
      const asked = questions(random, () => firstWaitMs(random), 20 * MINUTE_MS)
      expect(worstOfAverage(asked, 15 * MINUTE_MS)).toBeLessThanOrEqual(2)
    })
  },
)

describe('a screen', () => {
  it('asks within a minute, whatever happened, and never at once', () => {
    for (const random of [0, 0.5, 0.999_999]) {
      expect(pollWaitMs(() => random)).toBeGreaterThanOrEqual(40_000)
      expect(pollWaitMs(() => random)).toBeLessThanOrEqual(MINUTE_MS)
    }
  })
})
