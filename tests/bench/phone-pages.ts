import type { Browser } from '@playwright/test'
import { pagePath } from '../../src/shared/edition/address.ts'
import { loadBundle } from '../support/bundle.ts'
import { cumulativeLayoutShift, type LayoutShift } from './statistics.ts'

/** A middling phone, as Lighthouse takes it. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
} as const
export const SLOWER = 4
/** "Slow 4G" of Lighthouse. The latency is added to each request. */
export const SLOW_4G = { latencyMs: 150, downMbps: 1.6, upMbps: 0.75 } as const
const BYTES_PER_MBIT = 1_000_000 / 8
/** After this time without a request or a font to come, nothing of a page moves any more. A bench measures real time. */
const SETTLED_MS = 700
/** Many times what a page takes. Now and then a navigation gets stuck in the imitated network. */
const LONGEST_MS = 15_000

export interface PageKind {
  readonly name: string
  /** In each language, by its id. */
  readonly paths: Readonly<Record<string, string>>
}

/** What a reader waits for, in ms since the navigation began, and how far things moved meanwhile. */
export interface PageStart {
  readonly largestPaint: number
  readonly shift: number
}

/** Pages of four kinds: the home page, a topic of the plan, a department and the glossary. */
export function pageKinds(): PageKind[] {
  const { edition } = loadBundle()
  const topic = edition.topics.find(({ section }) => section === 'initiatives') ?? edition.topics[0]
  const [department] = edition.departments
  const kinds = [
    { name: 'home', subject: { kind: 'home' } as const },
    ...(topic ? [{ name: 'topic', subject: { kind: 'topic', id: topic.id } as const }] : []),
    ...(department
      ? [{ name: 'department', subject: { kind: 'department', id: department.id } as const }]
      : []),
    { name: 'glossary', subject: { kind: 'glossary' } as const },
  ]
  return kinds.map(({ name, subject }) => ({
    name,
    paths: Object.fromEntries(edition.locales.map(({ id }) => [id, pagePath(id, subject)])),
  }))
}

/**
 * Opens a page on a phone that has never seen it, with a slow processor and a slow network.
 *
 * @throws Error when the page does not load in time, or stays blank.
 */
export async function startOnPhone(browser: Browser, address: string): Promise<PageStart> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW_4G.latencyMs,
      downloadThroughput: SLOW_4G.downMbps * BYTES_PER_MBIT,
      uploadThroughput: SLOW_4G.upMbps * BYTES_PER_MBIT,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.addInitScript(watchPaints)
    await page.goto(address, { waitUntil: 'load', timeout: LONGEST_MS })
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(SETTLED_MS)
    const { largestPaint, shifts } = await page.evaluate(() => window.paints)
    if (!Number.isFinite(largestPaint)) throw new Error(`${address}: nothing was painted`)
    return { largestPaint, shift: cumulativeLayoutShift(shifts) }
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    paints: { largestPaint: number; shifts: LayoutShift[] }
  }
}

function watchPaints(): void {
  const paints = { largestPaint: Number.NaN, shifts: [] as LayoutShift[] }
  window.paints = paints
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paints.largestPaint = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, value } = entry as PerformanceEntry & { value: number }
      paints.shifts.push({ startTime, value })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
