import type { CDPSession } from '@playwright/test'

/** A metric of a page whose session has enabled them. @throws Error when the browser does not have it. */
export async function metricOf(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const found = metrics.find((metric) => metric.name === name)
  if (!found) throw new Error(`the browser has no metric ${name}`)
  return found.value
}
