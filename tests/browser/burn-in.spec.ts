import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { screens } from '../../src/facts/screens.ts'
import { SHIFT_RANGE, shiftAt } from '../../src/player/shift.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { stepThrough } from '../support/every-slide.ts'
import { layoutProblems, leastOf } from '../support/geometry.ts'
import { pathOf, playing, sizeOf } from '../support/screen-page.ts'
import { kiosk } from '../support/screens.ts'

const NOON = Date.parse('2026-11-24T12:00:01+09:00')
const STEP = 10 * 60_000

/** The first moment from noon on at which the layout is shifted by the given pixels. */
function momentWith(x: number, y: number): number {
  for (let at = NOON; ; at += STEP) {
    const shift = shiftAt(at)
    if (shift.x === x && shift.y === y) return at
  }
}

const CORNERS = [
  [0, 0],
  [SHIFT_RANGE, 0],
  [0, SHIFT_RANGE],
  [SHIFT_RANGE, SHIFT_RANGE],
] as const

const lies = (page: Page) =>
  page.evaluate(() => {
    const { left, top, right, bottom } = (
      document.getElementById('root') as HTMLElement
    ).getBoundingClientRect()
    return { x: 0 - left, y: 0 - top, right: right - innerWidth, bottom: bottom - innerHeight }
  })

for (const screen of screens as Screen[]) {
  test(`${screen.id}: at the greatest shift the layout is whole and fills the panel`, async ({ page }) => {
    const corners = CORNERS.map(([x, y]) => ({ x, y, at: momentWith(x, y) }))
    const inOrder = corners.toSorted((one, other) => one.at - other.at)
    for await (const { x, y } of stepThrough(page, screen, inOrder)) {
      await playing(page)
      expect(await lies(page)).toEqual({ x, y, right: SHIFT_RANGE - x, bottom: SHIFT_RANGE - y })
      expect(await layoutProblems(page, leastOf(screen)), `${x} ${y}`).toEqual([])
    }
  })
}

for (const scale of [1, 1.5, 2]) {
  test(`with ${scale} device pixels to one of CSS the picture moves by whole device pixels and none of them changes, so text stays sharp`, async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const { width, height } = sizeOf(kiosk)
    const size = [width, height].map((pixels) => Math.round(pixels / scale)).join()
    // The browser is started with this scale, because an emulated scale rounds in another way.
    const args = [
      ...(launchOptions.args ?? []),
      `--force-device-scale-factor=${scale}`,
      `--window-size=${size}`,
    ]
    const browser = await playwright.chromium.launch({ ...launchOptions, args })
    const page = await browser.newPage({ ...(baseURL && { baseURL }), viewport: null })
    await page.clock.install({ time: NOON - 1000 })
    await page.clock.pauseAt(NOON)
    await page.goto(pathOf(kiosk, NOON))
    await playing(page)
    expect(await page.evaluate(() => devicePixelRatio)).toBe(scale)
    await page.locator('.control').first().click()
    await page.mouse.move(5, 5)
    let now = NOON
    const first = shiftAt(now)
    const unit = Number.isInteger(scale) ? scale : 1
    const before = PNG.sync.read(await page.screenshot())
    for (let step = 0; step < 3; step++) {
      // The mouse moves, so the visit lasts and the screen stays stopped.
      for (let passed = 0; passed < STEP; passed += 30_000) {
        await page.mouse.move(6 + (passed % 60_000 === 0 ? 0 : 1), 5 + step)
        await page.clock.fastForward(30_000)
      }
      now += STEP
      const { x, y } = shiftAt(now)
      const after = PNG.sync.read(await page.screenshot())
      expect(differing(before, after, (x - first.x) * unit, (y - first.y) * unit), `${x} ${y}`).toBe(0)
    }
    await browser.close()
  })
}

/** How many pixels of the stage differ between two pictures, the second moved to the left and up. */
function differing(before: PNG, after: PNG, left: number, up: number): number {
  let count = 0
  // Header and controls are left out, because the time and the focus change.
  for (let y = Math.round(before.height * 0.2); y < before.height * 0.7; y++) {
    for (let x = 2 * SHIFT_RANGE; x < before.width - 2 * SHIFT_RANGE; x++) {
      const one = (y * before.width + x) * 4
      const other = ((y - up) * after.width + x - left) * 4
      if (before.data.readUInt32BE(one) !== after.data.readUInt32BE(other)) count++
    }
  }
  return count
}
