import type { Browser, Page } from '@playwright/test'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { playing, sizeOf } from './screen-page.ts'
import type { ServedCopy } from './served-copy.ts'

/** Without this a screen waits for a random time before it first asks the server. */
export const asksAtOnce = (page: Page) =>
  page.addInitScript(() => {
    Math.random = () => 0
  })

/**
 * Opens a screen of an office as on a wall, and waits until it plays and listens by its socket.
 *
 * @param prepare is called with its page, before anything is loaded
 */
export async function openWall(
  browser: Browser,
  { origin }: ServedCopy,
  screen: Screen,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: sizeOf(screen) })
  await asksAtOnce(page)
  await prepare?.(page)
  const opened = page.waitForEvent('websocket')
  await page.goto(`${origin}/screens/${screen.id}`)
  await (await opened).waitForEvent('framereceived')
  await playing(page)
  return page
}

declare global {
  interface Window {
    paintedAt: Record<string, number>
  }
}

/** Notes when a page has painted each text of the first element of a selector. */
export async function notePaints(page: Page, selector: string): Promise<void> {
  await page.addInitScript((sought) => {
    window.paintedAt = {}
    const look = () => {
      const text = document.querySelector(sought)?.textContent ?? ''
      if (text === '' || text in window.paintedAt) return
      window.paintedAt[text] = 0
      // The frame after this one begins when this one has been painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.paintedAt[text] = Date.now()
        }),
      )
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  }, selector)
}

/** When a page has painted a text, in ms since 1970; 0 before. Its paints must be noted. */
export const paintedAt = (page: Page, text: string): Promise<number> =>
  page.evaluate((of) => window.paintedAt[of] ?? 0, text)
