import { expect, test } from '@playwright/test'
import { slidesFrom } from '../support/moments.ts'
import { onScreen, openScreen } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'
import { HALF_AN_HOUR, leave, MINUTE, somewhere, TWO_DAYS } from '../support/visitor.ts'

// When a held screen goes on, and when a page that begins paused turns to the current slide.

// The layout is the same, and takes a quarter of the time to paint.
test.use({ serviceWorkers: 'allow', deviceScaleFactor: 0.5 })

test('a mouse that is left lying stops holding the screen, and holds it again when it moves', async ({
  page,
}) => {
  const at = somewhere(lobby)
  await openScreen(page, lobby, at)
  await leave(page)
  await page.mouse.move(300, 500)
  await page.clock.fastForward(10 * MINUTE)
  await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'off')
  const { slide } = await onScreen(page)
  await page.mouse.move(310, 510)
  await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
  await page.clock.runFor(50_000)
  expect((await onScreen(page)).slide).toBe(slide)
})

test.describe('the kiosk', () => {
  test('plays on when the focus was left on a button, and holds again when the focus moves', async ({
    page,
  }) => {
    await openScreen(page, kiosk, somewhere(kiosk))
    await page.keyboard.press('Tab')
    // The visit ends with the start view, and that ends too.
    await page.clock.fastForward(20 * MINUTE)
    await page.clock.fastForward(20 * MINUTE)
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'off')
    await page.clock.runFor(2 * MINUTE)
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'off')
    await page.keyboard.press('Tab')
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
  })
})

test.describe('a page that begins paused', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('stays paused, and after half an hour without a touch shows the current slide', async ({ page }) => {
    const at = somewhere(lobby)
    await openScreen(page, lobby, at)
    const first = await onScreen(page)
    await page.clock.fastForward(HALF_AN_HOUR - 1)
    expect(await onScreen(page)).toEqual(first)
    await page.clock.runFor(1)
    for (const now of [at + HALF_AN_HOUR, at + TWO_DAYS]) {
      const [on] = slidesFrom(lobby, now, 1)
      expect((await onScreen(page)).slide).toBe(on?.slide.id)
      await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
      await expect(page.locator('.controls')).toBeVisible()
      await page.clock.runFor(2 * MINUTE)
      expect((await onScreen(page)).slide).toBe(on?.slide.id)
      await page.clock.fastForward(TWO_DAYS - HALF_AN_HOUR - 2 * MINUTE)
    }
  })

  test('is still paused after a night, on the first slide of the morning', async ({ page }) => {
    const evening = Date.parse('2026-11-24T19:59:30+09:00')
    const morning = Date.parse('2026-11-25T07:00:00+09:00')
    await openScreen(page, lobby, evening, { query: '&hours=07:00-20:00' })
    await page.clock.runFor(MINUTE)
    expect((await onScreen(page)).slide).toBe('night')
    await page.clock.fastForward(morning - evening - MINUTE)
    const [on] = slidesFrom(lobby, morning, 1)
    await page.clock.runFor(5 * MINUTE)
    expect((await onScreen(page)).slide).toBe(on?.slide.id)
    await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
  })
})

test('a narrow page does not move while its reader scrolls, and turns to the current slide when the reader has gone', async ({
  page,
}) => {
  const at = somewhere(lobby)
  await openScreen(page, lobby, at, { size: { width: 360, height: 480 } })
  const { slide } = await onScreen(page)
  for (let time = 0; time < 5; time++) {
    await page.clock.fastForward(HALF_AN_HOUR - MINUTE)
    expect((await onScreen(page)).slide).toBe(slide)
    await page.evaluate(
      (by) =>
        new Promise((done) => {
          addEventListener('scroll', done, { once: true })
          scrollBy(0, by)
        }),
      time % 2 === 0 ? 60 : -60,
    )
  }
  const now = at + 5 * (HALF_AN_HOUR - MINUTE) + TWO_DAYS
  await page.clock.fastForward(TWO_DAYS)
  expect((await onScreen(page)).slide).toBe(slidesFrom(lobby, now, 1)[0]?.slide.id)
})

test('a page that becomes narrow stays paused like one that began narrow', async ({ page }) => {
  const at = somewhere(lobby)
  await openScreen(page, lobby, at)
  await page.setViewportSize({ width: 360, height: 480 })
  await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
  const { slide } = await onScreen(page)
  await page.clock.fastForward(HALF_AN_HOUR - 1)
  expect((await onScreen(page)).slide).toBe(slide)
  await page.clock.runFor(1)
  expect((await onScreen(page)).slide).toBe(slidesFrom(lobby, at + HALF_AN_HOUR, 1)[0]?.slide.id)
  await expect(page.locator('.stage')).toHaveAttribute('aria-live', 'polite')
})
