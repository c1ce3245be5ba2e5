import type { Page } from '@playwright/test'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { slidesFrom } from './moments.ts'

// What a visitor does in front of a screen, and when.

export const VISIT_AT = Date.parse('2026-11-24T10:05:00+09:00')
export const MINUTE = 60_000
export const HALF_AN_HOUR = 30 * MINUTE
export const TWO_DAYS = 48 * 60 * MINUTE

/** A second after a slide in the middle of a loop began. */
export const somewhere = (screen: Screen, after = VISIT_AT): number =>
  (slidesFrom(screen, after, 40).find(
    ({ slide, at }) => at > after && slide.kind === 'topic' && slide.durationMs > 15_000,
  )?.at ?? Number.NaN) + 1_000

const control = (page: Page, place: number) =>
  page.locator('.control-group').first().getByRole('button').nth(place)

/** Moves the mouse from the buttons to the header, where it holds nothing. */
export const leave = (page: Page) => page.mouse.move(300, 20)

/** Presses one of the first group of buttons, and moves the mouse away. */
export async function pressed(page: Page, place: number, times = 1): Promise<void> {
  await page.keyboard.press('Shift')
  for (let time = 0; time < times; time++) await control(page, place).click()
  await leave(page)
}
