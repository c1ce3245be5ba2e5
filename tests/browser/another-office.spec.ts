import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkLocales } from '../../build/steps/check-words.ts'
import { loadDictionary } from '../../build/steps/dictionary.ts'
import { MADE_UP, serveAnotherOffice } from '../support/another-office.ts'
import { expectAccessible } from '../support/axe.ts'
import { playing } from '../support/screen-page.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A fourth language is a folder, another office is data: nothing of the code is changed here.

const AT = '2026-11-24T10:05:00+09:00'
const LOOP_STEP_MS = 5_000

test.describe.configure({ mode: 'serial' })
let office: ServedCopy
const locales = () => join(office.folder, 'locales')
test.beforeAll(async () => {
  test.setTimeout(240_000)
  office = await serveAnotherOffice(TEST_PORT + 3000)
})
test.afterAll(() => office?.stop())

test('a wall shows both topics in the new language, which has its place in the strip', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.clock.install({ time: Date.parse(AT) - 1000 })
  await page.clock.pauseAt(Date.parse(AT))
  await page.goto(`${office.origin}/screens/lobby?at=${encodeURIComponent(AT)}`)
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  const seen = new Set<string>()
  const spoken = new Set<string>()
  for (let step = 0; step < 40; step += 1) {
    seen.add((await page.locator('.slide').getAttribute('data-slide'))?.split(':')[0] ?? '')
    spoken.add((await page.locator('.main').getAttribute('lang')) ?? '')
    await expect(page.locator('.strip')).toContainText(MADE_UP.name)
    await page.clock.fastForward(LOOP_STEP_MS)
  }
  expect(seen).toEqual(new Set(['office', 'goal']))
  expect(spoken).toEqual(new Set(['ja', 'en', MADE_UP.id]))
})

test('a kiosk speaks it when asked, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(`${office.origin}/screens/kiosk?at=${encodeURIComponent(AT)}`)
  await playing(page)
  await page.getByRole('button', { name: MADE_UP.name }).click()
  await expect(page.locator('.main')).toHaveAttribute('lang', MADE_UP.id)
  await expect(page.locator('html')).toHaveAttribute('lang', MADE_UP.id)
  await expectAccessible(page, 'kiosk in a made-up language')
})

test('its pages are there, in their own words, and axe finds nothing', async ({ page }) => {
  for (const path of ['', '/topics/goal', '/topics/office', '/departments', '/glossary', '/accessibility']) {
    const answer = await page.goto(`${office.origin}/${MADE_UP.id}${path}`)
    expect(answer?.status(), path).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', MADE_UP.id)
    await expect(page.locator('.languages [aria-current]')).toHaveText(MADE_UP.name)
    await expectAccessible(page, path)
  }
  await page.goto(`${office.origin}/${MADE_UP.id}/topics/goal`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[.+\]$/)
})

test('a reader of it is led there from a short address', async ({ browser }) => {
  const context = await browser.newContext({ locale: MADE_UP.id })
  const page = await context.newPage()
  await page.goto(`${office.origin}/t/1`)
  await expect(page).toHaveURL(`${office.origin}/${MADE_UP.id}/topics/goal`)
  await context.close()
})

test('the checker knows it: no error as it is, one for a key that is lost', async () => {
  test.setTimeout(120_000)
  const dictionary = await loadDictionary()
  const errors = async () =>
    (await checkLocales(locales(), dictionary)).filter(({ severity }) => severity === 'error')
  expect(await errors()).toEqual([])
  const path = join(locales(), MADE_UP.id, 'goal.json')
  const words = JSON.parse(readFileSync(path, 'utf8'))
  delete words.goal.heading
  writeFileSync(path, JSON.stringify(words))
  expect(await errors()).toMatchObject([
    { locale: MADE_UP.id, file: 'goal', key: 'goal.heading', rule: 'structure/keys' },
  ])
})
