import { join } from 'node:path'
import { mock } from 'node:test'
import type { Page } from '@playwright/test'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'https://office.example'

interface Worker {
  createApp(counting: { count(): Promise<void> }): {
    request(path: string, init: RequestInit, env: { PUBLIC_ORIGIN: string }): Promise<Response>
  }
}

/**
 * Lets a browser have pages as the Worker draws them at an instant. What is said of a page must not change from day to
 * day. Scripts and styles come from the server of the tests.
 *
 * @param at in ms since the epoch
 * @return opens the page with a path, whose own clock stands still too
 */
export async function pagesAt(page: Page, at: number): Promise<(path: string) => Promise<void>> {
  const { module } = await runnerImport<Worker>(join(root, 'src/worker/app.ts'), {
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  const app = module.createApp({ count: async () => {} })
  await page
    .context()
    .addInitScript(() => Object.assign(window, { browserTimeout: window.setTimeout.bind(window) }))
  await page.clock.install({ time: at - 1000 })
  await page.clock.pauseAt(at)
  // What follows a screen asks the server of the tests, whose clock goes on.
  await page.route('**/now.*.js', (route) => route.abort())
  return async (path) => {
    mock.timers.enable({ apis: ['Date'], now: at })
    const response = await app.request(path, {}, { PUBLIC_ORIGIN: ORIGIN })
    const body = await response.text()
    mock.timers.reset()
    await page.route(
      ({ pathname, search }) => pathname + search === path,
      (route) => route.fulfill({ body, contentType: 'text/html; charset=UTF-8' }),
    )
    await page.goto(path)
  }
}
