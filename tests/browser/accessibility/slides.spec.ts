import { expect, test } from '@playwright/test'
import { screens } from '../../../src/facts/screens.ts'
import { layoutProblems, leastOf, textInSight, wholeText } from '../../support/geometry.ts'
import { lineProblems } from '../../support/line-boxes.ts'
import { momentsOf } from '../../support/moments.ts'
import { measurePages, spansOf } from '../../support/page-spans.ts'
import { onScreen, openScreen, playing } from '../../support/screen-page.ts'

const LEAST_PAGE_MS = 8_000
const MODES = ['default', 'large'] as const

for (const screen of screens) {
  for (const mode of MODES) {
    test(`T-SIZE-MM T-PAGES T-READING ${screen.id}, ${mode} text: every slide of five opening days is whole on its pages and large enough, its readings are clear, and its lines break between phrases`, async ({
      page,
    }) => {
      const moments = momentsOf(screen)
      const first = moments[0]
      if (!first) throw new Error('the screen has no slides')
      await measurePages(page)
      await openScreen(page, screen, first.at, { query: `&text=${mode}` })
      let now = first.at
      const goTo = async (instant: number) => {
        await page.clock.fastForward(instant - now)
        now = instant
      }
      const problems: string[] = []
      for (const { slide, at } of moments) {
        await goTo(at + 1)
        // The names of languages have fonts of their own. These arrive late and change what fits.
        await playing(page)
        const shown = await onScreen(page)
        expect(shown.slide).toBe(slide.id)
        const whole = await wholeText(page)
        let read = ''
        for (const { page: index, fromMs, untilMs } of await spansOf(page, slide)) {
          const where = `${screen.id} ${slide.id} ${mode} page ${index + 1}`
          await goTo(at + fromMs + 1)
          const { page: on } = await onScreen(page)
          if (on !== `${index + 1}/${shown.pages}`) problems.push(`${where}: shows ${on}`)
          const found = [
            ...(await layoutProblems(page, leastOf(screen, mode))),
            ...(await lineProblems(page)),
          ]
          problems.push(...found.map((problem) => `${where}: ${problem}`))
          read += await textInSight(page)
          if (mode === 'default' && untilMs - fromMs < LEAST_PAGE_MS)
            problems.push(`${where}: ${untilMs - fromMs} ms`)
        }
        if (read !== whole) problems.push(`${screen.id} ${slide.id} ${mode}: pages say ${read}, not ${whole}`)
      }
      expect(problems).toEqual([])
    })
  }
}
