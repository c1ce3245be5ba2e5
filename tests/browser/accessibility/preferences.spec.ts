import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { pagePath } from '../../../src/shared/edition/address.ts'
import type { Locale } from '../../../src/shared/edition/words/locale.ts'
import { mmPerPx } from '../../../src/shared/screen/panel-size.ts'
import { loadBundle } from '../../support/bundle.ts'
import { stepThrough } from '../../support/every-slide.ts'
import { layoutProblems, leastOf } from '../../support/geometry.ts'
import { kindsOf, slidesFrom } from '../../support/moments.ts'
import { pageKinds } from '../../support/page-kinds.ts'
import { onScreen, openScreen, playing, sizeOf } from '../../support/screen-page.ts'
import { kiosk, lobby } from '../../support/screens.ts'

// The tests insert a reader's own styles, as browser extensions do. The pages' policy would forbid that.
test.use({ bypassCSP: true })

const { edition } = loadBundle()
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const [first] = edition.locales as [Locale, ...Locale[]]
const PAGES = edition.locales.flatMap(({ id }) => pageKinds(id))

const NO_LEAST = { text: 0, heading: 0, figure: 0, reading: 0 }

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Targets smaller than 44 px. Words in a sentence are as high as its line ("inline" of 2.5.5). */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a:not(.skip, .source a, .term), button, input')]
      .filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
      // A label is a target of its field.
      .map((each) => each.closest('label') ?? each)
      .filter((each) => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44)
      .map((each) => each.outerHTML),
  )

/** Inserts a reader's own style, once for each page. */
async function restyle(page: Page, content: string): Promise<void> {
  const isIn = await page.evaluate(() => document.querySelector('style') !== null)
  if (!isIn) await page.addStyleTag({ content })
}

/** The classes of elements that cut off their content. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        const clips = overflowX !== 'visible' || overflowY !== 'visible'
        const cut =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
        return clips && cut && clipPath === 'none' && !element.matches('.body, html, body')
      })
      .map((element) => element.className),
  )

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('T-MOTION: a screen’s page is paused on a reader’s device, and can be started', async ({ page }) => {
    await openScreen(page, lobby, AT)
    const { slide } = await onScreen(page)
    await page.clock.fastForward(600_000)
    expect((await onScreen(page)).slide).toBe(slide)
    await page.locator('.control').first().click()
    await page.mouse.move(300, 20)
    await page.clock.fastForward(90_000)
    expect((await onScreen(page)).slide).not.toBe(slide)
  })
})

test('T-MOTION: screens and pages have no transition and no animation', async ({ page }) => {
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none',
        )
        .map(({ animationName }) => animationName),
    )
  await openScreen(page, kiosk, AT)
  expect(await moving()).toEqual([])
  await page.goto(pagePath(first.id, { kind: 'departments' }))
  expect(await moving()).toEqual([])
})

/** The place of the button for large text among the controls. */
const LARGE_TEXT = 10

test.describe('with the colours of the system', () => {
  const forced: BrowserContextOptions = { forcedColors: 'active' }
  test.use({ contextOptions: forced })

  test('T-FORCED: controls keep their edges, a pressed one differs by more than colour, and the code stays black on white', async ({
    page,
  }) => {
    await openScreen(page, kiosk, AT)
    const edges = () =>
      page
        .locator('.control')
        .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).borderTopWidth)))
    for (const width of await edges()) expect(width).toBeGreaterThanOrEqual(1)
    const before = (await edges())[LARGE_TEXT] ?? 0
    await page.locator('.control').nth(LARGE_TEXT).click()
    expect((await edges())[LARGE_TEXT]).toBeGreaterThan(before * 2)
    const fills = await page
      .locator('.qr path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill))
    expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    await page.keyboard.press('Tab')
    const ring = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(ring).toBe('solid')
  })

  test('T-FORCED: the current language has its dot', async ({ page }) => {
    await openScreen(page, lobby, AT)
    const dot = await page
      .locator('.strip-item[data-on="true"]')
      .first()
      .evaluate((item) => Number.parseFloat(getComputedStyle(item, '::before').borderTopWidth))
    expect(dot).toBeGreaterThan(4)
  })
})

for (const [name, options] of [
  ['dark', { colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
] as const) {
  test(`T-CONTRAST: screens and pages follow a device that is set to ${name}`, async ({ browser }) => {
    const grounds: string[] = []
    for (const media of [{}, options]) {
      const context = await browser.newContext(media)
      const page = await context.newPage()
      await page.goto(pagePath(first.id, { kind: 'home' }))
      grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      await openScreen(page, lobby, AT)
      grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      await context.close()
    }
    expect(grounds[2]).not.toBe(grounds[0])
    expect(grounds[3]).not.toBe(grounds[1])
  })
}

test('T-ZOOM: at 200 % and with a root font of 32 px all text of a screen is twice as large and whole', async ({
  page,
}) => {
  const kinds = kindsOf(lobby)
  // Zoom makes the window smaller in CSS pixels and leaves the screen as it is.
  const size = { width: sizeOf(lobby).width / 2, height: sizeOf(lobby).height / 2 }
  const query = `&mm-per-px=${mmPerPx(lobby)}`
  for await (const { slide } of stepThrough(page, lobby, kinds, { size, query })) {
    await playing(page)
    expect(await layoutProblems(page, leastOf(lobby)), `${slide.id} at 200 %`).toEqual([])
  }
  const least = leastOf(lobby)
  const doubled = { ...least, text: least.text * 2, heading: least.heading * 2 }
  for await (const { slide } of stepThrough(page, lobby, kinds)) {
    await restyle(page, ':root { font-size: 32px }')
    await expect.poll(() => layoutProblems(page, doubled), `${slide.id}, 32 px root`).toEqual([])
  }
})

test('T-REFLOW: at 400 % of 1280 px a screen’s page is paused, scrolls down only, and has all its text', async ({
  page,
}) => {
  for (const { slide, at } of kindsOf(lobby)) {
    await openScreen(page, lobby, at + 1, { size: { width: 320, height: 256 } })
    expect(await isWide(page), slide.id).toBe(false)
    expect(await cutOff(page), slide.id).toEqual([])
    const overlaps = (await layoutProblems(page, NO_LEAST)).filter((problem) => problem.startsWith('overlap'))
    expect(overlaps, slide.id).toEqual([])
    const last = page.locator('.block').last()
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeVisible()
    await page.clock.fastForward(600_000)
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', slide.id)
    await expect(page.locator('.control').first()).toBeVisible()
  }
})

test('T-REFLOW T-PAUSE: zooming in on a playing screen pauses it and shows its controls', async ({
  page,
}) => {
  await openScreen(page, lobby, AT)
  await page.setViewportSize({ width: 320, height: 256 })
  await expect(page.locator('.control').first()).toHaveText(/動かす|Play|動（うご）かす/)
  const { slide } = await onScreen(page)
  await page.clock.fastForward(600_000)
  expect((await onScreen(page)).slide).toBe(slide)
})

test('T-REFLOW T-TARGET T-SPACING T-ZOOM: on a phone pages fit, their targets are 44 px, wider spacing cuts nothing, and text grows with the reader’s font', async ({
  page,
}) => {
  const textPx = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('main') as Element).fontSize),
    )
  const fits = async (what: string) => {
    expect(await isWide(page), what).toBe(false)
    expect(await cutOff(page), what).toEqual([])
  }
  for (const path of PAGES) {
    await page.goto(path)
    // What opens has targets too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    for (const size of [
      { width: 844, height: 390 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await fits(`${path}, ${size.width} px`)
      expect(await smallTargets(page), path).toEqual([])
    }
    const before = await textPx()
    await page.addStyleTag({ content: SPACING })
    await fits(`${path}, spaced`)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.addStyleTag({ content: ':root { font-size: 32px }' })
    expect(await textPx()).toBeCloseTo(before * 2, 3)
    await fits(`${path}, 32 px`)
  }
})

test('T-READING: on a phone readings are 12 px at least', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of PAGES.filter((each) => each.startsWith('/ja-simple'))) {
    await page.goto(path)
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('rt')].map((rt) => Number.parseFloat(getComputedStyle(rt).fontSize)),
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  }
})

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

test('T-SPACING: with wider spacing nothing on a screen is cut or overlaps', async ({ page }) => {
  for await (const { slide } of stepThrough(page, lobby, kindsOf(lobby))) {
    await restyle(page, SPACING)
    // Readings are left out, because the reader's own line height decides how close they come.
    const problems = async () =>
      (await layoutProblems(page, leastOf(lobby))).filter((problem) => !problem.startsWith('reading'))
    await expect.poll(problems, slide.id).toEqual([])
  }
})

test('T-REFLOW T-PRINT: where the directory scrolls, the texts of a row stand below each other and have its width', async ({
  page,
}) => {
  const directory = kindsOf(lobby).find(({ slide }) => slide.kind === 'directory')
  // An office without departments has none.
  if (!directory) return
  const squeezed = () =>
    page.$$eval('.row:not(.languages-row)', (rows) =>
      rows.flatMap((row) => {
        const whole = row.getBoundingClientRect()
        const texts = [...row.querySelectorAll('.row-needs > *, .row-sign')]
        const boxes = texts.map((text) => text.getBoundingClientRect())
        const isBelow = boxes.every(({ top }, index) => top >= (boxes[index - 1]?.bottom ?? whole.top) - 1)
        const isWide = boxes.every(({ width }) => width > whole.width * 0.7)
        return isBelow && isWide ? [] : [row.textContent]
      }),
    )
  await openScreen(page, lobby, directory.at + 1, { size: { width: 390, height: 844 } })
  expect(await page.locator('.row').count()).toBeGreaterThan(0)
  expect(await squeezed()).toEqual([])
  await page.setViewportSize(sizeOf(lobby))
  await page.emulateMedia({ media: 'print' })
  await expect.poll(squeezed).toEqual([])
})

test('T-PRINT: a printed slide is whole and has no buttons', async ({ page }) => {
  await openScreen(page, kiosk, slidesFrom(kiosk, AT, 1)[0]?.at ?? AT)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.controls')).toBeHidden()
  await expect(page.locator('.heading').first()).toBeVisible()
  await expect(page.locator('.block').last()).toBeVisible()
})
