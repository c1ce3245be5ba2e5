import type { Browser } from '@playwright/test'
import { countWork, workOf } from './cost.ts'
import { WALL } from './load.ts'
import type { Product } from './product.ts'

/** What a start leaves behind is over by then. */
const AFTER_MS = 20_000
const MINUTE_MS = 60_000
const FOR_MS = 90_000

/**
 * Lets all products play for a while, as on a wall: nothing is driven, and their own timers change the slides. They
 * play at the same time, each in a process of its own. What is measured is time of the processor, so that none is in
 * the way of another.
 *
 * @returns the work of the main thread of each in a minute of that, in ms.
 */
export async function untouchedMinute(
  browser: Browser,
  products: readonly Product[],
  originOf: (product: Product) => string,
): Promise<number[]> {
  const contexts = await Promise.all(products.map(() => browser.newContext(WALL)))
  try {
    const sessions = await Promise.all(
      contexts.map(async (context, index) => {
        const product = products[index] as Product
        const page = await context.newPage()
        const session = await context.newCDPSession(page)
        await page.goto(originOf(product) + product.path)
        await countWork(session)
        return session
      }),
    )
    await passed(AFTER_MS)
    const before = await Promise.all(sessions.map(workOf))
    await passed(FOR_MS)
    const after = await Promise.all(sessions.map(workOf))
    return after.map((ms, index) => ((ms - (before[index] ?? 0)) * MINUTE_MS) / FOR_MS)
  } finally {
    await Promise.all(contexts.map((context) => context.close()))
  }
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
