import { expect, type Page } from '@playwright/test'
import { showingAt } from '../../src/player/programme/showing.ts'
import { pagePath } from '../../src/shared/edition/address.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from './bundle.ts'

const { edition, i18n } = loadBundle()

interface Opening {
  readonly locale?: string
  readonly query?: string
  /** Of another server than that of the tests. */
  readonly origin?: string
  /** How far the phone's own clock is ahead, in ms. */
  readonly wrongMs?: number
  /** Whether the address sets the clock. Otherwise the server does. */
  readonly isSet?: boolean
}

/**
 * Opens the page of what a screen shows at an instant, on a phone. Its clock stands still until the test moves it.
 */
export async function openNow(page: Page, screen: Screen, at: number, opening: Opening = {}): Promise<void> {
  const { locale = 'en', query = '', origin = '', wrongMs = 0, isSet = true } = opening
  const asked = [...(isSet ? [`at=${encodeURIComponent(new Date(at).toISOString())}`] : []), query].filter(
    (part) => part !== '',
  )
  await page
    .context()
    .addInitScript(() => Object.assign(window, { browserTimeout: window.setTimeout.bind(window) }))
  await page.clock.install({ time: at + wrongMs - 1000 })
  await page.clock.pauseAt(at + wrongMs)
  await page.goto(`${origin}${pagePath(locale, { kind: 'now', screen: screen.id })}?${asked.join('&')}`)
  await follows(page)
}

/** Waits until the phone has taken over from the server. */
async function follows(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'following')
}

/** The slide of a screen that a phone shows. */
export const shownSlide = (page: Page): Promise<string | null> =>
  page.locator('.now-slide').getAttribute('data-slide')

/** The slide of a screen at an instant, as the server composes it. */
export function slideOfWall(screen: Screen, at: number): string {
  const programmeOf = programmesOf(screen, edition, i18n)
  return showingAt({ programmeOf, timeZone: edition.office.timeZone }, at).slide.id
}

/** The page is hidden by another one, or comes back into sight. */
export async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}
