import type { Locator, Page } from '@playwright/test'
import { panelMm } from '../../src/shared/screen/panel-size.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'

/** The size of a screen's page on its panel, in CSS pixels. */
export function sizeOf(screen: Screen): { width: number; height: number } {
  const { width, height } = panelMm(screen)
  return { width: screen.widthPx, height: Math.round((screen.widthPx * height) / width) }
}

export const pathOf = ({ id }: Screen, at: number, query = '') =>
  `/screens/${id}?at=${encodeURIComponent(new Date(at).toISOString())}${query}`

/**
 * Opens a screen at an instant. Its clock stands still until the test moves it.
 *
 * @param origin of another server than that of the tests
 */
export async function openScreen(
  page: Page,
  screen: Screen,
  at: number,
  { query = '', size = sizeOf(screen), origin = '' } = {},
): Promise<void> {
  await page.setViewportSize(size)
  await page
    .context()
    .addInitScript(() => Object.assign(window, { browserTimeout: window.setTimeout.bind(window) }))
  await page.clock.install({ time: at - 1000 })
  await page.clock.pauseAt(at)
  await page.goto(origin + pathOf(screen, at, query))
  await playing(page)
}

/**
 * Waits until the screen has taken over from the server, its fonts have loaded, and what comes after the first slide has
 * come or failed. It asks only the page: to find an
 * element, Playwright would first insert a script into each new page, which takes longer than loading one.
 */
export async function playing(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const html = document.documentElement
    await new Promise<void>((done) => {
      // What the controls do, and what watches the panel, comes after the slide, because no slide waits for it.
      const isPlaying = () => html.dataset.state === 'playing' && html.dataset.rest !== undefined
      const observer = new MutationObserver(() => {
        if (!isPlaying()) return
        observer.disconnect()
        done()
      })
      observer.observe(html, { attributes: true })
      if (isPlaying()) done()
    })
    await document.fonts.ready
    // The page knows the sizes that came with the fonts, and the layout has followed.
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

/** The button of a language on a touch panel. */
export function languageButton(page: Page, locale: string): Locator {
  return page.locator('.control-row .control-group').last().locator(`.control[data-locale="${locale}"]`)
}

/** The slide on a screen and its visible page. */
export function onScreen(page: Page): Promise<{ slide: string | null; page: string; pages: number }> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide')?.dataset.slide ?? null
    const number = document.querySelector('.page-number [aria-hidden]')?.textContent ?? '1/1'
    return { slide, page: number, pages: Number(number.split('/')[1]) }
  })
}

/** Moves the mouse from the header into the carousel. */
export async function point(page: Page): Promise<void> {
  await page.mouse.move(300, 20)
  await page.mouse.move(300, 400)
}
