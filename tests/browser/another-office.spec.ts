import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkLocales } from '../../build/steps/check-words.ts'
import { loadDictionary } from '../../build/steps/dictionary.ts'
import { type Place, pagePath, shortPath } from '../../src/shared/edition/address.ts'
import { ABOUT_IDS } from '../../src/shared/edition/subject.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { facts } from '../fixtures/another-office/facts.ts'
import { MADE_UP, screens } from '../fixtures/another-office/screens.ts'
import { facts as firstFacts } from '../fixtures/office/facts/facts.ts'
import { serveAnotherOffice } from '../support/another-office.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { openNow, shownSlide } from '../support/now-page.ts'
import { openScreen, pathOf, playing, sizeOf } from '../support/screen-page.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A fourth language is a folder, another office is data: nothing of the code is changed here.

const AT = Date.parse('2026-11-24T10:05:00+09:00')
const LOOP_STEP_MS = 5_000
const wall = screens.find(({ input }) => input === 'none') as Screen
const kiosk = screens.find(({ input }) => input === 'touch') as Screen
const topics = facts.topics.map(({ id }) => id)

test.describe.configure({ mode: 'serial' })
let office: ServedCopy
const locales = () => join(office.folder, 'locales')
const read = (file: string) => JSON.parse(readFileSync(join(locales(), MADE_UP.id, `${file}.json`), 'utf8'))
const addressOf = (place: Place) => office.origin + pagePath(MADE_UP.id, place)
test.beforeAll(async () => {
  office = await serveAnotherOffice(TEST_PORT + 3000)
})
test.afterAll(() => office?.stop())

test('a wall shows both topics in the new language, which has its place in the strip', async ({ page }) => {
  await openScreen(page, wall, AT, { origin: office.origin })
  const seen = new Set<string>()
  const spoken = new Set<string>()
  for (let step = 0; step < 40; step += 1) {
    seen.add((await page.locator('.slide').getAttribute('data-slide'))?.split(':')[0] ?? '')
    spoken.add((await page.locator('.main').getAttribute('lang')) ?? '')
    await expect(page.locator('.strip')).toContainText(MADE_UP.name)
    await page.clock.fastForward(LOOP_STEP_MS)
  }
  expect(seen).toEqual(new Set([...topics, ...ABOUT_IDS]))
  expect(spoken).toEqual(new Set(['ja', 'en', MADE_UP.id]))
})

for (const [what, instant, isOpen] of [
  ['open on the 29th of December', '2026-12-29T10:30:00+09:00', true],
  ['open on a public holiday', '2026-11-23T10:30:00+09:00', true],
  ['closed on the 4th of January', '2027-01-04T10:30:00+09:00', false],
  ['open on the first Saturday', '2026-12-05T10:30:00+09:00', true],
  ['open on another second Saturday', '2027-01-09T10:30:00+09:00', true],
  ['open on a late Friday', '2026-11-27T18:30:00+09:00', true],
  ['open on a Sunday of its list', '2027-03-28T10:30:00+09:00', true],
  ['closed on a second Saturday of its list', '2026-12-12T10:30:00+09:00', false],
] as const) {
  test(`it is ${what}, by its own hours`, async ({ page }) => {
    await openScreen(page, wall, Date.parse(instant), { origin: office.origin })
    await expect(page.locator('.badge')).toHaveAttribute('data-open', String(isOpen))
  })
}

test('a kiosk speaks it when asked, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize(sizeOf(kiosk))
  await page.goto(office.origin + pathOf(kiosk, AT))
  await playing(page)
  await page.getByRole('button', { name: MADE_UP.name }).click()
  await expect(page.locator('.main')).toHaveAttribute('lang', MADE_UP.id)
  await expect(page.locator('html')).toHaveAttribute('lang', MADE_UP.id)
  await expectAccessible(page, 'kiosk in a made-up language')
})

test('its pages are there, in their own words, and axe finds nothing', async ({ page }) => {
  for (const place of [
    { kind: 'home' },
    ...topics.map((id) => ({ kind: 'topic', id }) as const),
    { kind: 'departments' },
    { kind: 'topics' },
    { kind: 'card', card: { ways: WAYS } },
    { kind: 'glossary' },
    { kind: 'accessibility' },
    { kind: 'screens' },
    { kind: 'now', screen: wall.id },
    { kind: 'privacy' },
  ] as const) {
    const address = addressOf(place)
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', MADE_UP.id)
    await expect(page.locator('.languages [aria-current]')).toHaveText(MADE_UP.name)
    await expectAccessible(page, address)
  }
  await page.goto(addressOf({ kind: 'topics' }))
  const sections = Object.values(read('sections'))
  await expect(page.locator('main section h2')).toHaveText(sections as string[])
  await page.goto(addressOf({ kind: 'topic', id: 'goal' }))
  await expect(page.locator('.kicker')).toHaveText(read('sections').aims)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[.+\]$/)
  await expect(page.locator('.official-name')).toBeVisible()
  await page.goto(addressOf({ kind: 'topic', id: 'office' }))
  await expect(page.locator('.official-name')).toHaveCount(0)
  const [closedDays] = read('hours').closedDays
  expect(closedDays).toMatch(/^\[.+\]$/)
  await expect(page.getByText(closedDays)).toBeVisible()
})

test('a phone follows its wall in its own words, and the placard beside it has room for four languages', async ({
  page,
}) => {
  await openNow(page, wall, AT, { locale: MADE_UP.id, origin: office.origin })
  const seen = new Set<string | undefined>()
  for (let step = 0; step < 20; step++) {
    seen.add((await shownSlide(page))?.split(':')[0])
    await expect(page.locator('.now-slide h2')).toHaveText(/^\[.+\]$/)
    await page.clock.fastForward(4 * LOOP_STEP_MS)
  }
  expect(seen).toEqual(new Set([...topics, ...ABOUT_IDS]))
  await page.goto(`${addressOf({ kind: 'screens' })}#placard-${wall.id}`)
  expect(
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g),
  ).toHaveLength(1)
})

test('it has no page of a topic or department that it does not have', async ({ page }) => {
  const others = [
    ...firstFacts.topics.map(({ id }) => ({ kind: 'topic', id }) as const),
    ...firstFacts.departments.map(({ id }) => ({ kind: 'department', id }) as const),
  ].filter(({ id }) => !topics.includes(id))
  for (const place of others) expect((await page.request.get(addressOf(place))).status(), place.id).toBe(404)
})

test('a reader of it is led there from a short address', async ({ browser }) => {
  const { edition } = loadBundle(office.folder)
  const context = await browser.newContext({ locale: MADE_UP.id })
  const page = await context.newPage()
  const place = { kind: 'topic', id: 'goal' } as const
  await page.goto(office.origin + shortPath(edition, place))
  await expect(page).toHaveURL(addressOf(place))
  await context.close()
})

test('the checker knows it: no error as it is, one for a key that is lost', async () => {
  const dictionary = await loadDictionary()
  const errors = async () =>
    (await checkLocales(locales(), dictionary)).filter(({ severity }) => severity === 'error')
  expect(await errors()).toEqual([])
  const path = join(locales(), MADE_UP.id, 'aims.json')
  const words = JSON.parse(readFileSync(path, 'utf8'))
  delete words.goal.heading
  writeFileSync(path, JSON.stringify(words))
  expect(await errors()).toMatchObject([
    { locale: MADE_UP.id, file: 'aims', key: 'goal.heading', rule: 'structure/keys' },
  ])
})
