import type { Browser, CDPSession } from '@playwright/test'
import { drive } from './driver.ts'
import { WALL } from './load.ts'
import { metricOf } from './metric.ts'
import type { Product } from './product.ts'

/** The work of the main thread of a page, in ms. */
export interface Cost {
  readonly changeMs: number
  /** What driving alone costs for one change. It is not part of `changeMs`. */
  readonly drivingMs: number
}

const WARM_UP = 50
const IDLE = 200

/**
 * Changes the slide again and again, and has every one drawn. What is measured is all work of the main thread: scripts,
 * styles, layout, painting and the collection of garbage. Drawing on other threads is not part of it.
 */
export async function costOf(
  browser: Browser,
  product: Product,
  baseURL: string,
  changes: number,
): Promise<Cost> {
  const context = await browser.newContext({ ...WALL, baseURL })
  try {
    const driver = await drive(context, product, { changes: changes + WARM_UP, isDrawn: true })
    const session = await context.newCDPSession(driver.page)
    await countWork(session)
    for (let time = 0; time < WARM_UP; time++) await driver.change()
    const drivingMs = await each(session, IDLE, driver.idle)
    return { changeMs: (await each(session, changes, driver.change)) - drivingMs, drivingMs }
  } finally {
    await context.close()
  }
}

/** Has the browser count work in time of the processor, so that it does not matter what else the machine does. */
export async function countWork(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
}

/** The work of the main thread until now, in ms. */
export async function workOf(session: CDPSession): Promise<number> {
  return (await metricOf(session, 'TaskDuration')) * 1000
}

async function each(session: CDPSession, times: number, action: () => Promise<void>): Promise<number> {
  const before = await workOf(session)
  for (let time = 0; time < times; time++) await action()
  return ((await workOf(session)) - before) / times
}
