import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/lines/i18n/i18n.ts'
import { slideHeading } from '../../src/lines/slide/slide-heading.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { expectAccessible } from '../support/axe.ts'
import { withVoices } from '../support/browser-speech.ts'
import { loadBundle } from '../support/bundle.ts'
import { type Moment, slidesFrom } from '../support/moments.ts'
import { hide, openNow, shownSlide, slideOfWall } from '../support/now-page.ts'
import { onScreen, openScreen } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

const { edition, i18n } = loadBundle()
const AT = Date.parse('2026-11-24T10:05:00+09:00')
const PHONE = { width: 360, height: 740 }
const MINUTE_MS = 60_000

test.use({ viewport: PHONE })

/** The moments at which the subject changes, from an instant on. */
function turnsFrom(at: number, count: number): Moment[] {
  const moments = slidesFrom(lobby, at, count * 4)
  return moments
    .filter(({ slide }, index) => slide.subject !== moments[index - 1]?.slide.subject)
    .slice(1, count + 1)
}

const headingIn = ({ locale: { id } }: Language, moment: Moment | undefined) =>
  bare(plainText(slideHeading(edition, i18n.language(id), moment?.slide ?? { subject: '' })))

const control = (page: Page, index: number) => page.locator('.now-controls button').nth(index)

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles'])
  test(`T-NOW: a phone set to ${timezoneId} and a wall, side by side, show the same at each moment`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ timezoneId, viewport: PHONE })
    const [wall, phone] = [await context.newPage(), await context.newPage()]
    await openScreen(wall, lobby, AT)
    await openNow(phone, lobby, AT)
    const seen = new Set<string | null>()
    for (let step = 0; step < 25; step++) {
      const slide = await shownSlide(phone)
      expect((await onScreen(wall)).slide).toBe(slide)
      seen.add(slide)
      for (const page of [wall, phone]) await page.clock.fastForward(47_300)
    }
    expect(seen.size).toBeGreaterThan(12)
    await context.close()
  })

for (const language of i18n.languages)
  test(`T-NOW: a phone in ${language.locale.id} says what the wall shows, in its own language, whatever that of the wall`, async ({
    page,
  }) => {
    await openNow(page, lobby, AT, { locale: language.locale.id })
    let now = AT
    const languages = new Set<string>()
    for (const { slide, at } of slidesFrom(lobby, AT, 14)) {
      const next = Math.max(at + 1, now)
      await page.clock.fastForward(next - now)
      now = next
      languages.add(slide.locales.join())
      expect(await shownSlide(page)).toBe(slide.id)
      const heading = page.getByRole('heading', { level: 2 }).first()
      expect(await withoutReadings(heading)).toBe(headingIn(language, { slide, at }))
    }
    expect(languages.size).toBeGreaterThan(3)
  })

test('T-NOW: nothing is asked when a slide changes', async ({ page }) => {
  await openNow(page, lobby, AT, { locale: 'ja' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  // What the office says at once does not wait for a slide.
  page.on('request', (request) => {
    if (!request.url().includes('/api/notices/')) asked.push(request.url())
  })
  const seen = new Set<string | null>()
  for (let step = 0; step < 40; step++) {
    await page.clock.fastForward(45_000)
    seen.add(await shownSlide(page))
  }
  expect(seen.size).toBeGreaterThan(20)
  expect(asked).toEqual([])
})

test('T-NOW T-PAUSE: it stays where the reader stops it until they go on, and is then in step', async ({
  page,
}) => {
  await openNow(page, lobby, AT)
  const stopped = slideOfWall(lobby, AT)
  await control(page, 0).click()
  await page.clock.fastForward(10 * MINUTE_MS)
  expect(await shownSlide(page)).toBe(stopped)
  const english = i18n.language('en')
  const on = { slide: { subject: slideOfWall(lobby, AT + 10 * MINUTE_MS).split(':')[0] ?? '' } }
  const said = plainText(english.t('now.moved'))
  await expect(page.locator('.now-next')).toContainText(said)
  expect(bare(await page.locator('.now-next b').innerText())).toBe(
    bare(plainText(slideHeading(edition, english, on.slide))),
  )
  await control(page, 0).click()
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, AT + 10 * MINUTE_MS))
  await page.clock.fastForward(10 * MINUTE_MS)
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, AT + 20 * MINUTE_MS))
})

test('T-NOW T-STATUS: it says when the wall moves on once it is asked to, and the focus stays', async ({
  page,
}) => {
  await openNow(page, lobby, AT)
  const live = page.locator('#now [aria-live]')
  const [first, second, third] = turnsFrom(AT, 3)
  const english = i18n.language('en')
  await expect(live).toHaveAttribute('aria-live', 'off')
  await page.clock.fastForward((first?.at ?? 0) + 1 - AT)
  await expect(live).toBeEmpty()
  await control(page, 1).focus()
  await page.keyboard.press('Enter')
  await expect(live).toHaveAttribute('aria-live', 'polite')
  await expect(control(page, 1)).toHaveAttribute('aria-pressed', 'true')
  await expect(live).toBeEmpty()
  await page.clock.fastForward((second?.at ?? 0) - (first?.at ?? 0))
  const heading = plainText(slideHeading(edition, english, second?.slide ?? { subject: '' }))
  await expect(live).toHaveText(`${plainText(english.t('now.moved'))} ${heading}`)
  await expect(control(page, 1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(live).toHaveAttribute('aria-live', 'off')
  await page.clock.fastForward((third?.at ?? 0) - (second?.at ?? 0))
  await expect(live).toBeEmpty()
  await expect(control(page, 1)).toBeFocused()
})

test('T-NOW T-KEY: what has the focus does not vanish: a slide whose link has it stays', async ({ page }) => {
  const office = slidesFrom(lobby, AT, 60).find(({ slide }) => slide.kind === 'office')
  const at = (office?.at ?? AT) + 1
  await openNow(page, lobby, at)
  const call = page.locator('.now-slide a.phone').first()
  await call.focus()
  await page.clock.fastForward(5 * MINUTE_MS)
  expect(await shownSlide(page)).toBe('office')
  await expect(call).toBeFocused()
  await control(page, 0).click()
  await expect(control(page, 0)).toBeFocused()
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, at + 5 * MINUTE_MS))
  for (let step = 0; step < 5; step++) {
    await page.clock.fastForward(MINUTE_MS)
    await expect(control(page, 0)).toBeFocused()
  }
})

test('T-NOW: nothing runs in a hidden page, and it is in step as soon as it is back', async ({ page }) => {
  await openNow(page, lobby, AT)
  const before = await page.locator('#now').innerHTML()
  await hide(page, true)
  await page.clock.runFor(MINUTE_MS)
  await page.clock.fastForward(25 * MINUTE_MS)
  expect(await page.locator('#now').innerHTML()).toBe(before)
  await hide(page, false)
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, AT + 26 * MINUTE_MS))
})

test('T-NOW: at night it says that the screen rests, and in the morning it goes on', async ({ page }) => {
  const evening = Date.parse('2026-11-24T19:59:55+09:00')
  await openNow(page, lobby, evening, { query: 'hours=07:00-20:00' })
  expect(await shownSlide(page)).not.toBe('night')
  await page.clock.fastForward(5_000)
  expect(await shownSlide(page)).toBe('night')
  await expect(page.locator('.now-slide')).toContainText('It shows only the time.')
  await expectAccessible(page, 'night')
  await page.clock.fastForward(11 * 60 * MINUTE_MS)
  const morning = evening + 5_000 + 11 * 60 * MINUTE_MS
  expect(await shownSlide(page)).toBe(slideOfWall(lobby, morning))
})

test('T-NOW T-SPEECH: read aloud it goes on with the wall', async ({ page }) => {
  await withVoices(page, ['en-GB'])
  const [first, second] = turnsFrom(AT, 2)
  await openNow(page, lobby, (first?.at ?? 0) + 1)
  await page.locator('.listen-button').click()
  /** Lets the voice end its sentence until it has said the heading of a turn. */
  const says = (moment: Moment | undefined) =>
    expect
      .poll(() =>
        page.evaluate(() => {
          const said = window.heard.texts.slice()
          window.heard.end()
          return said
        }),
      )
      .toContain(plainText(slideHeading(edition, i18n.language('en'), moment?.slide ?? { subject: '' })))
  await says(first)
  await page.clock.fastForward((second?.at ?? 0) - (first?.at ?? 0))
  expect(await shownSlide(page)).toBe(second?.slide.id)
  await says(second)
  // What a person stops is not begun again.
  await page.locator('[data-press=stop]').click()
  const count = await page.evaluate(() => window.heard.texts.length)
  await page.clock.fastForward(5 * MINUTE_MS)
  expect(await page.evaluate(() => window.heard.texts.length)).toBe(count)
})

for (const { locale } of i18n.languages)
  test(`T-NOW T-AXE T-TARGET T-REFLOW: in ${locale.id} it is accessible in every state, and its buttons have the size of a finger`, async ({
    page,
  }) => {
    await openNow(page, lobby, AT, { locale: locale.id })
    for (const state of ['following', 'told', 'stopped']) {
      if (state === 'told') await control(page, 1).click()
      if (state === 'stopped') await control(page, 0).click()
      if (state === 'stopped') await page.clock.fastForward(5 * MINUTE_MS)
      await expectAccessible(page, `${locale.id}, ${state}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
      for (const target of await page.locator('#now a, #now button').all()) {
        const box = await target.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
      }
    }
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('T-NOW T-NOJS: it shows the slide of the request and its time, and leads to the next', async ({
    page,
  }) => {
    await page.goto(`/en/now/${lobby.id}?at=${encodeURIComponent(new Date(AT).toISOString())}`)
    expect(await shownSlide(page)).toBe(slideOfWall(lobby, AT))
    await expect(page.locator('.now-controls')).toContainText('10:05')
    await expect(page.locator('.now-controls button')).toHaveCount(0)
    await page.locator('.now-controls a').click()
    await expect(page).toHaveURL(`/en/now/${lobby.id}`)
    await expect(page.locator('.now-slide')).toBeVisible()
  })
})

test('T-PRINT: on paper it is the slide alone', async ({ page }) => {
  await openNow(page, lobby, AT)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.now-controls button').first()).toBeHidden()
  await expect(page.locator('.now-next')).toBeHidden()
  await expect(page.locator('.now-slide h2')).toBeVisible()
})
