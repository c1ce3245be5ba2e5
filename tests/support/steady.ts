import type { CDPSession, Page } from '@playwright/test'
import { countTimers } from './timers.ts'

/** What a page holds after a garbage collection. */
export interface Held {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
  /** Timers that are set and have not fired. */
  readonly timers: number
}

/** The page's own record. */
export interface Record {
  /** How often another page, slide or language of the frame came on. */
  readonly changes: number
  /** Descriptions of views whose nodes or timers differed in number from the first time. */
  readonly unlike: readonly string[]
}

declare global {
  interface Window {
    steady: { changes: number; unlike: string[] }
  }
}

/**
 * Counts in the page, whenever a timer has fired, the nodes of what is on and the timers that are set. Call it after
 * the clock has been installed, because it counts the timers of that clock. Views of different days differ, so they
 * are not compared over days.
 */
export async function recordSteadiness(page: Page, { views = true } = {}): Promise<void> {
  await countTimers(page)
  await page.addInitScript((compares) => {
    const known = new Map<string, string>()
    const record = { changes: 0, unlike: [] as string[] }
    let last = ''
    window.steady = record
    window.onTimer = () => {
      const slide = document.querySelector<HTMLElement>('.slide')?.dataset.slide ?? 'none'
      const pageNumber = document.querySelector('.page-number [aria-hidden]')?.textContent ?? '1/1'
      const view = `${slide} ${pageNumber} ${document.documentElement.lang} ${
        document.querySelector('.header')?.getAttribute('data-variant') ?? ''
      }`
      if (view !== last) record.changes++
      last = view
      if (!compares) return
      let nodes = 0
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
      while (walker.nextNode()) nodes++
      const held = `${nodes} nodes, ${window.timers.size} timers`
      if (!known.has(view)) known.set(view, held)
      else if (known.get(view) !== held && record.unlike.length < 20)
        record.unlike.push(`${view}: ${held}, was ${known.get(view)}`)
    }
  }, views)
}

export const recordOf = (page: Page): Promise<Record> =>
  page.evaluate(() => ({ changes: window.steady.changes, unlike: window.steady.unlike }))

/** What the page holds now. Collecting garbage once can make more of it, so it is collected until nothing is freed. */
export async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  let held = await collected(session)
  for (let again = 0; again < 4; again++) {
    const next = await collected(session)
    const same = next.nodes === held.nodes && next.heapBytes === held.heapBytes
    held = next
    if (same) break
  }
  const timers = await page.evaluate(() => window.timers.size)
  return { ...held, timers }
}

async function collected(session: CDPSession): Promise<Omit<Held, 'timers'>> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}
