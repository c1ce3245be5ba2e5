import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStarts } from '../../src/sw/starts.ts'
import { createTrialWatch } from '../../src/sw/trial-watch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A watch over pages that start, and the pages that it has judged, each with the second of its verdict. */
function watched() {
  const starts = createStarts()
  const refused: [page: string, second: number][] = []
  const { watch, isWatching } = createTrialWatch(async (until) => {
    for (const page of starts.silent(until)) {
      starts.forget(page)
      refused.push([page, Math.round(performance.now() / 1000)])
    }
    return starts.silent().length > 0
  })
  const zero = performance.now()
  refused.length = 0
  return {
    refused: () => refused.map(([page, second]) => [page, second - Math.round(zero / 1000)]),
    isWatching,
    draws: (page: string) => starts.drawn(page),
    start(page: string) {
      starts.begin(page, 'new', performance.now())
      void watch()
    },
    seconds: (count: number) => vi.advanceTimersByTimeAsync(count * 1000),
  }
}

describe('a version on trial', () => {
  it('is refused ten seconds after one page that draws no slide has started, and is watched no longer', async () => {
    const wall = watched()
    wall.start('a')
    await wall.seconds(9)
    expect([wall.refused(), wall.isWatching()]).toEqual([[], true])
    await wall.seconds(1)
    expect([wall.refused(), wall.isWatching()]).toEqual([[['a', 10]], false])
  })

  it('has ten seconds for each of up to four pages that start together', async () => {
    for (const [count, second] of [
      [2, 20],
      [4, 40],
      [6, 40],
    ] as const) {
      const wall = watched()
      for (let page = 0; page < count; page++) wall.start(`page ${page}`)
      await wall.seconds(60)
      expect(wall.refused().map(([, at]) => at)).toEqual(Array.from({ length: count }, () => second))
    }
  })

  it('is refused forty seconds after the first start, however often its page loads again', async () => {
    const wall = watched()
    for (let load = 0; load < 20; load++) {
      wall.start(`load ${load}`)
      await wall.seconds(5)
    }
    expect(wall.refused()[0]).toEqual(['load 0', 40])
  })

  it('is not refused for a page that began less than ten seconds ago: that has a time of its own', async () => {
    const wall = watched()
    for (const page of ['a', 'b']) wall.start(page)
    for (const page of ['a', 'b']) wall.draws(page)
    await wall.seconds(15)
    wall.start('c')
    await wall.seconds(14)
    expect(wall.refused()).toEqual([])
    wall.draws('c')
    await wall.seconds(60)
    expect([wall.refused(), wall.isWatching()]).toEqual([[], false])
  })
})
