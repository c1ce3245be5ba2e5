import { expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { absenceMs } from '../../src/player/absence.ts'
import { LEAST_STAND_MS } from '../../src/player/in-step.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { type Moment, slidesFrom } from '../support/moments.ts'
import { onScreen, openScreen } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { HALF_AN_HOUR, leave, MINUTE, pressed, somewhere, TWO_DAYS, VISIT_AT } from '../support/visitor.ts'

// What somebody with a keyboard has changed on a playing wall ends when they have gone. How a visit at a kiosk ends is in
// `kiosk.spec.ts`.

// The layout is the same, and takes a quarter of the time to paint.
test.use({ deviceScaleFactor: 0.5 })

const END_MS = 10_000
const YEAR = 365 * 24 * 60 * MINUTE

const endOf = ({ slide, at }: Moment) => at + slide.durationMs

/** The slide of a screen that joins its programme at an instant. A slide that would end too soon is left out. */
function joined(screen: Screen, at: number): string | undefined {
  const [on, next] = slidesFrom(screen, at, 2)
  return on && endOf(on) - at < LEAST_STAND_MS ? next?.slide.id : on?.slide.id
}

/** Turns the wheel and waits for its event, because Playwright does not wait for it. */
async function turnWheel(page: Page): Promise<void> {
  const felt = page.evaluate(
    () => new Promise<void>((done) => addEventListener('wheel', () => done(), { once: true })),
  )
  await page.mouse.wheel(0, 10)
  await felt
}

/** What a visitor does before leaving, and what that does to the slide. */
const VISITS: readonly {
  what: string
  slide: 'stands' | 'is turned' | 'stays in step'
  visit: (page: Page) => Promise<void>
}[] = [
  { what: 'a pause', slide: 'stands', visit: (page) => pressed(page, 0) },
  { what: 'an open list', slide: 'stands', visit: (page) => pressed(page, 3) },
  {
    what: 'an open list of words',
    slide: 'stands',
    async visit(page) {
      await page.keyboard.press('Shift')
      await page.locator('.control[aria-expanded]').last().click()
      await leave(page)
    },
  },
  {
    what: 'a topic chosen from the list',
    slide: 'stands',
    async visit(page) {
      await pressed(page, 3)
      await page.locator('.block:not([data-off]) .control').nth(2).click()
      await leave(page)
    },
  },
  { what: 'a focus that is still there', slide: 'stands', visit: (page) => page.keyboard.press('Tab') },
  {
    what: 'a focus that came and went',
    slide: 'stands',
    async visit(page) {
      await page.keyboard.press('Tab')
      await expect(page.locator('.control:focus')).toHaveCount(1)
      // The window can lose the focus in this way.
      await page.locator(':focus').blur()
    },
  },
  {
    what: 'a focus within the list',
    slide: 'stands',
    async visit(page) {
      await pressed(page, 3)
      await page.locator('.block:not([data-off]) .control').nth(2).focus()
      await page.keyboard.press('Tab')
    },
  },
  {
    what: 'a mouse left lying on it',
    slide: 'stands',
    async visit(page) {
      await leave(page)
      await page.mouse.move(300, 500)
    },
  },
  {
    what: 'a chosen language',
    slide: 'is turned',
    async visit(page) {
      await page.keyboard.press('Shift')
      await page.locator('.control-row .control').nth(2).click()
      await leave(page)
    },
  },
  { what: 'three pages turned', slide: 'is turned', visit: (page) => pressed(page, 2, 3) },
  { what: 'larger text', slide: 'stays in step', visit: (page) => pressed(page, 4) },
  { what: 'other colours', slide: 'stays in step', visit: (page) => pressed(page, 5) },
]

/** All visits on one wall. On the other screens only those that differ in what they stop. */
const visitsOf = (screen: Screen) =>
  VISITS.filter(
    ({ what }) =>
      screen === lobby ||
      ['a pause', 'an open list', 'a focus that is still there', 'three pages turned'].includes(what),
  )

/** How long the current slide or list takes to read, according to the page itself. */
async function readMs(page: Page, screen: Screen, at: number): Promise<number> {
  const { slide } = await onScreen(page)
  if (slide === null)
    return page
      .locator('.block')
      .evaluateAll((blocks) =>
        blocks.reduce((sum, block) => sum + Number((block as HTMLElement).dataset.load), 0),
      )
  const here = slidesFrom(screen, at - HALF_AN_HOUR, 400).find((each) => each.slide.id === slide)
  return here?.slide.durationMs ?? Number.NaN
}

/** All that can be seen or heard of a page. */
const all = (page: Page) =>
  page.evaluate(() => {
    const { lang, title, dir } = document.documentElement
    const { theme, text } = document.documentElement.dataset
    const { activeElement } = document
    return [
      lang,
      dir,
      title,
      document.title,
      theme,
      text,
      activeElement?.tagName,
      document.getElementById('root')?.innerHTML,
    ]
  })

/** Opens a screen twice: once for the visitor, and once as an example that nobody touches. */
async function openTwice(page: Page, screen: Screen, at: number): Promise<Page> {
  const context = await page.context().browser()?.newContext()
  if (!context) throw new Error('the page has no browser')
  const untouched = await context.newPage()
  await openScreen(untouched, screen, at)
  await openScreen(page, screen, at)
  return untouched
}

for (const screen of screens.filter(({ input }) => input === 'none')) {
  test(`${screen.id}: what a visitor has changed ends when nobody has touched the screen for its time, and not before`, async ({
    page,
  }) => {
    let at = somewhere(screen)
    const untouched = await openTwice(page, screen, at)
    const forward = async (ms: number) => {
      // The last seconds are driven timer by timer.
      const end = Math.min(ms, END_MS)
      await page.clock.fastForward(ms - end)
      await page.clock.runFor(end)
      await untouched.clock.fastForward(ms)
      at += ms
    }
    for (const { what, slide, visit } of visitsOf(screen)) {
      await visit(page)
      const before = await onScreen(page)
      const ms = slide === 'stands' ? absenceMs(await readMs(page, screen, at), false) : MINUTE
      await forward(Math.floor(ms) - 1)
      expect(await all(page), what).not.toEqual(await all(untouched))
      if (slide === 'stands') expect(await onScreen(page), what).toEqual(before)
      // On a wall that plays, each slide changes the time of the visit, and none takes longer than a minute.
      await forward(slide === 'stands' ? 2 : MINUTE + 1)
      await expect(page.locator('.controls'), what).toHaveCount(0)
      const [on] = slidesFrom(screen, at, 1)
      if (slide === 'stands') expect((await onScreen(page)).slide, what).toBe(joined(screen, at - 1))
      if (slide === 'stays in step') expect((await onScreen(page)).slide, what).toBe(on?.slide.id)
      await forward(somewhere(screen, at) - at)
      expect(await all(page), what).toEqual(await all(untouched))
    }
    await untouched.context().close()
  })

  test(`${screen.id}: two days after a visit it shows what an untouched screen shows`, async ({ page }) => {
    let at = somewhere(screen)
    const untouched = await openTwice(page, screen, at)
    for (const { what, visit } of visitsOf(screen)) {
      await visit(page)
      const later = somewhere(screen, at + TWO_DAYS)
      for (const each of [page, untouched]) await each.clock.fastForward(later - at)
      at = later
      expect(await all(page), what).toEqual(await all(untouched))
    }
    await untouched.context().close()
  })
}

for (const screen of [lobby]) {
  test.describe(screen.id, () => {
    test('if the current slide would end too soon after a visit, the next begins early and stays until its own end', async ({
      page,
    }) => {
      const moments = slidesFrom(screen, VISIT_AT, 60)
      const wanted = moments
        .flatMap((moment) => [1, 3, 5, 7, 9, 11].map((s) => ({ moment, at: moment.at + s * 1_000 })))
        .find(({ moment, at }) => {
          const end = at + absenceMs(moment.slide.durationMs, false)
          const [on] = slidesFrom(screen, end, 1)
          const left = on ? endOf(on) - end : 0
          return at > VISIT_AT && at < endOf(moment) && left > 2_000 && left < LEAST_STAND_MS - 1_000
        })
      if (!wanted) throw new Error('no slide ends soon after a visit')
      await openScreen(page, screen, wanted.at)
      await pressed(page, 0)
      const end = wanted.at + absenceMs(wanted.moment.slide.durationMs, false)
      await page.clock.runFor(end - wanted.at)
      const [, next, second] = slidesFrom(screen, end, 3)
      if (!next || !second) throw new Error('the programme has no next slide')
      expect((await onScreen(page)).slide).toBe(next.slide.id)
      await page.clock.runFor(endOf(next) - 1 - end)
      expect((await onScreen(page)).slide).toBe(next.slide.id)
      await page.clock.runFor(1)
      expect((await onScreen(page)).slide).toBe(second.slide.id)
    })

    test('each key and each movement of a reader starts the time again', async ({ page }) => {
      const at = somewhere(screen)
      await openScreen(page, screen, at)
      await pressed(page, 0)
      const { slide } = await onScreen(page)
      const ms = absenceMs(await readMs(page, screen, at), false)
      const signs = [
        () => page.keyboard.press('Shift'),
        () => page.mouse.move(200, 30),
        () => page.mouse.move(320, 20),
        () => turnWheel(page),
      ]
      for (let time = 0; time < 8; time++) {
        await page.clock.runFor(ms - 1_000)
        expect((await onScreen(page)).slide, `sign ${time}`).toBe(slide)
        await signs[time % signs.length]?.()
      }
      await page.clock.runFor(ms)
      await expect(page.locator('.controls')).toHaveCount(0)
    })
  })
}

for (const years of [-3, 3]) {
  test(`a clock that is set by ${years} years during a pause does not change when the pause ends, and the screen is in step then`, async ({
    page,
  }) => {
    const at = somewhere(lobby)
    await openScreen(page, lobby, at)
    await pressed(page, 0)
    const ms = absenceMs(await readMs(page, lobby, at), false)
    await page.clock.runFor(10_000)
    await page.clock.setSystemTime(at + 10_000 + years * YEAR)
    await page.clock.runFor(ms - 11_000)
    await expect(page.locator('.controls')).toBeVisible()
    await page.clock.runFor(1_001)
    await expect(page.locator('.controls')).toHaveCount(0)
    await page.clock.runFor(2 * MINUTE)
    const [on] = slidesFrom(lobby, at + years * YEAR + ms + 2 * MINUTE, 1)
    expect((await onScreen(page)).slide).toBe(on?.slide.id)
  })
}

test('a visit that lasts when the hours end is over in the morning', async ({ page }) => {
  const evening = Date.parse('2026-11-24T19:59:30+09:00')
  const morning = somewhere(lobby, Date.parse('2026-11-25T07:00:00+09:00'))
  const query = '&hours=07:00-20:00'
  await openScreen(page, lobby, evening, { query })
  await page.keyboard.press('Tab')
  await pressed(page, 4)
  await pressed(page, 3)
  await page.clock.runFor(MINUTE)
  await page.clock.fastForward(morning - evening - MINUTE)
  const left = await all(page)
  await openScreen(page, lobby, morning, { query })
  expect(left).toEqual(await all(page))
})
