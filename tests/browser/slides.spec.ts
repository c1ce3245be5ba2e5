import { expect, test } from '@playwright/test'
import { screens } from '../../src/content/screens.ts'
import { expectAccessible } from '../support/axe.ts'
import { blocksInSight, layoutProblems } from '../support/geometry.ts'
import { momentsOf } from '../support/moments.ts'
import { onScreen, openScreen } from '../support/screen-page.ts'

const LEAST_PAGE_MS = 8_000

for (const screen of screens) {
  test(`${screen.id}: every slide of five opening days, on every page of it, is whole, large enough and accessible`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const moments = momentsOf(screen)
    const first = moments[0]
    if (!first) throw new Error('a screen has slides')
    await openScreen(page, screen, first.at)
    let now = first.at
    const goTo = async (instant: number) => {
      await page.clock.fastForward(instant - now)
      now = instant
    }
    const tooShort: string[] = []
    for (const { slide, at } of moments) {
      await goTo(at + 1)
      const shown = await onScreen(page)
      expect(shown.slide).toBe(slide.id)
      const loads = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.block')].map((block) => Number(block.dataset.load)),
      )
      const total = loads.reduce((sum, load) => sum + load, 0)
      const seen: number[] = []
      for (let number = 1; number <= shown.pages; number++) {
        const where = `${screen.id} ${slide.id} page ${number}`
        expect((await onScreen(page)).page, where).toBe(`${number}/${shown.pages}`)
        expect(await layoutProblems(page, screen.textPx), where).toEqual([])
        await expectAccessible(page, where)
        const { shown: blocks } = await blocksInSight(page)
        seen.push(...blocks)
        const share = blocks.reduce((sum, block) => sum + (loads[block] ?? 0), 0) / total
        const pageMs = shown.pages === 1 ? slide.durationMs : share * slide.durationMs
        if (pageMs < LEAST_PAGE_MS) tooShort.push(`${where}: ${Math.round(pageMs)} ms`)
        const read = seen.reduce((sum, block) => sum + (loads[block] ?? 0), 0) / total
        if (number < shown.pages) await goTo(at + Math.round(read * slide.durationMs) + 1)
      }
      expect(seen, `${slide.id}: every block on one page`).toEqual(loads.map((_, index) => index))
    }
    expect(tooShort, 'pages under 8 s').toEqual([])
  })
}

test('lobby-portrait: a topic stands on one page, so that its heading is legible in every language at every moment', async ({
  page,
}) => {
  const screen = screens.find(({ id }) => id === 'lobby-portrait')
  if (!screen) throw new Error('there is a portrait screen')
  const moments = momentsOf(screen)
  const first = moments[0]
  if (!first) throw new Error('a screen has slides')
  await openScreen(page, screen, first.at)
  let now = first.at
  for (const { slide, at } of moments) {
    await page.clock.fastForward(at + 1 - now)
    now = at + 1
    if (slide.kind === 'topic')
      expect(await onScreen(page)).toEqual({ slide: slide.id, page: '1/1', pages: 1 })
  }
})
