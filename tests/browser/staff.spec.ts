import { writeFileSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { screens } from '../../src/facts/screens.ts'
import { MOST_IMPORTED_BYTES } from '../../src/shared/import-limit.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { expectAccessible } from '../support/axe.ts'
import { momentsOf } from '../support/moments.ts'
import { pathOf } from '../support/screen-page.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// One office, whose editions follow each other from test to test.
test.describe.configure({ mode: 'serial' })
test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } })

const [wall] = screens
const onWall = momentsOf(wall as Screen).find(({ slide }) => slide.subject === 'office')
let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7000)
})
test.afterAll(() => office?.stop())

const saved = (page: Page) => expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved')
const phone = (page: Page) => page.getByRole('textbox', { name: texts.about.phone })
const english = (page: Page) => page.getByRole('textbox', { name: /^見出し（English）/ })
/** The preview, which is a screen of its own. */
const preview = (page: Page) => page.frameLocator('.preview iframe')

const VIEWS = [
  '',
  '/notices',
  '/notices?subject=tsunami',
  '/words',
  '/words?subject=departments/tax',
  '/plan',
  '/publish',
  '/history',
  '/screens',
  '/counters',
]

for (const path of VIEWS)
  test(`/staff${path} is accessible, and fits a window of 1366 × 768`, async ({ page }) => {
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await openStaff(page, office, `/staff${path}`)
    if (path.startsWith('/words')) await expect(page.locator('.preview-said')).toContainText(/秒|出ません/)
    await expectAccessible(page, `/staff${path}`)
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth).toBe(clientWidth)
    expect(faults).toEqual([])
  })

test('what is published stands on the slide that has it', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await phone(page).fill('045-866-0000')
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).click()
  await page.getByRole('button', { name: texts.publish.publish }).click()
  await expect(page.locator('.result')).toHaveAttribute('data-result', 'done')
  // A copy of the Worker believes for five seconds what it has heard of the office.
  const phoneNow = async () =>
    (await (await page.request.get(`${office.origin}/api/edition`)).json()).office.phone.value
  await expect.poll(phoneNow).toBe('045-866-0000')
  // The slide that has the number, as the wall draws it.
  await page.goto(office.origin + pathOf(wall as Screen, onWall?.at ?? 0))
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  await expect(page.locator('.slide')).toContainText('045-866-0000')
})

test('what is typed stands on the screen beside it, with its pages and seconds', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await expect(preview(page).locator('.main')).toContainText('Totsuka Ward Office')
  await english(page).fill('Ward Office of Totsuka')
  await expect(preview(page).locator('.main')).toContainText('Ward Office of Totsuka')
  await expect(page.locator('.preview-said')).toContainText('秒')
  await expect(preview(page).locator('.footer')).toBeVisible()
  await page.getByRole('button', { name: texts.draft.undo }).click()
  await expect(english(page)).toHaveValue('Totsuka Ward Office')
  await expect(preview(page).locator('.main')).toContainText('Totsuka Ward Office')
  await page.getByRole('button', { name: texts.draft.redo }).click()
  await expect(english(page)).toHaveValue('Ward Office of Totsuka')
  await saved(page)
})

test('a draft survives a closed browser', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await expect(english(page)).toHaveValue('Ward Office of Totsuka')
})

test('a draft survives a lost network, and is sent when the network is back', async ({ page, context }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await context.setOffline(true)
  await english(page).fill('Totsuka Office')
  await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'away')
  await context.setOffline(false)
  await saved(page)
  await page.reload()
  await expect(english(page)).toHaveValue('Totsuka Office')
})

test('what was written without a network is there after the browser was closed', async ({
  page,
  context,
}) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await page.route('**/staff/api/drafts/**', (route) => route.abort())
  await english(page).fill('Office of Totsuka')
  await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'away')
  await page.close()
  const again = await context.newPage()
  await openStaff(again, office, '/staff/words?subject=topics/office/office')
  await expect(english(again)).toHaveValue('Office of Totsuka')
  await saved(again)
})

test('of two people at one draft the second learns of the first, and can keep their words', async ({
  page,
  browser,
}) => {
  const path = '/staff/words?subject=topics/office/office'
  const colleague: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const other = await colleague.newPage()
  await openStaff(page, office, path)
  await openStaff(other, office, path)
  await english(page).fill('The first')
  await saved(page)
  await english(other).fill('The second')
  await expect(other.getByRole('alert')).toContainText('書き換えました')
  await other.getByRole('button', { name: texts.draft.keepCopy }).click()
  await saved(other)
  await expect(english(other)).toHaveValue('The second')
  await page.reload()
  await expect(page.getByLabel(texts.draft.label).locator('option')).toHaveCount(3)
  await colleague.close()
})

test('an error of the rules stands at its text, and nothing can be published with it', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await english(page).fill('戸塚区役所')
  await expect(page.locator('.findings').first()).toContainText(texts.rules['english/japanese-left'])
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).click()
  await expect(page.getByText(texts.rules['english/japanese-left'])).toBeVisible()
  await expect(page.getByRole('button', { name: texts.publish.publish })).toBeDisabled()
})

test('a number that is none is refused at its place', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await phone(page).fill('86')
  await expect(page.locator('.fact').first()).toContainText('045-866-8484 のように')
  await page.getByRole('button', { name: texts.draft.undo }).click()
  await expect(phone(page)).toHaveValue('045-866-0000')
})

test('an entry of the history shows what it has changed, and the one before is back in one step', async ({
  page,
}) => {
  await openStaff(page, office, '/staff/history')
  const changed = page.locator('.differences')
  await page.getByRole('button', { name: /：変わったこと$/ }).click()
  await expect(page.locator('#compared')).toContainText(texts.history.first)
  await expect(changed.locator('del')).toHaveText('8484')
  await expect(changed.locator('ins')).toHaveText('0000')
  await expectAccessible(page, 'what an entry has changed')
  await page.getByRole('button', { name: new RegExp(texts.history.first) }).click()
  await expect(changed.locator('del')).toHaveText('0000')
  await expect(changed.locator('ins')).toHaveText('8484')
  await page.getByRole('button', { name: texts.history.restore }).click()
  await expect(page.getByRole('row').nth(1)).toContainText(texts.history.inForce)
  const now = await (await page.request.get(`${office.origin}/health`)).json()
  const history = await (await page.request.get(`${office.origin}/staff/api/editions`)).json()
  expect(history[0]).toMatchObject({ kind: 'restored' })
  await expect(async () => {
    const { edition } = await (await page.request.get(`${office.origin}/health`)).json()
    expect(edition).toBe(history[0].hash)
  }).toPass({ timeout: 20_000 })
  expect(now.ok).toBe(true)
})

test('everything can be done by keyboard', async ({ page }) => {
  await openStaff(page, office)
  const tabTo = async (name: string | RegExp, role: Parameters<Page['getByRole']>[0]) => {
    const target = page.getByRole(role, { name }).first()
    for (let step = 0; step < 400; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`expected a way to ${name} by Tab`)
  }
  await tabTo(texts.today.find, 'searchbox')
  await page.keyboard.type('戸塚区役所')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '戸塚区役所' })).toBeVisible()
  await tabTo(texts.about.phone, 'textbox')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('045-866-1111')
  await saved(page)
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await tabTo(texts.publish.comment, 'textbox')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('電話番号の訂正')
  await expect(page.getByLabel(texts.publish.comment)).toHaveValue('電話番号の訂正')
})

test('a draft is set for a time, shown with it, and taken back', async ({ page }) => {
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  await page.getByLabel(texts.draft.label, { exact: true }).selectOption('')
  await english(page).fill('Totsuka Ward')
  await saved(page)
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).click()
  // A day of universal time may be over in the office, so the next one would be too soon.
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(texts.schedule.at).fill(`${later}T08:30`)
  await page.getByRole('button', { name: texts.schedule.set }).click()
  await expect(page.locator('.result p').first()).toHaveText(texts.schedule.results.set)
  const waiting = page.locator('.publications li')
  await expect(waiting).toContainText(`${later} 08:30`)
  for (const name of [texts.nav.today, texts.nav.history]) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(waiting).toContainText(texts.schedule.states.set)
    await expectAccessible(page, name)
  }
  await waiting.getByRole('button', { name: new RegExp(texts.schedule.remove) }).click()
  await expect(waiting).toHaveCount(0)
  await page.getByRole('link', { name: texts.nav.words, exact: true }).click()
  await expect(english(page)).toHaveValue('Totsuka Ward')
})

test('everything is saved as a file, and comes back from it', async ({ page }, info) => {
  await openStaff(page, office, '/staff/history')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: texts.transfer.export }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^office-\d{4}-\d\d-\d\d\.json$/)
  const path = info.outputPath('office.json')
  await file.saveAs(path)
  const result = page.locator('.transfer .result')
  await page.getByLabel(texts.transfer.import).setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"other"}'),
  })
  await page.getByRole('button', { name: texts.transfer.yes }).click()
  await expect(result).toHaveAttribute('data-result', 'refused')
  await expect(result).toContainText('tables')
  // From the disk: to send so much to a browser piece by piece takes as long as all the rest.
  const long = info.outputPath('long.json')
  writeFileSync(long, Buffer.alloc(MOST_IMPORTED_BYTES + 1, ' '))
  await page.getByLabel(texts.transfer.import).setInputFiles(long)
  await expect(result).toHaveText(texts.transfer.tooLarge.replace('{{most}}', '30'))
  await page.getByLabel(texts.transfer.import).setInputFiles(path)
  await expectAccessible(page, 'the question before an import')
  await page.getByRole('button', { name: texts.transfer.yes }).click()
  await expect(result).toHaveAttribute('data-result', 'done')
  await expect(page.locator('.staff-me')).toBeVisible()
})
