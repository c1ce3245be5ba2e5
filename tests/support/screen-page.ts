import { expect, type Page } from '@playwright/test'
import { panelMm } from '../../src/shared/legibility.ts'
import type { Screen } from '../../src/shared/screen.ts'

/** The size of a screen's page on its panel, in CSS pixels. */
export function sizeOf(screen: Screen): { width: number; height: number } {
  const { width, height } = panelMm(screen)
  return { width: screen.widthPx, height: Math.round((screen.widthPx * height) / width) }
}

export const pathOf = ({ id }: Screen, at: number, query = '') =>
  `/screens/${id}?at=${encodeURIComponent(new Date(at).toISOString())}${query}`

/** Opens a screen at an instant. Its clock stands still until the test moves it. */
export async function openScreen(
  page: Page,
  screen: Screen,
  at: number,
  { query = '', size = sizeOf(screen) } = {},
): Promise<void> {
  await page.setViewportSize(size)
  await page
    .context()
    .addInitScript(() => Object.assign(window, { browserTimeout: window.setTimeout.bind(window) }))
  await page.clock.install({ time: at - 1000 })
  await page.clock.pauseAt(at)
  await page.goto(pathOf(screen, at, query))
  await playing(page)
}

/** The screen has taken over from the server, and its fonts have come. */
export async function playing(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  await page.evaluate(async () => {
    await document.fonts.ready
    // Sizes that came with the fonts have been told to the page, and its answer has been laid out.
    const laidOut = () =>
      new Promise<void>((done) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect()
          done()
        })
        observer.observe(document.body)
      })
    await laidOut()
    await laidOut()
  })
}

/** The slide on a screen and the page of it that is in sight. */
export async function onScreen(page: Page): Promise<{ slide: string | null; page: string; pages: number }> {
  const slide = await page.locator('.slide').getAttribute('data-slide')
  const number = page.locator('.page-number [aria-hidden]')
  const text = (await number.count()) > 0 ? ((await number.textContent()) ?? '') : '1/1'
  return { slide, page: text, pages: Number(text.split('/')[1]) }
}
