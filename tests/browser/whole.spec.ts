import { expect, type Page, test } from '@playwright/test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { screens } from '../../src/facts/screens.ts'
import { pagePath, placeOf, shortPath } from '../../src/shared/edition/address.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { fiscalYear } from '../../src/shared/edition/validity.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { loadBundle } from '../support/bundle.ts'
import { stepThrough } from '../support/every-slide.ts'
import { momentsOf, slidesFrom } from '../support/moments.ts'
import { PUBLIC_ORIGIN } from '../support/public-origin.ts'
import { openScreen, pathOf, sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

const { edition, i18n } = loadBundle()
const AT = Date.parse('2026-11-24T10:05:00+09:00')

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const screen of screens) {
    test(`T-NOJS: ${screen.id}: every kind of slide can be read whole`, async ({ page }) => {
      await page.setViewportSize(sizeOf(screen))
      const kinds = Map.groupBy(momentsOf(screen), ({ slide }) => slide.kind)
      for (const [kind, [moment]] of kinds) {
        if (!moment) throw new Error(`${screen.id} has no slide of the kind ${kind}`)
        await page.goto(pathOf(screen, moment.at + 1000))
        await expect(page.locator('.slide h1').first()).toBeVisible()
        const last = page.locator('.block').last()
        await last.scrollIntoViewIfNeeded()
        await expect(last, kind).toBeInViewport({ ratio: 0.99 })
      }
    })

    test(`T-NOJS: ${screen.id}: says that it stands still and leads to the pages, with no time, no state and no control`, async ({
      page,
    }) => {
      await page.setViewportSize(sizeOf(screen))
      for (const query of ['', '&hours=01:00-02:00']) {
        await page.goto(pathOf(screen, AT, query))
        for (const part of ['.clock', '.badge', '.day', '.controls button'])
          expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0)
        // The name of the office is there, at night too.
        await expect(page.locator('.office, .night h1')).toHaveCSS('clip-path', 'none')
        await expect(page.locator('.office, .night h1')).toBeVisible()
        for (const { locale, t } of i18n.languages) {
          const item = page.locator(`.stands-still > li:has([hreflang="${locale.id}"])`)
          expect(await withoutReadings(item.locator('p'))).toBe(bare(t('page.standsStill')))
          await expect(item.locator('a')).toHaveAttribute('href', pagePath(locale.id, { kind: 'home' }))
          // A touch screen has it where its controls would be. A wall shows its slide instead.
          const isTouch = screen.input === 'touch' && query === ''
          if (isTouch) await expect(item.locator('a')).toBeInViewport({ ratio: 1 })
        }
      }
    })
  }
})

/** The page's errors and warnings, its failed requests, and its requests to other hosts. */
function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('requestfailed', (request) => faults.push(request.url()))
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') faults.push(request.url())
  })
  return faults
}

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a screen requests nothing from other hosts, and logs no errors or warnings', async ({ page }) => {
    const faults = faultsOf(page)
    await openScreen(page, lobby, AT)
    for (let slide = 0; slide < 20; slide++) await page.clock.fastForward(30_000)
    expect(faults).toEqual([])
  })

  test('a page on a phone requests nothing from other hosts, and logs no errors or warnings', async ({
    page,
  }) => {
    const faults = faultsOf(page)
    // The page with the names of languages has the most fonts.
    const { topics } = edition
    const topic = topics.find(({ section }) => section === 'languages') ?? topics[0]
    for (const { id } of edition.locales)
      await page.goto(pagePath(id, { kind: 'topic', id: topic?.id ?? '' }), { waitUntil: 'networkidle' })
    expect(faults).toEqual([])
  })
})

test('the first fonts have every character of the edition, so no slide fetches another slice', async ({
  page,
}) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/fonts/') && request.url().endsWith('.woff2')) fonts.push(request.url())
  })
  await openScreen(page, lobby, AT)
  for (let slide = 0; slide < 30; slide++) await page.clock.fastForward(30_000)
  expect(fonts.filter((url) => /biz-udpgothic-\d+-/.test(url))).toEqual([])
})

for (const screen of screens) {
  test(`T-QR: ${screen.id}: a phone can read the code, and it leads to the topic’s page`, async ({
    page,
  }) => {
    // The directory has no room for a code.
    const listen = slidesFrom(screen, AT, 200).filter(({ slide }) => slide.subject === 'about-listen')
    const moments = [...slidesFrom(screen, AT, 8), ...listen.slice(0, 1)].filter(
      ({ slide }) => slide.kind !== 'directory',
    )
    for await (const { slide } of stepThrough(page, screen, moments)) {
      const shot = PNG.sync.read(await page.locator('.qr').screenshot())
      const read = jsqr(new Uint8ClampedArray(shot.data), shot.width, shot.height)
      const place = placeOf(subjectOfSlide(edition, slide), screen.id)
      expect(read?.data, slide.id).toBe((PUBLIC_ORIGIN + shortPath(edition, place)).toUpperCase())
      const side = await page.locator('.qr').evaluate((code) => code.getBoundingClientRect().width)
      const modules = Number(await page.locator('.qr').getAttribute('data-modules'))
      const mm = mmPerPx(screen)
      expect(((side * (modules - 8)) / modules) * mm).toBeGreaterThanOrEqual(screen.scanDistanceMm / 10)
      expect(side % modules).toBe(0)
      const landed = await page.request.get((read?.data ?? '').replace(PUBLIC_ORIGIN.toUpperCase(), ''))
      const ends = edition.locales.map(({ id }) => pagePath(id, place))
      expect(ends).toContain(new URL(landed.url()).pathname)
    }
  })
}

test('a slide of the plan bears the year of the plan outside that year, and is the current plan within it', async ({
  page,
}) => {
  const period = edition.topics.find((topic) => topic.period)?.period
  if (!period) throw new Error('no topic of the plan has a period')
  const ofPlan = (at: number) => slidesFrom(lobby, at, 12).filter(({ slide }) => slide.kind === 'topic')
  const label = page.locator('.label .one-of > :not([data-off])')
  const within = ofPlan(Date.parse(`${addDays(period.from, 61)}T10:00:00+09:00`)).slice(0, 3)
  expect(within.length).toBeGreaterThan(0)
  for await (const { slide } of stepThrough(page, lobby, within)) {
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', slide.id)
    await expect(label).not.toContainText(String(fiscalYear(period)))
    await expect(label).not.toBeEmpty()
  }
  const outside = ofPlan(Date.parse(`${addDays(period.until, 61)}T10:00:00+09:00`))
  expect(new Set(outside.flatMap(({ slide }) => slide.locales))).toEqual(new Set(lobby.locales))
  for await (const { slide } of stepThrough(page, lobby, outside)) {
    await expect(label).toContainText(String(fiscalYear(period)))
    const [own, body] = await page.evaluate(() =>
      ['.label .one-of > :not([data-off])', '.body p'].map((each) => {
        const element = document.querySelector(each)
        return [element?.getAttribute('lang'), element?.getAttribute('data-variant')]
      }),
    )
    expect(own, slide.id).toEqual(body)
  }
})
