import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test'

/** A panel of full size, painted at half of it: the same layout in a quarter of the time. */
const PANEL = { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 0.5 } as const
const CLOSING_MS = 10_000

/** The browser of a device, with one profile that outlives it. */
export interface DeviceBrowser {
  /** Undefined while it is switched off. */
  readonly context: BrowserContext | undefined
  /** Starts it with a clock that runs from an instant (ms since 1970). */
  start(deviceNow: number): Promise<BrowserContext>
  /** Shuts it down, or cuts its power. */
  stop(how: 'closed' | 'killed'): Promise<void>
  /** Freezes it for so long, in ms of real time, like a machine that sleeps. */
  sleep(ms: number): Promise<void>
  /** Shuts it down for good and deletes the profile. */
  dispose(): Promise<void>
}

export function createBrowser(launch: LaunchOptions): DeviceBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'hostile-'))
  let context: BrowserContext | undefined

  async function stop(how: 'closed' | 'killed'): Promise<void> {
    const running = context
    context = undefined
    if (!running) return
    if (how === 'killed') await kill(running)
    // A browser that was killed, or hangs, does not report that it has closed.
    await Promise.race([
      running.close().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, CLOSING_MS)),
    ])
  }

  return {
    get context() {
      return context
    },
    async start(deviceNow) {
      const started = await chromium.launchPersistentContext(profile, {
        ...launch,
        ...PANEL,
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        serviceWorkers: 'allow',
        permissions: ['screen-wake-lock'],
      })
      await started.clock.install({ time: deviceNow })
      context = started
      return started
    },
    stop,
    async sleep(ms) {
      const ids = context ? (await processesOf(context)).map(({ id }) => id) : []
      for (const id of ids) process.kill(id, 'SIGSTOP')
      await new Promise((resolve) => setTimeout(resolve, ms))
      for (const id of ids) process.kill(id, 'SIGCONT')
    },
    async dispose() {
      await stop('closed')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Pulls the plug: what was not on the disk yet is lost. */
async function kill(context: BrowserContext): Promise<void> {
  const own = (await processesOf(context)).find(({ type }) => type === 'browser')
  if (own) process.kill(own.id, 'SIGKILL')
}

async function processesOf(context: BrowserContext): Promise<{ type: string; id: number }[]> {
  const session = await context.browser()?.newBrowserCDPSession()
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  await session?.detach()
  return processInfo
}
