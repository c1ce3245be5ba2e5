import { type Browser, expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import type { Notice } from '../../src/shared/notice/notice.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { layoutProblems, leastOf } from '../support/geometry.ts'
import { AT, MINUTE } from '../support/notices.ts'
import { pagesAt } from '../support/pages-at.ts'
import { begunWith, saidNotices } from '../support/said-notices.ts'
import { openScreen, sizeOf } from '../support/screen-page.ts'

/** A screen that begins with some notices, in a browser of its own: a clock is installed once. */
async function opened(
  browser: Browser,
  screen: Screen,
  notices: readonly Notice[],
  size = sizeOf(screen),
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await begunWith(page, notices)
  await openScreen(page, screen, AT, { size })
  return page
}

const { edition } = loadBundle()
const bySeverity = (severity: Notice['severity']) => saidNotices.filter((each) => each.severity === severity)
const PHONE = { width: 360, height: 740 }
const shots = process.env.NOTICE_SHOTS

async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** The smallest text of an emergency in sight, in CSS pixels, and what is cut or overlaps. */
const emergencyOn = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector('.emergency')
    if (!view) return undefined
    const seen = [...view.querySelectorAll('.emergency-part :is(h1, p)')].filter(
      (each) => getComputedStyle(each).visibility === 'visible' && getComputedStyle(each).clipPath === 'none',
    )
    const boxes = seen.map((each) => each.getBoundingClientRect())
    const words = view.querySelector('.emergency-words') as HTMLElement
    const isCut = boxes.some(
      ({ left, right, top, bottom }) => left < 0 || right > innerWidth || top < 0 || bottom > innerHeight,
    )
    return {
      px: Math.min(...seen.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
      languages: [...view.querySelectorAll('.emergency-part')].filter((each) => each.querySelector('h1'))
        .length,
      isCut:
        isCut || words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1,
      sentences: words.dataset.sentences,
      size: words.dataset.size,
      moving: view.getAnimations({ subtree: true }).length,
    }
  })

for (const screen of screens) {
  test(`${screen.id}: an emergency takes over in all languages, twice as large as text, with nothing cut`, async ({
    browser,
  }) => {
    const sizes: string[] = []
    for (const said of bySeverity('emergency'))
      for (const drill of [false, true]) {
        const notice = { ...said, drill }
        const page = await opened(browser, screen, [notice, ...bySeverity('warning')])
        // A drill has more to say, and need not be read from across the hall.
        const times = drill ? 1.7 : 2
        const what = `${notice.id}${drill ? ', a drill' : ''}`
        const pages =
          1 + Math.max(...Object.values(notice.words).map(({ body }) => body.length)) + Number(drill)
        for (let sentence = 0; sentence < pages; sentence++) {
          await expect(page.locator('.emergency')).toHaveAttribute('data-real', String(!drill))
          const found = await emergencyOn(page)
          if (sentence === 0) {
            await shot(page, `${screen.id}-${notice.id}${drill ? '-drill' : ''}`)
            sizes.push(`${screen.id} ${what} ${found?.size} ${found?.sentences}`)
          }
          expect(found, what).toMatchObject({ languages: 3, isCut: false, moving: 0 })
          expect(found?.px ?? 0, what).toBeGreaterThanOrEqual(times * leastOf(screen).text - 0.1)
          await page.clock.runFor(10_000)
        }
        await expectAccessible(page, what)
        await page.context().close()
      }
    test.info().annotations.push({ type: 'sizes', description: sizes.join('\n') })
  })

  test(`${screen.id}: warnings and news have a slide and a line, with nothing cut`, async ({ browser }) => {
    for (const notice of saidNotices.filter(({ severity }) => severity !== 'emergency')) {
      const page = await opened(browser, screen, [notice])
      const isWarning = notice.severity === 'warning'
      const stage = page.locator('[data-kind="notice"]')
      await expect(stage).toHaveCount(isWarning ? 1 : 0)
      // The line of a warning that has the stage says whose it is.
      await expect(page.locator('.notice-line')).toHaveCount(1)
      await expect(page.locator('.notice-line')).toContainText(/区役所|Ward Office/)
      await shot(page, `${screen.id}-${notice.id}`)
      expect(await layoutProblems(page, leastOf(screen)), notice.id).toEqual([])
      await expectAccessible(page, notice.id)
      // Once the slide is over, a warning is a line.
      await page.clock.runFor(2 * MINUTE)
      await expect(page.locator('.notice-line')).toHaveCount(1)
      const line = await page
        .locator('.notice-line')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(line, notice.id).toBeLessThanOrEqual(0)
      if (isWarning) await shot(page, `${screen.id}-${notice.id}-line`)
      expect(await layoutProblems(page, leastOf(screen)), notice.id).toEqual([])
      await page.context().close()
    }
  })
}

test('on a phone an emergency scrolls, and nothing is cut at its sides', async ({ browser }) => {
  const [screen] = screens
  if (!screen) throw new Error('the office has no screen')
  for (const notice of bySeverity('emergency')) {
    const page = await opened(browser, screen, [notice], PHONE)
    await expect(page.locator('.emergency')).toBeVisible()
    await shot(page, `phone-${notice.id}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, notice.id).toBeLessThanOrEqual(PHONE.width)
    await expectAccessible(page, notice.id)
    await page.context().close()
  }
})

test('an emergency takes over every page: its words are twice as large as the page’s, and fill the window', async ({
  browser,
}) => {
  const [emergency] = bySeverity('emergency')
  if (!emergency) throw new Error('no template is of an emergency')
  for (const viewport of [PHONE, { width: 1280, height: 800 }])
    for (const drill of [false, true]) {
      const page = await browser.newPage({ viewport })
      const open = await pagesAt(page, AT, [{ ...emergency, drill }])
      await open('/en/')
      const found = await page.evaluate(() => {
        const px = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
        const notice = document.querySelector('.notice') as HTMLElement
        const said = [...notice.querySelectorAll('.notice-heading, .notice-part > p')]
        const body = document.querySelector('main p') as HTMLElement
        const { top, bottom } = notice.getBoundingClientRect()
        // A word that begins on one line and ends on the next is cut.
        const walker = document.createTreeWalker(notice.querySelector('[lang="en"]') ?? notice, 4)
        const cutWords: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[a-z]+/gi)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)))
            if (tops.size > 1) cutWords.push(word)
          }
        return {
          times: Math.min(...said.map(px)) / px(body),
          fills: bottom - top >= innerHeight,
          isCut: document.documentElement.scrollWidth > innerWidth,
          languages: notice.querySelectorAll('.notice-part').length,
          cutWords,
        }
      })
      await shot(page, `page-${viewport.width}${drill ? '-drill' : ''}`)
      expect(found).toMatchObject({ isCut: false, cutWords: [], languages: edition.locales.length })
      // A drill never looks like an emergency.
      if (drill) expect(found.times).toBeLessThan(1.5)
      else expect([found.fills, found.times >= 2]).toEqual([true, true])
      await expectAccessible(page, `/en/ in an emergency, ${viewport.width}`)
      await page.context().close()
    }
})

test('an emergency ends when it is out of date, and what was withdrawn says so for a while', async ({
  browser,
}) => {
  const [screen] = screens
  const [emergency] = bySeverity('emergency')
  if (!screen || !emergency) throw new Error('the office has no screen or no emergency')
  const ending = await opened(browser, screen, [{ ...emergency, until: AT + 3 * MINUTE }])
  await expect(ending.locator('.emergency')).toHaveCount(1)
  await ending.clock.runFor(3 * MINUTE)
  await expect(ending.locator('.emergency')).toHaveCount(0)
  await ending.context().close()
  const withdrawn = { ...emergency, since: AT - MINUTE, from: AT - MINUTE, withdrawnAt: AT }
  const page = await opened(browser, screen, [withdrawn])
  await expect(page.locator('[data-kind="notice"]')).toContainText('取り消し')
  await shot(page, 'withdrawn')
  await expectAccessible(page, 'withdrawn')
  await page.clock.runFor(2 * MINUTE)
  await expect(page.locator('.notice-line')).toHaveCount(1)
  await shot(page, 'withdrawn-line')
  await page.clock.runFor(9 * MINUTE)
  await expect(page.locator('.notice-line')).toHaveCount(0)
})

test('notices that are wrong hide neither the slide nor the others', async ({ browser }) => {
  const [screen] = screens
  const [news] = bySeverity('info')
  if (!screen || !news) throw new Error('the office has no screen or no news')
  const page = await opened(browser, screen, [{ ...news, id: 'wrong', words: {} }, news])
  await expect(page.locator('.notice-line')).toHaveCount(1)
  await expect(page.locator('[data-slide]')).toHaveCount(1)
})
