import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { screens } from '../../src/facts/screens.ts'
import { luminance } from '../../src/shared/screen/contrast.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { weekday } from '../../src/shared/time/day.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { onScreen, openScreen, pathOf, playing } from '../support/screen-page.ts'
import { kiosk, lobby } from '../support/screens.ts'

const HOURS = '&hours=07:00-20:00'
const EVENING = Date.parse('2026-11-24T19:59:30+09:00')
const MINUTE = 60_000
const { edition, i18n } = loadBundle()
const OFFICE = plainText(i18n.languages[0]?.office.heading ?? '')
/** A day of the week on which the office is closed. */
const HOLIDAY = edition.office.calendar.exceptions.find(
  ({ from, open }) => !open && from > '2026' && weekday(from) < 6 && weekday(from) > 0,
)?.from

/** How bright the brightest point is, from 0 to 1, and how much of the screen is not black. */
async function light(page: Page): Promise<{ brightest: number; lit: number }> {
  const { data } = PNG.sync.read(await page.screenshot())
  let brightest = 0
  let lit = 0
  for (let at = 0; at < data.length; at += 4) {
    const own = luminance([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
    brightest = Math.max(brightest, own)
    if (own > 0.001) lit++
  }
  return { brightest, lit: lit / (data.length / 4) }
}

for (const screen of screens as Screen[]) {
  test(`${screen.id}: outside its hours it shows only the time, and it plays again to the minute in the morning`, async ({
    page,
  }) => {
    await openScreen(page, screen, EVENING, { query: HOURS })
    const evening = (await onScreen(page)).slide
    expect(evening).not.toBe('night')
    await page.clock.runFor(30_000)
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', 'night')
    await expect(page.locator('.screen')).toHaveAttribute('data-kind', 'night')
    expect((await page.locator('.screen').innerText()).replace(OFFICE, '').trim()).toBe('20:00')
    await expect(page.locator('.controls')).toHaveCount(0)
    const { brightest, lit } = await light(page)
    expect(brightest).toBeLessThan(0.45)
    expect(lit).toBeLessThan(0.02)
    await expectAccessible(page, 'night')

    const places = new Set<string>()
    for (let minute = 0; minute < 9; minute++) {
      const box = await page.locator('.clock').boundingBox()
      places.add(`${Math.round(box?.x ?? 0)} ${Math.round(box?.y ?? 0)}`)
      await page.clock.runFor(MINUTE)
    }
    expect(places.size).toBe(9)

    await page.clock.fastForward(11 * 60 * MINUTE - 9 * MINUTE - 1)
    await expect(page.locator('.clock')).toHaveText('6:59')
    await page.clock.runFor(1)
    const morning = Date.parse('2026-11-25T07:00:00+09:00')
    const woken = await onScreen(page)
    expect(woken.slide).not.toBe('night')
    await openScreen(page, screen, morning, { query: HOURS })
    expect((await onScreen(page)).slide).toBe(woken.slide)
  })
}

test('a day the edition calls closed is a night where the screen is told so, and a day where not', async ({
  page,
}) => {
  const holiday = Date.parse(`${HOLIDAY}T10:00:00+09:00`)
  await openScreen(page, lobby, holiday, { query: `${HOURS}&closed-days=night` })
  await expect(page.locator('.screen')).toHaveAttribute('data-kind', 'night')
  await openScreen(page, lobby, holiday, { query: HOURS })
  expect((await onScreen(page)).slide).not.toBe('night')
})

test('at night a touch does not wake the screen, and a screen that was stopped in the evening plays in the morning', async ({
  page,
}) => {
  await openScreen(page, kiosk, EVENING, { query: HOURS })
  await page.locator('.control').first().click()
  await page.clock.runFor(30_000)
  await expect(page.locator('.screen')).toHaveAttribute('data-kind', 'night')
  await page.mouse.click(400, 400)
  await page.keyboard.press('Enter')
  await expect(page.locator('.screen')).toHaveAttribute('data-kind', 'night')
  await page.clock.fastForward(11 * 60 * MINUTE)
  const { slide } = await onScreen(page)
  await page.clock.fastForward(2 * MINUTE)
  expect((await onScreen(page)).slide).not.toBe(slide)
})

test('the night view is dark without scripts as well', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pathOf(lobby, EVENING + MINUTE, HOURS))
  // Without scripts a time would stand still.
  await expect(page.locator('.clock')).toBeHidden()
  expect((await light(page)).lit).toBeLessThan(0.05)
  await context.close()
})

test('the server has drawn the night as the browser does', async ({ page }) => {
  await page.clock.install({ time: EVENING })
  const answer = await page.request.get(pathOf(lobby, EVENING + MINUTE, HOURS))
  const html = (await answer.text()).match(/<div id="root">(.*)<\/div><noscript>/)?.[1]
  await page.clock.pauseAt(EVENING + MINUTE + 1)
  await page.goto(pathOf(lobby, EVENING + MINUTE, HOURS))
  await playing(page)
  expect(await page.locator('#root').innerHTML()).toBe(html)
})
