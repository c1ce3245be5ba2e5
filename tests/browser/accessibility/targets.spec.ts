import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../../src/facts/screens.ts'
import { mmPerPx } from '../../../src/shared/screen/panel-size.ts'
import type { Screen } from '../../../src/shared/screen/screen.ts'
import { screenStyle } from '../../../src/view/screen/screen-style.ts'
import { stepThrough } from '../../support/every-slide.ts'
import { kindsOf } from '../../support/moments.ts'
import { languageButton, openScreen, sizeOf } from '../../support/screen-page.ts'
import { kiosk } from '../../support/screens.ts'

const AT = Date.parse('2026-11-24T10:05:00+09:00')

test('T-TARGET T-REACH: the controls of the bar are 20 mm large, 3 mm apart, 800 to 1,100 mm above the floor, uncovered, and not empty', async ({
  page,
}) => {
  for (const text of ['default', 'large']) {
    await openScreen(page, kiosk, AT, { query: `&text=${text}` })
    for (const locale of kiosk.locales) {
      await languageButton(page, locale).click()
      for (const opens of ['apps', 'search', 'translate', 'help', 'volume-up', 'stop']) {
        await page.clock.runFor(600)
        await page.locator(`.controls .control:has(use[href$="#${opens}"])`).first().click()
        expect(await targetProblems(page, mmPerPx(kiosk), kiosk.mountingHeightMm), opens).toEqual([])
      }
    }
  }
})

test('T-REACH: on a low panel the controls are moved up into reach', async ({ page }) => {
  const low: Screen = { ...kiosk, diagonalMm: 43 * 25.4, mountingHeightMm: 600 }
  await page.route('**/style.css*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()) + screenStyle(low) })
  })
  await openScreen(page, kiosk, AT, { query: `&mm-per-px=${mmPerPx(low)}` })
  expect(await targetProblems(page, mmPerPx(low), low.mountingHeightMm)).toEqual([])
})

test('T-REACH: the QR code of every slide is 900 to 1,400 mm above the floor, where a phone can read it from a wheelchair', async ({
  page,
}) => {
  for (const screen of screens) {
    for await (const { slide } of stepThrough(page, screen, kindsOf(screen))) {
      const code = page.locator('.qr')
      if (!(await code.isVisible())) {
        // The directory needs the width. Its short address is in the footer.
        expect(slide.kind).toBe('directory')
        continue
      }
      const { top, height } = await code.evaluate((element) => element.getBoundingClientRect().toJSON())
      const middle = sizeOf(screen).height - top - height / 2
      const aboveFloor = screen.mountingHeightMm + middle * mmPerPx(screen)
      expect(aboveFloor, `${screen.id} ${slide.id}`).toBeGreaterThan(900)
      expect(aboveFloor, `${screen.id} ${slide.id}`).toBeLessThan(1400)
    }
  }
})

/** Describes controls that are too small, too close, out of reach (in mm), covered or empty. */
function targetProblems(page: Page, mm: number, mounting: number): Promise<string[]> {
  return page.evaluate(
    ([scale, floor]) => {
      const problems: string[] = []
      const boxes = [...document.querySelectorAll('.controls .control')]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .map((element) => ({ element, name: element.textContent, rect: element.getBoundingClientRect() }))
      for (const { element, name, rect } of boxes) {
        const middle = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)
        if (middle?.closest('.control') !== element) problems.push(`${name}: covered by ${middle?.className}`)
        const shown = [...element.children].some((child) => child.getBoundingClientRect().width > 2)
        if (!shown) problems.push(`${name}: shows nothing`)
        const size = Math.min(rect.width, rect.height) * scale
        if (size < 20 - 0.01) problems.push(`${name}: ${size} mm`)
        for (const y of [rect.top, rect.bottom]) {
          const above = floor + (innerHeight - y) * scale
          if (above < 800 || above > 1100) problems.push(`${name}: ${above} mm above the floor`)
        }
        for (const other of boxes) {
          if (other.rect === rect) continue
          const x = Math.max(other.rect.left - rect.right, rect.left - other.rect.right)
          const y = Math.max(other.rect.top - rect.bottom, rect.top - other.rect.bottom)
          const gap = Math.max(x, y) * scale
          if (gap < 3 - 0.05) problems.push(`${name}: ${gap} mm from ${other.name}`)
        }
      }
      return problems
    },
    [mm, mounting] as const,
  )
}
