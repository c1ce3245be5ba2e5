import { expect, type Page, test } from '@playwright/test'
import { pagePath } from '../../src/shared/edition/address.ts'
import type { Card } from '../../src/shared/edition/card.ts'
import { cardChoices } from '../../src/shared/edition/card-choices.ts'
import { sentencesOn } from '../../src/shared/edition/card-sentences.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import { loadBundle } from '../support/bundle.ts'
import { FULL_CARD } from '../support/page-kinds.ts'

// The card that a visitor makes on a phone, with a script and without one.

const { edition, i18n } = loadBundle()
const { abouts, languages } = cardChoices(edition)
const locales = edition.locales.map(({ id }) => id)
const [OWN = ''] = locales
const PHONE = { width: 360, height: 740 }
/** Large enough to be read across a counter, in px. */
const LEAST_TEXT = 28
const TARGET = 44
const A4 = { width: '210mm', height: '297mm' }
const A6 = { width: '105mm', height: '148mm' }
const pathOf = (locale: string, card?: Card) => pagePath(locale, { kind: 'card', ...(card && { card }) })

/** What the card says, as it can be seen. */
const saidOn = (page: Page) =>
  page
    .locator('#card [data-name]:visible')
    .evaluateAll((lines) =>
      lines.map((line) => `${line.getAttribute('data-name')} ${line.getAttribute('data-value')}`),
    )
/** A link or a form may have opened another page, which is not there at once. */
const expectSaid = (page: Page, expected: readonly string[]) =>
  expect(async () => expect(await saidOn(page)).toEqual(expected)).toPass({ timeout: 20_000 })
const sentences = (card: Card) => sentencesOn(card).map(({ name, value }) => `${name} ${value}`)

async function chooseWays(page: Page, locale: string, ways: readonly (typeof WAYS)[number][]) {
  for (const way of ways) {
    const box = page.locator(`input[name=way][value=${way}]`)
    await expect(box.locator('xpath=..'), locale).toContainText(/\S/)
    await box.check()
  }
}

async function choose(page: Page, { about, ways, language }: Card) {
  if (about !== undefined) {
    const box = page.locator(`[name=about][value="${about}"]`)
    if (!(await box.isVisible())) await page.locator('.card-abouts summary').click()
    await box.check()
  }
  await chooseWays(page, OWN, ways)
  if (language !== undefined) await page.locator(`[name=language][value=${language}]`).check()
}

test.use({ viewport: PHONE })

for (const locale of locales) {
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test(`T-NOJS: in ${locale} a card is made from a need’s page, and comes into sight`, async ({ page }) => {
      const [about = ''] = abouts
      const place = edition.needs.length > 0 ? ({ kind: 'need', id: about } as const) : undefined
      await page.goto(place ? pagePath(locale, place) : pathOf(locale, { about, ways: [] }))
      if (place) await page.locator('.card-link a').click()
      await expectSaid(page, [`about ${about}`])
      await chooseWays(page, locale, ['wheelchair', 'writing'])
      const [language] = languages
      if (language !== undefined) await page.locator(`[name=language][value=${language}]`).check()
      await page.locator('.card-form [type=submit]').click()
      const card: Card = { about, ways: ['writing', 'wheelchair'], language }
      await expect(page).toHaveURL(`${pathOf(locale, card)}#card`)
      await expectSaid(page, sentences(card))
      await expect(page.locator('#card')).toBeInViewport({ ratio: 0.5 })
    })
  })

  test(`in ${locale} it says everything in the office’s language and in the reader’s, large enough for a counter`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale, FULL_CARD))
    const lines = page.locator('#card [data-name]:visible')
    await expect(lines).toHaveCount(sentencesOn(FULL_CARD).length)
    const found = await lines.evaluateAll((all) =>
      all.map((line) => {
        const [own, ...others] = line.querySelectorAll<HTMLElement>('p:not(.language-name)')
        return {
          own: own?.lang,
          size: own ? Number.parseFloat(getComputedStyle(own).fontSize) : 0,
          others: others.map(({ lang }) => lang),
        }
      }),
    )
    const { tag } = i18n.language(locale).locale
    for (const { own, size, others } of found) {
      expect(own).toBe(i18n.language(OWN).locale.tag)
      expect(size).toBeGreaterThanOrEqual(LEAST_TEXT)
      expect(others.every((lang) => lang === tag)).toBe(true)
      // Easy Japanese may have the very words of the office.
      if (tag !== own) expect(others).toEqual([tag])
      if (locale === OWN) expect(others).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  })

  test(`in ${locale} a page with scripts draws it as it is chosen, and sends and keeps nothing`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale))
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = page.url()
    await expect(page.locator('#card')).toBeHidden()
    await chooseWays(page, locale, WAYS)
    await expectSaid(page, sentences({ ways: WAYS }))
    for (const language of languages) {
      await page.locator(`[name=language][value=${language}]`).check()
      await expectSaid(page, sentences({ ways: WAYS, language }))
    }
    await page.locator('.card-form [type=submit]').click()
    await expect(page.locator('#card')).toBeFocused()
    await expect(page.locator('#card')).toBeInViewport()
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    expect(asked).toEqual([])
  })
}

test('what was chosen goes along to another language, and not to the server', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const [about = '', another = about] = abouts
  const [language] = languages
  await page.goto(pathOf(OWN, { about, ways: [] }))
  await choose(page, { about: another, ways: ['slowly'], language })
  for (const locale of locales.filter((id) => id !== OWN)) {
    await page.locator(`.languages [hreflang=${locale}]`).click()
    await expect(page).toHaveURL(pathOf(locale))
    await expectSaid(page, sentences({ about: another, ways: ['slowly'], language }))
  }
  await page.locator('.card-abouts summary').click()
  await page.locator('[name=about][value=""]').check()
  await page.locator(`.languages [hreflang=${OWN}]`).click()
  await expect(page).toHaveURL(pathOf(OWN))
  await expectSaid(page, sentences({ ways: ['slowly'], language }))
  expect(asked.filter((url) => url.includes('slowly') || url.includes(`about=${another}`))).toEqual([])
})

test('a copy of its page that a phone has kept begins with the need of its address', async ({ page }) => {
  const [about = ''] = abouts
  // The device keeps the page without a query, and gives it whatever the query is.
  const kept = await (await page.request.get(pathOf(OWN))).text()
  await page.route(`**${pathOf(OWN)}?*`, (route) => route.fulfill({ body: kept, contentType: 'text/html' }))
  await page.goto(pathOf(OWN, { about, ways: [] }))
  await expect(page.locator('#card')).toBeVisible()
  await expectSaid(page, [`about ${about}`])
})

test('it can be printed, and only from a page with scripts, which says so with a button', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
  )
  await page.goto(pathOf(OWN, FULL_CARD))
  const button = page.locator('#card [data-press=print]')
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(TARGET)
  await button.click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  await expect(button).toBeHidden()
})

for (const locale of locales)
  test(`T-TARGET: in ${locale} everything that can be chosen is large enough for a thumb, and whole`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale))
    await page.locator('.card-abouts summary').click()
    const found = await page.locator('.card-form :is(label, summary, button)').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect()
        const isCut = each.scrollWidth > each.clientWidth + 1
        // A word that is broken is in two boxes without a space or a hyphen between.
        const words = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
        const broken: string[] = []
        for (let node = words.nextNode(); node; node = words.nextNode())
          for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{Script=Latin}]+/gu)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
              broken.push(word)
          }
        return { text: each.textContent, least: Math.min(width, height), isCut, broken }
      }),
    )
    expect(found.length).toBeGreaterThan(WAYS.length)
    for (const { text, least, isCut, broken } of found) {
      expect([text, isCut, broken]).toEqual([text, false, []])
      expect(least, `${text}`).toBeGreaterThanOrEqual(TARGET)
    }
  })

test('T-KEY: it is made with the keyboard alone, in the order of the page', async ({ page }) => {
  await page.goto(pathOf(OWN))
  await page.locator('.card-abouts summary').focus()
  for (const way of WAYS) {
    await page.keyboard.press('Tab')
    await expect(page.locator(`[name=way][value=${way}]`)).toBeFocused()
    await page.keyboard.press('Space')
  }
  if (languages.length > 0) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`[name=language][value=${languages[0]}]`)).toBeChecked()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#card')).toBeFocused()
  await expectSaid(page, sentences({ ways: WAYS, language: languages[0] }))
})

for (const locale of locales) {
  test(`T-PRINT: in ${locale} it is on paper alone, on one sheet of A4, and a short one on one of A6`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale, FULL_CARD))
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.card-form', '.languages', '.other-languages', '.page-footer', '.card-help'])
      await expect(page.locator(gone), gone).toBeHidden()
    await expectSaid(page, sentences(FULL_CARD))
    expect(sheetsIn(await page.pdf(A4))).toBe(1)
    await page.goto(pathOf(locale, { about: abouts[0], ways: ['writing'], language: languages[0] }))
    expect(sheetsIn(await page.pdf(A6))).toBe(1)
  })
}

/** How many pages a PDF of Chromium has. */
const sheetsIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
