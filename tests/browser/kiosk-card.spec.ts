import { expect, type Page, test } from '@playwright/test'
import { cardText } from '../../src/lines/card-text.ts'
import type { Card } from '../../src/shared/edition/card.ts'
import { cardChoices } from '../../src/shared/edition/card-choices.ts'
import { sentencesOn } from '../../src/shared/edition/card-sentences.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { languageButton, openScreen } from '../support/screen-page.ts'
import { kiosk } from '../support/screens.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

// The card that a visitor makes at the kiosk says what that of phones says.

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const { edition, i18n } = loadBundle()
const { abouts, languages } = cardChoices(edition)
const [about = ''] = abouts
const [language] = languages
const [own] = i18n.languages
const LEAST_MM = 20

/** Presses a button as a hand that does not tremble does it. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.clock.runFor(600)
}

/** Turns to the page of what is open that has an element. */
async function turnTo(page: Page, selector: string): Promise<void> {
  const numbers = await page.locator('.page-button').count()
  for (let at = 0; at < numbers && !(await page.locator(selector).first().isVisible()); at++) {
    await page.locator('.page-button').nth(at).click()
    await page.clock.runFor(600)
  }
}

async function openCard(page: Page, locale: string, query = ''): Promise<void> {
  await openScreen(page, kiosk, AT, { query })
  await languageButton(page, locale).click()
  await page.clock.runFor(600)
  await press(page, '.tile .control')
  await press(page, '.actions .control:has(use[href$="#badge"])')
}

const tile = (named: string) => `.card-choice .tile .control:has(${named})`
const show = '.card-choice .actions .primary'

/** What every page of the card says, language by language. */
async function saidOn(page: Page): Promise<string[]> {
  const lines = page.locator('.card-line')
  const said: string[] = []
  for (let at = 0; at < (await lines.count()); at++)
    for (const text of await lines.nth(at).locator('p').all()) said.push(await withoutReadings(text))
  return said
}

/** The same from the texts: those that are the same in both languages are there once. */
function expected(locale: string, card: Card): string[] {
  const reader = i18n.language(locale)
  const spoken = edition.office.languages.spoken.value ?? []
  return sentencesOn(card).flatMap((sentence) => {
    const texts = [own ?? reader, reader].map((each) => bare(cardText(edition, each, sentence)))
    const name = sentence.name === 'language' && spoken.find(({ tag }) => tag === sentence.value)?.name
    return [...new Set(texts), ...(name ? [bare(name)] : [])]
  })
}

for (const locale of kiosk.locales) {
  test(`in ${locale} three presses from an answer make a card, and it says what a phone’s says`, async ({
    page,
  }) => {
    await openCard(page, locale)
    await expectAccessible(page, 'the choice of ways to talk')
    await press(page, tile('use[href$="#edit"]'))
    await press(page, show)
    const card: Card = { about, ways: ['writing'] }
    expect(await saidOn(page)).toEqual(expected(locale, card))
    await expectAccessible(page, 'a card')
    await press(page, '.card-view .actions .control')
    if (language === undefined) return
    await turnTo(page, tile(`[lang="${language}"]`))
    await press(page, tile(`[lang="${language}"]`))
    await expect(page.locator(tile(`[lang="${language}"]`))).toHaveAttribute('aria-pressed', 'true')
    await press(page, show)
    expect(await saidOn(page)).toEqual(expected(locale, { ...card, language }))
  })

  for (const text of ['default', 'large'])
    test(`T-TARGET: in ${locale} with ${text} text what can be chosen is 20 mm large, uncovered and whole, on every page`, async ({
      page,
    }) => {
      await openCard(page, locale, `&text=${text}`)
      const steps = [show, '.card-view .actions .control', '.actions .control:nth-child(2)']
      for (const next of [...steps, undefined]) {
        const pages = Math.max(1, await page.locator('.page-button').count())
        for (let at = 0; at < pages; at++) {
          if (pages > 1) {
            await page.locator('.page-button').nth(at).click()
            await page.clock.runFor(600)
          }
          expect(await problems(page), `${at + 1}/${pages}`).toEqual([])
        }
        if (next !== undefined) await press(page, next)
      }
    })
}

test('what somebody came for can be said on the card itself, and nothing is kept of it', async ({ page }) => {
  const [locale = ''] = kiosk.locales
  await openScreen(page, kiosk, AT)
  await languageButton(page, locale).click()
  await page.clock.runFor(600)
  await press(page, '.controls .control:has(use[href$="#help"])')
  await press(page, '.actions .control:has(use[href$="#badge"])')
  // A card that says nothing cannot be shown.
  await expect(page.locator(show)).toHaveCount(0)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await press(page, '.actions .control:nth-child(2)')
  const chosen = abouts[1] ?? about
  const label = bare(i18n.language(locale).need(chosen).label)
  await page.locator('.card-choice .tile .control').nth(abouts.indexOf(chosen)).click()
  await page.clock.runFor(600)
  expect(await withoutReadings(page.locator('.actions .control:nth-child(2)'))).toBe(label)
  for (const way of WAYS) {
    const name = plainText(i18n.language(locale).t(`card.ways.${way}`))
    await page.getByRole('button', { name, exact: true }).click()
    await page.clock.runFor(600)
  }
  await press(page, show)
  await expect(page.locator('.card-line')).toHaveCount(WAYS.length + 1)
  expect(asked).toEqual([])
  expect(await page.evaluate(() => [document.cookie, sessionStorage.length, location.search])).toEqual([
    '',
    0,
    new URL(page.url()).search,
  ])
})

/** Describes buttons that are too small or covered, and texts that are cut. */
function problems(page: Page): Promise<string[]> {
  return page.evaluate(
    ([mm, least]) => {
      const found: string[] = []
      const stage = document.querySelector('.stage')?.getBoundingClientRect()
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('[data-off]')
      for (const button of [...document.querySelectorAll('.slide .control')].filter(isSeen)) {
        const { left, top, width, height, bottom, right } = button.getBoundingClientRect()
        const name = button.textContent
        const middle = document.elementFromPoint(left + width / 2, top + height / 2)
        if (middle?.closest('.control') !== button) found.push(`${name}: covered by ${middle?.className}`)
        if (Math.min(width, height) * mm < least - 0.01)
          found.push(`${name}: ${Math.min(width, height) * mm} mm`)
        if (stage && (bottom > stage.bottom + 1 || right > stage.right + 1))
          found.push(`${name}: off the stage`)
        for (const text of button.querySelectorAll('span, rt')) {
          const box = text.getBoundingClientRect()
          if (box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1)
            found.push(`${name}: ${text.textContent} is outside`)
        }
      }
      for (const line of [...document.querySelectorAll('.card-line p, .card-show')].filter(isSeen)) {
        const box = line.getBoundingClientRect()
        if (
          stage &&
          (box.bottom > stage.bottom + 1 || box.right > stage.right + 1 || box.top < stage.top - 1)
        )
          found.push(`${line.textContent}: cut`)
      }
      return found
    },
    [mmPerPx(kiosk), LEAST_MM] as const,
  )
}
