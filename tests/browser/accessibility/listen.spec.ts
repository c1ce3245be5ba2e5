import { expect, type Page, test } from '@playwright/test'
import { pagePath } from '../../../src/shared/edition/address.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { expectAccessible } from '../../support/axe.ts'
import { withVoices } from '../../support/browser-speech.ts'
import { loadBundle } from '../../support/bundle.ts'
import { pageKinds } from '../../support/page-kinds.ts'

const { edition, i18n } = loadBundle()
declare global {
  interface Window {
    marked: AbstractRange | undefined
  }
}

const PHONE = { width: 360, height: 740 }
const VOICES = ['ja-JP', 'en-US']
const TARGET = 44
const MOST_SENTENCES = 400
const [department] = edition.departments
const LONG = (locale: string) => pagePath(locale, { kind: 'department', id: department?.id ?? '' })

const texts = (page: Page) => page.evaluate(() => window.heard.texts)
const end = (page: Page) => page.evaluate(() => window.heard.end())
const button = (page: Page, press: string) => page.locator(`.listen [data-press="${press}"]`)
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const status = (page: Page) => page.locator('.listen-status')

/** Opens a page on a phone and begins to listen. */
async function listen(page: Page, path: string, voices: readonly string[] = VOICES): Promise<void> {
  await withVoices(page, voices)
  await page.goto(path)
  await page.locator('.listen-button').click()
  await expect(page.locator('.listen')).toBeVisible()
  if (voices.length > 0) await expect.poll(() => texts(page)).toHaveLength(1)
}

/** The text that is marked; nothing if it was so before, because a sentence may take several breaths. */
const newlyMarked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('spoken') ?? []
    const isNew = range !== window.marked
    window.marked = range
    return isNew ? String(range) : ''
  })

// The service worker of pages would forestall what a test takes away.
test.use({ viewport: PHONE, serviceWorkers: 'block' })

for (const { id: locale, tag } of edition.locales) {
  const { t } = i18n.language(locale)
  const says = (key: Parameters<typeof t>[0]) => plainText(t(key)).replaceAll(' ', '')

  test(`T-SPEECH: every kind of page in ${locale} is read from beginning to end, and each sentence is marked`, async ({
    page,
  }) => {
    for (const path of pageKinds(locale).filter((kind) => !kind.endsWith('/screens'))) {
      await listen(page, path)
      const marked: string[] = []
      for (let at = 0; at < MOST_SENTENCES && (await page.locator('.spoken').count()) > 0; at++) {
        marked.push(await newlyMarked(page))
        await end(page)
      }
      const heard = await texts(page)
      expect(heard[0], path).not.toBe('')
      expect(
        heard.filter((text) => /[｜《》\u200b]|\b0\d{1,3}-\d|\d:\d\d–/.test(text)),
        path,
      ).toEqual([])
      // Every word of the page is in a sentence that was marked, and in its place.
      const shown = await page.evaluate(() => {
        const text = document
          .querySelector('main:not(:has([data-read])), [data-read]')
          ?.cloneNode(true) as HTMLElement
        // No voice is there for the names of other languages, each in its own words.
        const unsaid = [...text.querySelectorAll('.language-name:not([hidden] *, [lang|=ja], [lang|=en])')]
        for (const each of [...text.querySelectorAll('[hidden]'), ...unsaid]) each.remove()
        return { text: text.textContent ?? '', unsaid: unsaid.length }
      })
      expect(letters(marked.join('')), path).toBe(letters(shown.text))
      if (shown.unsaid > 0) await expect(status(page), path).not.toBeEmpty()
      await expect(page.locator('.listen [data-when="listen"]')).toBeVisible()
    }
  })

  test(`T-AXE T-TARGET T-REFLOW: the controls in ${locale} are accessible, large, and fit a phone`, async ({
    page,
  }) => {
    await listen(page, LONG(locale))
    await button(page, 'faster').click()
    await expect(status(page)).toContainText('1.25')
    await expectAccessible(page, locale)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    for (const control of await page.locator('.listen button').all()) {
      const box = await control.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TARGET)
      const isCut = await control.evaluate((element) => element.scrollWidth > element.clientWidth)
      expect([await control.textContent(), isCut]).toEqual([await control.textContent(), false])
    }
  })

  test(`T-SPEECH: a device without a voice for ${locale} is told on the page`, async ({ page }) => {
    await listen(page, LONG(locale), [])
    await expect(status(page)).not.toBeEmpty()
    const told = await status(page).evaluate((element) => {
      for (const reading of element.querySelectorAll('rt, rp')) reading.remove()
      return element.textContent ?? ''
    })
    expect(told.replaceAll(/[\s\u200b]/g, '')).toBe(says('listen.noVoice'))
  })

  if (tag !== 'ja')
    test(`T-SPEECH: signs are said in Japanese on a page in ${locale}, or it is told that they are left out`, async ({
      page,
    }) => {
      const path = LONG(locale)
      await listen(page, path)
      for (let at = 0; at < 10; at++) await end(page)
      expect(new Set(await page.evaluate(() => window.heard.langs))).toEqual(new Set(['en-US', 'ja-JP']))
      await listen(page, path, ['en-US'])
      for (let at = 0; at < 10; at++) await end(page)
      await expect(status(page)).toHaveText(plainText(t('listen.missing')))
    })
}

const [{ id: FIRST } = { id: '' }] = edition.locales

test('T-SPEECH: a listener stops, repeats, and changes rate and volume', async ({ page }) => {
  await listen(page, LONG(FIRST))
  await end(page)
  const [, second] = await texts(page)
  await button(page, 'repeat').click()
  await button(page, 'slower').click()
  await button(page, 'louder').click()
  expect((await texts(page)).slice(1)).toEqual([second, second, second, second])
  expect(await page.evaluate(() => window.heard.rates.slice(-2))).toEqual([0.8, 0.8])
  await button(page, 'toggle').click()
  await end(page)
  expect(await texts(page)).toHaveLength(5)
  await button(page, 'toggle').click()
  expect((await texts(page)).at(-1)).toBe(second)
  await button(page, 'stop').click()
  await expect(page.locator('.listen')).toBeHidden()
  await expect(page.locator('.listen-button')).toBeFocused()
  await expect(page.locator('.spoken')).toHaveCount(0)
})

test('T-KEY: reading begins, stops and ends with the keyboard alone, and the focus is never lost', async ({
  page,
}) => {
  await withVoices(page, VOICES)
  await page.goto(LONG(FIRST))
  await page.locator('.listen-button').focus()
  await page.keyboard.press('Enter')
  await expect(button(page, 'toggle')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'toggle')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.listen-button')).toBeFocused()
})

test('T-SPEECH: what a person does elsewhere on the page interrupts the voice', async ({ page }) => {
  await listen(page, LONG(FIRST))
  await page.evaluate(() => {
    for (const link of document.links) link.addEventListener('click', (event) => event.preventDefault())
  })
  await page.locator('.page-office a').click()
  await end(page)
  expect(await texts(page)).toHaveLength(1)
})

test('T-SPEECH T-MOTION: the sentence that is spoken comes into sight, and does not glide for people who want no motion', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await listen(page, LONG(FIRST))
  const [top] = [await page.locator('.listen').evaluate((bar) => bar.getBoundingClientRect().bottom)]
  for (let at = 0; at < 12; at++) {
    await end(page)
    const box = await page.locator('.spoken').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(top)
    expect(box?.y).toBeLessThan(PHONE.height)
  }
})

test('T-FORCED: the sentence that is spoken is outlined in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await listen(page, LONG(FIRST))
  const style = await page.locator('.spoken').evaluate((block) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(block)
    return [outlineStyle, outlineWidth]
  })
  expect(style).toEqual(['solid', '3px'])
})

test('T-SPEECH T-STATUS: if what a voice needs cannot be loaded, the page says so, and the next press tries again', async ({
  page,
}) => {
  await withVoices(page, VOICES)
  await page.goto(LONG(FIRST))
  await page.route('**/speech-*.json', (route) => route.abort())
  await page.locator('.listen-button').click()
  await expect(status(page)).not.toBeEmpty()
  expect(await texts(page)).toEqual([])
  await page.unroute('**/speech-*.json')
  await page.locator('.listen-button').click()
  await expect.poll(() => texts(page)).toHaveLength(1)
})

test('T-NOJS: a page without its script has no button that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto(LONG(FIRST))
  await expect(page.locator('.listen-button')).toBeHidden()
  await expect(page.locator('.listen')).toBeHidden()
  await context.close()
})
