import type { Browser, CDPSession } from '@playwright/test'
import { drive } from './driver.ts'
import { WALL } from './load.ts'
import { metricOf } from './metric.ts'
import type { Product } from './product.ts'

/** What a page holds before and after many changes, each time at the same slide. */
export interface Held {
  readonly first: Holding
  readonly last: Holding
}

interface Holding {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/**
 * For a browser that interprets scripts. What an engine compiles is memory of its own, which grows for hours and hides
 * what the scripts hold.
 */
export const INTERPRETED = '--js-flags=--jitless'

const WARM_UP = 50

export async function heldOver(
  browser: Browser,
  product: Product,
  baseURL: string,
  changes: number,
): Promise<Held> {
  const context = await browser.newContext({ ...WALL, baseURL })
  try {
    const driver = await drive(context, product, { changes: changes + WARM_UP, isDrawn: false })
    const session = await context.newCDPSession(driver.page)
    await session.send('HeapProfiler.enable')
    await session.send('Performance.enable')
    const after = async (times: number) => {
      for (let time = 0; time < times; time++) await driver.change()
      await driver.toSame()
      return holdingOf(session)
    }
    return { first: await after(WARM_UP), last: await after(changes) }
  } finally {
    await context.close()
  }
}

async function holdingOf(session: CDPSession): Promise<Holding> {
  // What is freed can free more.
  for (let again = 0; again < 3; again++) await session.send('HeapProfiler.collectGarbage')
  return {
    heapBytes: await metricOf(session, 'JSHeapUsedSize'),
    nodes: await metricOf(session, 'Nodes'),
    listeners: await metricOf(session, 'JSEventListeners'),
  }
}
