import type { Browser } from '@playwright/test'
import { type Kind, kindOf } from './kinds.ts'
import type { Product } from './product.ts'
import { watchStart } from './watch.ts'

/** A device with the window of the lobby panel. */
export const WALL = {
  viewport: { width: 1920, height: 1080 },
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
} as const

interface Bytes {
  /** As they came over the network, with their headers. */
  readonly transferred: number
  readonly decoded: number
}

/** A cold start of a page. Times are in ms since the navigation began. */
export interface Load {
  readonly firstSlide: number
  readonly firstPaint: number
  readonly playing: number
  /** What it asked for before it played. */
  readonly bytes: Partial<Record<Kind, Bytes>>
}

/** After this time without a change, a page is thought to have settled. A bench measures real time. */
const SETTLED_MS = 700
/** A browser that has just closed a page still tidies up, and a service worker may still fetch. */
const PAUSE_MS = 400

/**
 * Opens a page as a browser that has never seen it: no cache, no storage, no worker.
 *
 * @param slower how many times slower the processor is made.
 * @throws Error when the page does not play within a minute, or went on before its first slide was painted.
 */
export async function coldLoad(
  browser: Browser,
  { path, heading }: Pick<Product, 'path' | 'heading'>,
  origin: string,
  slower: number,
): Promise<Load> {
  const context = await browser.newContext(WALL)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.addInitScript(watchStart, heading)
    await page.goto(origin + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.seen.playing > 0, undefined, { polling: 200 })
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(SETTLED_MS)
    const { seen, firstPaint, entries } = await page.evaluate(() => ({
      seen: window.seen,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      entries: [
        ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
      ].map(({ name, entryType, startTime, transferSize, decodedBodySize }) => ({
        name,
        entryType,
        startTime,
        transferSize,
        decodedBodySize,
      })),
    }))
    const bytes: Partial<Record<Kind, Bytes>> = {}
    for (const entry of entries.filter(({ startTime }) => startTime < seen.playing)) {
      const kind = entry.entryType === 'navigation' ? 'html' : kindOf(entry.name)
      const { transferred = 0, decoded = 0 } = bytes[kind] ?? {}
      bytes[kind] = {
        transferred: transferred + entry.transferSize,
        decoded: decoded + entry.decodedBodySize,
      }
    }
    const firstSlide = Math.max(seen.painted, seen.placed)
    if (!Number.isFinite(firstSlide)) throw new Error(`${path}: the first slide was not seen`)
    return { firstSlide, firstPaint, playing: seen.playing, bytes }
  } finally {
    await context.close()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
