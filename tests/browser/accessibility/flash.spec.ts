import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { screens } from '../../../src/facts/screens.ts'
import { luminance } from '../../../src/shared/screen/contrast.ts'
import { mmPerPx } from '../../../src/shared/screen/panel-size.ts'
import type { Screen } from '../../../src/shared/screen/screen.ts'
import { slidesFrom } from '../../support/moments.ts'
import { openScreen, sizeOf } from '../../support/screen-page.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const FRAME_MS = 1000 / 10
/** WCAG 2.3.1, general flash: a pair of opposing changes in luminance of 10 % or more. */
const FLASH = 0.1
const GRID = 12

/** The luminance of each part of a picture, because a flash may fill only a quarter of the view. */
function partsOf(shot: Buffer): number[] {
  const { width, height, data } = PNG.sync.read(shot)
  const sums = Array.from({ length: GRID * GRID }, () => ({ sum: 0, count: 0 }))
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const at = (y * width + x) * 4
      const part = sums[Math.floor((y * GRID) / height) * GRID + Math.floor((x * GRID) / width)]
      if (!part) continue
      part.sum += luminance([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
      part.count++
    }
  }
  return sums.map(({ sum, count }) => sum / count)
}

/** How often a value changed direction by as much as a flash. */
function reversals(values: readonly number[]): number {
  let count = 0
  let direction = 0
  let extreme = values[0] ?? 0
  for (const value of values) {
    if (Math.abs(value - extreme) >= FLASH) {
      const next = Math.sign(value - extreme)
      if (next !== direction) count++
      direction = next
      extreme = value
    } else if (Math.sign(value - extreme) === direction) extreme = value
  }
  return count
}

for (const screen of screens as Screen[]) {
  test(`T-FLASH: ${screen.id}: around every change of slide brightness changes direction at most three times a second`, async ({
    page,
  }) => {
    const coming = slidesFrom(screen, AT, 5).slice(1)
    // At half the size every pixel is twice as large: the picture is the same, and taken four times as fast.
    const { width, height } = sizeOf(screen)
    const size = { width: width / 2, height: height / 2 }
    await openScreen(page, screen, AT, { size, query: `&mm-per-px=${mmPerPx(screen) * 2}` })
    let now = AT
    for (const { slide, at } of coming) {
      await page.clock.fastForward(at - FRAME_MS * 3 - now)
      const frames: number[][] = []
      for (let frame = 0; frame < 10; frame++) {
        frames.push(partsOf(await page.screenshot({ scale: 'css' })))
        await page.clock.runFor(FRAME_MS)
      }
      now = at + FRAME_MS * 7
      const worst = Math.max(...partsOfTime(frames).map(reversals))
      expect(worst, slide.id).toBeLessThanOrEqual(3)
    }
  })
}

/** The values of each part over time. */
function partsOfTime(frames: readonly number[][]): number[][] {
  return Array.from({ length: GRID * GRID }, (_, part) => frames.map((frame) => frame[part] ?? 0))
}

test('T-FLASH: a flash is found', () => {
  expect(reversals([0.9, 0.1, 0.9, 0.1, 0.9])).toBe(4)
  expect(reversals([0.9, 0.88, 0.1, 0.12])).toBe(1)
})
