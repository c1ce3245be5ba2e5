import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../../src/content/screens.ts'
import { screenStyle } from '../../../src/display/screen-style.ts'
import { mmPerPx } from '../../../src/shared/legibility.ts'
import type { Screen } from '../../../src/shared/screen.ts'
import { openScreen } from '../../support/screen-page.ts'

const [, , kiosk] = screens as [Screen, Screen, Screen]
const AT = Date.parse('2026-11-24T10:05:00+09:00')

test('T-TARGET T-REACH: what is pressed is 20 mm large, 3 mm apart, and 800 to 1,100 mm above the floor', async ({
  page,
}) => {
  for (const text of ['default', 'large']) {
    await openScreen(page, kiosk, AT, { query: `&text=${text}` })
    for (const list of [false, true]) {
      if (list) await page.locator('.control').nth(3).click()
      expect(await targetProblems(page, mmPerPx(kiosk), kiosk.mountingHeightMm)).toEqual([])
    }
  }
})

test('T-REACH: on a panel that hangs low the controls are lifted to where a hand reaches', async ({
  page,
}) => {
  const low: Screen = { ...kiosk, diagonalMm: 43 * 25.4, mountingHeightMm: 600 }
  await page.route('**/style.css*', (route) =>
    route.fulfill({ body: screenStyle(low), contentType: 'text/css' }),
  )
  await openScreen(page, kiosk, AT, { query: `&mm-per-px=${mmPerPx(low)}` })
  expect(await targetProblems(page, mmPerPx(low), low.mountingHeightMm)).toEqual([])
})

/** Controls that are too small, too close or out of reach, in mm. */
function targetProblems(page: Page, mm: number, mounting: number): Promise<string[]> {
  return page.evaluate(
    ([scale, floor]) => {
      const problems: string[] = []
      const boxes = [...document.querySelectorAll('.control')]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .map((element) => ({ name: element.textContent, rect: element.getBoundingClientRect() }))
      for (const { name, rect } of boxes) {
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
