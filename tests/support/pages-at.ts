import { join } from 'node:path'
import { mock } from 'node:test'
import { expect, type Page } from '@playwright/test'
import { runnerImport } from 'vite'
import type { Notice } from '../../src/shared/notice/notice.ts'
import { loadBundle } from './bundle.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'https://office.example'

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

interface Worker {
  createApp(setup: object): {
    request(path: string, init: RequestInit, env: { PUBLIC_ORIGIN: string }): Promise<Response>
  }
}

/** A module of the app, as a build would make it. */
async function imported<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(root, path), {
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  return module
}

/**
 * Lets a browser have pages as the Worker draws them at an instant. What is said of a page must not change from day to
 * day. Scripts and styles come from the server of the tests.
 *
 * @param at in ms since the epoch
 * @param notices what the office says then
 * @return opens the page with a path, whose own clock stands still too
 */
export async function pagesAt(
  page: Page,
  at: number,
  notices: readonly Notice[] = [],
): Promise<(path: string) => Promise<void>> {
  const { createApp } = await imported<Worker>('src/worker/app.ts')
  const { bundledOf } = await imported<{ bundledOf: (content: string) => object }>('src/worker/published.ts')
  const { builtScreens } = await imported<{ builtScreens: object }>('src/worker/screens/known-screens.ts')
  const bundled = bundledOf(JSON.stringify(loadBundle().edition))
  const app = createApp({
    counting: { count: async () => {} },
    reader: {
      published: async () => bundled,
      heard: () => (notices.length === 0 ? undefined : { notices }),
      counters: () => ({}),
      screens: () => builtScreens,
    },
    signIn: { identify: async () => ({ kind: 'stranger' }) },
  })
  await page
    .context()
    .addInitScript(() => Object.assign(window, { browserTimeout: window.setTimeout.bind(window) }))
  await page.clock.install({ time: at - 1000 })
  await page.clock.pauseAt(at)
  let answering: Promise<unknown> = Promise.resolve()
  /** One request at a time, because there is one clock. */
  const answered = (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const next = answering.then(async () => {
      mock.timers.enable({ apis: ['Date'], now: at })
      const response = await app.request(path, { headers }, { PUBLIC_ORIGIN: ORIGIN })
      const body = await response.text()
      mock.timers.reset()
      return { status: response.status, headers: Object.fromEntries(response.headers), body }
    })
    answering = next
    return next
  }
  // A page that follows a screen asks what holds, and by the server's clock what time it is.
  await page.route('**/api/**', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill(await answered(pathname + search, route.request().headers()))
  })
  return async (path) => {
    const { body: drawn } = await answered(path)
    // No clock is believed that is behind its build, so the build is of the minute before.
    const body = drawn.replace(/"builtAt":\d+/, `"builtAt":${at - 60_000}`)
    await page.route(
      ({ pathname, search }) => pathname + search === path,
      (route) => route.fulfill({ body, contentType: 'text/html; charset=UTF-8' }),
    )
    await page.goto(path)
    // It is walked as it is used, not as the server has drawn it.
    if ((await page.locator('#now').count()) > 0)
      await expect(page.locator('html')).toHaveAttribute('data-state', 'following')
  }
}
