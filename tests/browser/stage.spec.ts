import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { panelMm } from '../../src/shared/screen/panel-size.ts'
import { everySlide, stepThrough } from '../support/every-slide.ts'
import { kindsOf, momentsOf } from '../support/moments.ts'
import { onScreen, sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'

// What a visitor sees from across the hall: the stage is used, and its parts keep their size and place.

/** How much of the slides of the lobby must reach three quarters of the stage. */
const USED = 0.8
const REACH = 0.75

/** How far down the stage words or figures reach, as a part of its height. */
const reach = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    const words = document.querySelector('.words')
    if (!stage || !words) throw new Error('the screen has no stage')
    const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    let lowest = stage.top
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement?.closest('[data-off]')) continue
      range.selectNodeContents(texts.currentNode)
      for (const { bottom, left, right } of range.getClientRects())
        if (left >= stage.left && right <= stage.right)
          lowest = Math.max(lowest, Math.min(bottom, stage.bottom))
    }
    return (lowest - stage.top) / stage.height
  })

test('the slides of the lobby use their stage: four in five reach three quarters of its height', async ({
  page,
}) => {
  const empty: string[] = []
  let count = 0
  for await (const { slide } of everySlide(page, lobby)) {
    count++
    const reached = await reach(page)
    if (reached < REACH) empty.push(`${slide.id} ${Math.round(reached * 100)} %`)
  }
  test.info().annotations.push({ type: 'less than three quarters', description: empty.join(', ') })
  expect(empty.length / count, empty.join('\n')).toBeLessThanOrEqual(1 - USED)
})

for (const screen of screens) {
  const mm = panelMm(screen).width / screen.widthPx

  test(`${screen.id}: every slide has one heading of the first level, lines far enough apart, and a pictogram known from afar`, async ({
    page,
  }) => {
    for await (const { slide } of everySlide(page, screen)) {
      expect([slide.id, await page.locator('h1').count()]).toEqual([slide.id, 1])
      // WCAG 1.4.8: at least one and a half lines, and stated.
      const lines = await page.$$eval('p', (all) =>
        all.map((each) => {
          const { lineHeight, fontSize } = getComputedStyle(each)
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
        }),
      )
      expect([slide.id, lines.every((height) => height > 1.499)]).toEqual([slide.id, true])
      if (slide.kind === 'directory') continue
      const box = await page.locator('.slide-pictogram').boundingBox()
      // Five sixths of the square are drawn.
      const leastMm = (150 * screen.viewingDistanceMm) / 3000
      expect([slide.id, ((box?.height ?? 0) * mm * 5) / 6 >= leastMm]).toEqual([slide.id, true])
    }
  })

  test(`${screen.id}: the label of the plan’s year stands in one place, and belongs to the slide’s name`, async ({
    page,
  }) => {
    const places = new Set<string>()
    for await (const { slide } of everySlide(page, screen)) {
      const label = page.locator('.label')
      if (slide.kind !== 'topic') {
        await expect(label).toHaveCount(0)
        continue
      }
      const box = await label.evaluate((element) => {
        const { right, bottom } = element.getBoundingClientRect()
        // The picture moves by a few pixels against burn-in.
        const slide = element.closest('.slide')?.getBoundingClientRect()
        return {
          right: Math.round(right - (slide?.left ?? 0)),
          bottom: Math.round(bottom - (slide?.top ?? 0)),
        }
      })
      const mode = slide.locales.length > 1 ? 'together' : slide.locales.join()
      places.add(`${mode} ${box.right} ${box.bottom}`)
      const said = await label.locator(':scope :not([data-off]) > :not(rt)').last().textContent()
      expect(said).not.toBe('')
      const name = await page.locator('.slide').getAttribute('aria-label')
      expect([slide.id, name?.includes(' – ')]).toEqual([slide.id, true])
    }
    const bottoms = new Set([...places].map((place) => place.split(' ').at(-1)))
    expect([...places].length, [...places].join()).toBeLessThanOrEqual(screen.topics === 'together' ? 1 : 3)
    expect(bottoms.size, [...places].join()).toBeLessThanOrEqual(1)
  })

  test(`${screen.id}: the digits of floor and counter are an eighth of the panel’s height`, async ({
    page,
  }) => {
    const departments = kindsOf(screen)
      .concat(momentsOf(screen))
      .filter(({ slide }) => slide.kind === 'department')
    let seen = 0
    for await (const { slide } of stepThrough(
      page,
      screen,
      departments.toSorted((a, b) => a.at - b.at),
    )) {
      const heights = await page.locator('.place .digits').evaluateAll((elements) =>
        elements.map((element) => {
          // The shorthand is empty if figures are tabular.
          const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
          const context = document.createElement('canvas').getContext('2d')
          if (!context) throw new Error('the browser has no canvas')
          context.font = `${fontWeight} ${fontSize} ${fontFamily}`
          return context.measureText(element.textContent ?? '').actualBoundingBoxAscent
        }),
      )
      for (const height of heights) {
        seen++
        expect([slide.id, height >= sizeOf(screen).height / 8]).toEqual([slide.id, true])
      }
    }
    expect(seen).toBeGreaterThan(0)
  })

  test(`${screen.id}: the directory shows enough departments a page, within 45 seconds`, async ({ page }) => {
    const [directory] = kindsOf(screen).filter(({ slide }) => slide.kind === 'directory')
    // An office without departments has none.
    if (!directory) return
    expect(directory.slide.durationMs).toBeLessThanOrEqual(45_000)
    const least = screen.orientation === 'portrait' ? 6 : 4
    const perPage: number[] = []
    let all = 0
    const { startedAt, end } = { startedAt: directory.at, end: directory.at + directory.slide.durationMs }
    const seconds = Array.from({ length: Math.floor((end - startedAt) / 1000) }, (_, n) => ({
      at: startedAt + n * 1000,
    }))
    for await (const _ of stepThrough(page, screen, seconds)) {
      const { page: number, pages } = await onScreen(page)
      all = await page.locator('.row:not(.languages-row)').count()
      const rows = await page.locator('.row:not(.languages-row):not([data-off])').count()
      perPage[Number(number.split('/')[0]) - 1] = rows
      if (perPage.filter((count) => count !== undefined).length === pages && perPage.length === pages) break
    }
    expect(perPage.reduce((sum, rows) => sum + rows, 0)).toBe(all)
    // A further language is a folder, so its need is put into a row here. It has a place of its own.
    const isApart = await page
      .locator('.row-needs')
      .first()
      .evaluate((needs) => {
        for (let further = needs.childElementCount; further < 6; further++)
          needs.append(Object.assign(document.createElement('div'), { textContent: `Need ${further}` }))
        const boxes = [...needs.children].map((need) => need.getBoundingClientRect())
        return boxes.every((one, index) =>
          boxes.slice(index + 1).every(({ top, left }) => top >= one.bottom - 1 || left >= one.right - 1),
        )
      })
    expect(isApart).toBe(true)
    // The last page has what is left.
    for (const rows of perPage.slice(0, -1))
      expect(rows, perPage.join()).toBeGreaterThanOrEqual(Math.min(least, all))
  })
}
