import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../../src/facts/screens.ts'
import { inJapanese, slidesFrom } from '../../support/moments.ts'
import { onScreen, openScreen, point } from '../../support/screen-page.ts'
import { lobby } from '../../support/screens.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const control = (page: Page, name: string) => page.getByRole('button', { name })

test.describe('a wall that nobody touches', () => {
  test('T-PAUSE: has no controls until a key or button is pressed or the mouse moves', async ({ page }) => {
    const wakes = [
      () => page.keyboard.press('Shift'),
      () => page.mouse.down(),
      async () => {
        await page.mouse.move(10, 10)
        await page.mouse.move(400, 500)
      },
    ]
    for (const wake of wakes) {
      await openScreen(page, lobby, inJapanese(lobby, AT))
      await expect(page.locator('.controls')).toHaveCount(0)
      await wake()
      await expect(control(page, '止める')).toBeVisible()
    }
  })

  for (const screen of screens.filter(({ input }) => input === 'none')) {
    test(`T-PAUSE: ${screen.id}: shows them whichever way it hangs`, async ({ page }) => {
      await openScreen(page, screen, AT)
      await page.keyboard.press('Shift')
      await expect(page.locator('.control').first()).toBeVisible()
    })
  }

  test('T-PAUSE T-IDLE: stays under a mouse for twice the time of the slide, and goes on if the mouse does not move again', async ({
    page,
  }) => {
    const at = inJapanese(lobby, AT)
    const [on] = slidesFrom(lobby, at, 1)
    if (!on) throw new Error('no slide is on')
    await openScreen(page, lobby, at)
    await point(page)
    await page.clock.runFor(Math.max(60_000, 2 * on.slide.durationMs) - 1)
    expect((await onScreen(page)).slide).toBe(on.slide.id)
    await page.clock.runFor(1)
    expect((await onScreen(page)).slide).not.toBe(on.slide.id)
  })
})
