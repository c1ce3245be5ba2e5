import { describe, expect, it } from 'vitest'
import { fits, INK, largeTextMm, plainTextMm, readingMm, textMm } from '../../src/shared/screen/legibility.ts'
import { mmPerPx, panelMm } from '../../src/shared/screen/panel-size.ts'
import { parseScreen, type Screen } from '../../src/shared/screen/screen.ts'
import { screens } from '../fixtures/office/facts/screens.ts'

const [lobby, , kiosk] = screens as [Screen, Screen, Screen]
const INCH_MM = 25.4
const panel = (inches: number, metres: number): Screen => ({
  ...lobby,
  diagonalMm: inches * INCH_MM,
  viewingDistanceMm: metres * 1000,
})
const degrees = (heightMm: number, distanceMm: number) => (180 * heightMm) / (Math.PI * distanceMm)

describe('T-SIZE-MM: from panel and distance', () => {
  it.each([
    [32, 0.369],
    [43, 0.496],
    [55, 0.634],
    [65, 0.75],
    [75, 0.865],
  ])('%i inches across 1920 pixels make %f mm a pixel', (inches, mm) => {
    expect(mmPerPx(panel(inches, 3))).toBeCloseTo(mm, 2)
  })

  it('a pixel of a panel on its side is as large as one of a panel that stands', () => {
    const upright: Screen = { ...lobby, orientation: 'portrait', widthPx: 1080 }
    expect(mmPerPx(upright)).toBeCloseTo(mmPerPx(lobby), 6)
    expect(panelMm(upright).height).toBeCloseTo(panelMm(lobby).width, 6)
  })

  it('twice the pixels on the same panel are half as large, so that text stays the same size', () => {
    expect(mmPerPx(lobby, 3840)).toBeCloseTo(mmPerPx(lobby) / 2, 6)
  })

  // EN 301 549 V4.1.1, table 5.1: the height of x by distance.
  it.each([
    [400, 2.38],
    [500, 2.98],
    [700, 4.17],
    [1_000, 5.95],
    [2_000, 11.9],
    [3_000, 17.86],
    [5_000, 29.76],
    [10_000, 59.52],
  ])('from %i mm the letter x is %f mm high', (distance, height) => {
    expect(plainTextMm(distance) * INK.x).toBeCloseTo(height, 1)
  })

  // EN 301 549 V3.2.1, table 5.1: the height of H by distance.
  it.each([
    [250, 3.1],
    [400, 4.9],
    [600, 7.3],
  ])('in large text, from %i mm the letter H is %f mm high', (distance, height) => {
    expect(largeTextMm(distance) * INK.capital).toBeCloseTo(height, 1)
  })

  for (const metres of [3, 5]) {
    it.each([32, 43, 55, 65, 75])(`from ${metres} m on %i inches every size holds`, (inches) => {
      const screen = panel(inches, metres)
      const distance = screen.viewingDistanceMm
      expect(textMm(screen, 'default') * INK.x).toBeGreaterThanOrEqual(0.00595 * distance)
      expect(degrees(textMm(screen, 'large') * INK.capital, distance)).toBeGreaterThanOrEqual(0.7)
      expect(degrees(readingMm(screen) * INK.kana, distance) * 60).toBeCloseTo(16, 6)
      // The heading of a slide is at least 1.5 times its text, whatever else is on the slide.
      expect(degrees(textMm(screen, 'default') * 1.5 * INK.capital, distance)).toBeGreaterThanOrEqual(0.7)
      expect(textMm(screen, 'large')).toBeGreaterThan(textMm(screen, 'default') * 1.3)
    })
  }

  it('names the panels that are too small for the farthest seat', () => {
    expect([32, 43, 55, 75].map((inches) => fits(panel(inches, 3), 'large'))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([32, 43, 55, 75].map((inches) => fits(panel(inches, 5), 'large'))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(screens.map((screen) => fits(screen, 'large'))).toEqual(screens.map(() => true))
  })

  it('on the kiosk holds from 0.6 m and from 0.8 m, its readings 5 mm', () => {
    for (const distance of [600, 800])
      expect(textMm(kiosk, 'default') * INK.x).toBeGreaterThanOrEqual(0.00595 * distance)
    expect(degrees(textMm(kiosk, 'large') * INK.capital, 800)).toBeGreaterThanOrEqual(0.7)
    expect(readingMm(kiosk)).toBe(5)
  })

  it('is legible at the top edge of the kiosk from a wheelchair’s eye height of 1,015 mm', () => {
    const top = kiosk.mountingHeightMm + panelMm(kiosk).height
    expect(Math.hypot(600, top - 1015)).toBeLessThanOrEqual(kiosk.viewingDistanceMm)
  })
})

describe('T-SIZE-MM: a screen’s configuration', () => {
  it('is refused with the place and what was expected', () => {
    expect(() => parseScreen({ ...lobby, aspect: [9, 16] })).toThrow(/aspect: expected the long side first/)
    expect(() => parseScreen({ ...lobby, viewingDistanceMm: 'far' })).toThrow(/viewingDistanceMm/)
  })
})
