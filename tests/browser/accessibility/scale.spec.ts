import { expect, test } from '@playwright/test'
import { INK } from '../../../src/shared/screen/legibility.ts'
import { mmPerPx } from '../../../src/shared/screen/panel-size.ts'
import { stepThrough } from '../../support/every-slide.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { kindsOf } from '../../support/moments.ts'
import { openScreen, playing } from '../../support/screen-page.ts'
import { lobby } from '../../support/screens.ts'

/** The length of a bank card. */
const CARD_MM = 85.6
const AT = Date.parse('2026-11-24T10:05:00+09:00')

test('T-SIZE-MM: the size measured with a card on this device decides, unless the address gives another', async ({
  page,
}) => {
  const text = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('.screen') as Element).fontSize),
    )
  await openScreen(page, lobby, AT)
  const computed = await text()
  await page.goto('/screens')
  await expect(page.getByRole('slider')).toBeVisible()
  const length = () => page.locator('.card-bar').evaluate((bar) => bar.getBoundingClientRect().width)
  const card = Math.round(CARD_MM / mmPerPx(lobby))
  expect(await length()).toBeCloseTo(card, 0)
  await page.getByRole('slider').fill(String(2 * card))
  expect(await length()).toBeCloseTo(2 * card, 0)
  await page.getByRole('button', { name: '長く' }).click()
  expect(await length()).toBeCloseTo(2 * card + 1, 0)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('#card-check').getByRole('status')).toContainText(
    (CARD_MM / (2 * card + 1)).toFixed(4),
  )
  await openScreen(page, lobby, AT)
  expect(await text()).toBeCloseTo((computed * (2 * card + 1)) / card, 0)
  await openScreen(page, lobby, AT, { query: `&mm-per-px=${mmPerPx(lobby)}` })
  expect(await text()).toBeCloseTo(computed, 0)
  await page.goto('/screens')
  await page.getByRole('button', { name: '消去' }).click()
  await openScreen(page, lobby, AT)
  expect(await text()).toBeCloseTo(computed, 1)
})

test('T-SIZE-MM: the font has the heights from which the sizes are computed', async ({ page }) => {
  await page.goto('/ja')
  const ink = await page.evaluate(async () => {
    await document.fonts.load('100px "BIZ UDPGothic"', 'xHあ')
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    context.font = '1000px "BIZ UDPGothic"'
    return ['x', 'H', 'あ'].map((character) => {
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(character)
      return (actualBoundingBoxAscent + actualBoundingBoxDescent) / 1000
    })
  })
  expect(ink[0]).toBeGreaterThanOrEqual(INK.x)
  expect(ink[1]).toBeGreaterThanOrEqual(INK.capital)
  expect(ink[2]).toBeGreaterThanOrEqual(INK.kana)
})

test('T-SIZE-MM: a panel with four times the pixels shows the same text at the same size in mm', async ({
  page,
}) => {
  const size = { width: 3840, height: 2160 }
  for await (const { slide } of stepThrough(page, lobby, kindsOf(lobby), { size })) {
    await playing(page)
    expect(await layoutProblems(page, leastOf(lobby, 'default', 3840)), slide.id).toEqual([])
  }
})

test('T-PAGES: small panels drop parts and turn pages, and cut nothing', async ({ page }) => {
  for (const [inches, mode] of [
    [43, 'default'],
    [43, 'large'],
    [32, 'default'],
    [32, 'large'],
  ] as const) {
    const small = { ...lobby, diagonalMm: inches * 25.4 }
    const query = `&text=${mode}&mm-per-px=${mmPerPx(small)}`
    for await (const { slide } of stepThrough(page, lobby, kindsOf(lobby), { query })) {
      await playing(page)
      const where = `${slide.id}, ${inches} inches, ${mode}`
      const problems = await layoutProblems(page, leastOf(small, mode))
      expect(problems, where).toEqual([])
    }
  }
})
