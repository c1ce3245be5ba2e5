import type { Page } from '@playwright/test'

// How fast the processor of a page is, because a bound of time means nothing without it.

/** What the work below takes on the machine of docs/performance.md, in ms. */
const REFERENCE_MS = 75
const TIMES = 9

/**
 * How many times slower this machine is than that of docs/performance.md, 1 or more. Other programs only make it
 * slower, so the fastest of several times counts.
 */
export function slownessOf(page: Page): Promise<number> {
  return page.evaluate(
    ([times, reference]) => {
      /** What programs of a page do most: cut, join, look up and sort texts. */
      const work = () => {
        const counts = new Map<string, number>()
        for (let place = 0; place < 600_000; place++) {
          const word = `${(place * 7919) % 4093}窓口`.slice(1)
          counts.set(word, (counts.get(word) ?? 0) + 1)
        }
        return [...counts]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .join()
          .split(/[0-9]+/).length
      }
      const took = Array.from({ length: times }, () => {
        const before = performance.now()
        work()
        return performance.now() - before
      })
      return Math.max(1, Math.min(...took) / reference)
    },
    [TIMES, REFERENCE_MS] as const,
  )
}

/** Gives a page a processor that is so many times slower than that of docs/performance.md, on whatever machine. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const rate = Math.max(1, times / (await slownessOf(page)))
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
