import { expect, type Page, test } from '@playwright/test'
import { plainText } from '../../src/shared/text/ruby.ts'
import { withVoices } from '../support/browser-speech.ts'
import { loadBundle } from '../support/bundle.ts'
import { slidesFrom } from '../support/moments.ts'
import { languageButton, onScreen, openScreen } from '../support/screen-page.ts'
import { kiosk } from '../support/screens.ts'

// The kiosk reads aloud what it shows (EN 301 549, 5.1.3).

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const { edition, i18n } = loadBundle()
const tags = edition.locales.map(({ tag }) => tag)
const texts = (page: Page) => page.evaluate(() => window.heard.texts)
const controlOf = (page: Page, pictogram: string) =>
  page.locator(`.controls .control:has(use[href$="#${pictogram}"])`).first()

async function press(page: Page, pictogram: string): Promise<void> {
  await controlOf(page, pictogram).click()
  await page.clock.runFor(600)
}

/** Lets the voice say all it has to say, and returns it. */
async function listenToEnd(page: Page): Promise<string[]> {
  for (let sentence = 0; sentence < 200; sentence++) {
    const before = (await texts(page)).length
    await page.evaluate(() => window.heard.end())
    await page.clock.runFor(100)
    if ((await texts(page)).length === before) break
  }
  return texts(page)
}

test('reads what is open in each language, page after page, and marks the sentence', async ({ page }) => {
  await withVoices(page, tags)
  await openScreen(page, kiosk, AT)
  for (const locale of kiosk.locales) {
    await languageButton(page, locale).click()
    await page.clock.runFor(600)
    const { pages } = await onScreen(page)
    expect(pages).toBeGreaterThan(1)
    const said = (await texts(page)).length
    await press(page, 'volume-up')
    await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(said)
    await expect(page.locator('.spoken')).toBeVisible()
    const heard = (await listenToEnd(page)).slice(said)
    const language = i18n.language(locale)
    // Every need is said once, on whichever page it stands.
    if (language.locale.tag === 'en')
      for (const { id } of edition.needs)
        expect(heard.filter((text) => text.includes(plainText(language.need(id).label)))).not.toEqual([])
    expect(heard.length).toBeGreaterThanOrEqual(edition.needs.length)
    expect(heard.join('')).not.toMatch(/[｜《》\u200b]|undefined/)
    await expect(page.locator('.spoken')).toHaveCount(0)
    await expect(controlOf(page, 'stop')).toHaveCount(0)
  }
})

test('the rotation waits while a slide is read, and goes on from there', async ({ page }) => {
  await withVoices(page, tags)
  const moment = slidesFrom(kiosk, AT, 100).find(({ slide }) => slide.id.endsWith(':en'))
  if (!moment) throw new Error('no slide is in English')
  await openScreen(page, kiosk, moment.at + 1_000)
  await press(page, 'volume-up')
  await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(0)
  // The voice is slow, and the visitor stands still.
  await page.clock.runFor(50_000)
  expect((await onScreen(page)).slide).toBe(moment.slide.id)
  await listenToEnd(page)
  await page.clock.runFor(moment.slide.durationMs + 1_000)
  expect((await onScreen(page)).slide).not.toBe(moment.slide.id)
})

test('pauses, repeats, speeds up and stops; any other touch interrupts it', async ({ page }) => {
  await withVoices(page, tags)
  await openScreen(page, kiosk, AT)
  await languageButton(page, kiosk.locales.at(-1) ?? '').click()
  await page.clock.runFor(600)
  await press(page, 'volume-up')
  await expect.poll(async () => (await texts(page)).length).toBe(1)
  await press(page, 'replay')
  expect(await texts(page)).toHaveLength(2)
  expect(new Set(await texts(page)).size).toBe(1)
  await press(page, 'fast-forward')
  const rates = await page.evaluate(() => window.heard.rates)
  expect(rates.at(-1)).toBeGreaterThan(rates[0] ?? 0)
  await press(page, 'pause')
  await page.evaluate(() => window.heard.end())
  expect(await texts(page)).toHaveLength(3)
  await press(page, 'play-arrow')
  expect(await texts(page)).toHaveLength(4)
  await press(page, 'help')
  await page.evaluate(() => window.heard.end())
  await page.clock.runFor(1_000)
  expect(await texts(page)).toHaveLength(4)
  await expect(page.locator('.spoken')).toHaveCount(0)
  await expect(controlOf(page, 'stop')).toHaveCount(0)
})

test('says on the screen that a device has no voice', async ({ page }) => {
  await withVoices(page, [])
  await openScreen(page, kiosk, AT)
  for (const locale of kiosk.locales) {
    await languageButton(page, locale).click()
    await page.clock.runFor(600)
    await press(page, 'volume-up')
    await expect(async () => {
      await page.clock.runFor(1_000)
      await expect(page.locator('.voice-text')).not.toBeEmpty({ timeout: 200 })
    }).toPass()
    await press(page, 'stop')
  }
})

test('says what buttons do instead of doing it, until it is told to stop', async ({ page }) => {
  await withVoices(page, tags)
  await openScreen(page, kiosk, AT)
  const locale = kiosk.locales.at(-1) ?? ''
  const { t } = i18n.language(locale)
  await languageButton(page, locale).click()
  await page.clock.runFor(600)
  await press(page, 'help')
  await page.locator('.actions .control:has(use[href$="#touch-app"])').click()
  await expect.poll(async () => (await texts(page)).at(-1)).toBe(plainText(t('voice.explain')))
  await press(page, 'format-size')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'default')
  await expect(page.locator('.voice-text')).toHaveText(plainText(t('explained.text')))
  await expect.poll(async () => (await texts(page)).at(-1)).toBe(plainText(t('explained.text')))
  await press(page, 'stop')
  await press(page, 'format-size')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
})

test('is silent, and at its usual rate, for the next visitor', async ({ page }) => {
  await withVoices(page, tags)
  await openScreen(page, kiosk, AT)
  await languageButton(page, kiosk.locales.at(-1) ?? '').click()
  await page.clock.runFor(600)
  await press(page, 'volume-up')
  await expect.poll(async () => (await texts(page)).length).toBe(1)
  await press(page, 'fast-forward')
  await page.clock.runFor(10 * 60_000)
  await expect(page.locator('.spoken')).toHaveCount(0)
  const before = (await texts(page)).length
  await press(page, 'volume-up')
  await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(before)
  expect((await page.evaluate(() => window.heard.rates)).at(-1)).toBe(1)
})
