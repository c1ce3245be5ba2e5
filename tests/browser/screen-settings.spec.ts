import { expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { screens } from '../../src/facts/screens.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Topic } from '../../src/shared/edition/topic.ts'
import { expectAccessible } from '../support/axe.ts'
import { asksAtOnce, openWall } from '../support/open-wall.ts'
import { lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// What staff set of screens. One office, so one test after the other.
test.describe.configure({ mode: 'serial' })
test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } })

const t = texts.screens
const name = texts.screenNames.lobby
const edit = t.edit.replace('{{name}}', name)

/** A screen waits for a random time with its first question. */
let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7600)
})
test.afterAll(() => office?.stop())

test('settings that staff change, change the open screen without a reload', async ({ page, browser }) => {
  const wall = await openWall(browser, office, lobby)
  await wall.evaluate(() => Object.assign(window, { isSame: true }))
  const textPx = () =>
    wall.locator('.slide').evaluate((slide) => Number.parseFloat(getComputedStyle(slide).fontSize))
  const before = await textPx()

  await openStaff(page, office, '/staff/screens')
  await page.getByRole('button', { name: edit }).press('Enter')
  await expect(page.getByRole('heading', { name: edit })).toBeFocused()
  await expect(page.locator('.screen-form')).not.toContainText(/[《》｜]/)
  await page.getByLabel(t.fields.viewingDistanceMm).fill('4')
  await page.getByLabel(t.fields.place, { exact: true }).fill('1階の入口')
  await expectAccessible(page, '/staff/screens, with a form')
  await page.getByRole('button', { name: t.save }).click()
  await expect(page.locator('.screen-form .result')).toHaveAttribute('data-result', 'done')
  await expect.poll(textPx).toBeGreaterThan(before * 1.2)
  expect(await wall.evaluate(() => 'isSame' in window)).toBe(true)
  await expect(page.getByRole('row', { name })).toContainText('1階の入口')
  await expect(page.getByRole('row', { name })).toContainText(t.states.changed)

  const reset = t.resetOf.changed.replace('{{name}}', name)
  await page.getByRole('button', { name: reset }).click()
  await page.locator('.asked').getByRole('button', { name: t.reset.changed }).click()
  await expect(page.getByText(t.putBack)).toBeVisible()
  await expect.poll(textPx).toBe(before)
  await wall.close()
})

test('what the office refuses stands at its field, and nothing is lost', async ({ page }) => {
  await openStaff(page, office, '/staff/screens')
  await page.getByRole('button', { name: edit }).click()
  const size = page.getByLabel(t.fields.diagonalMm)
  await size.fill('1')
  await page.getByRole('button', { name: t.save }).click()
  await expect(size).toHaveAttribute('aria-invalid', 'true')
  // In inches, as the field is: 100 mm to 10,000 mm.
  await expect(page.locator('#set-diagonalMm-wrong')).toContainText('4')
  await expect(page.locator('#set-diagonalMm-wrong')).toContainText('393.7')
  await size.fill('55')
  await page.getByRole('button', { name: t.save }).click()
  await expect(page.locator('.screen-form .result')).toHaveAttribute('data-result', 'done')
  await page.getByRole('button', { name: t.close }).press('Enter')
  await expect(page.getByRole('button', { name: edit })).toBeFocused()
})

/** Publishes an edition with a topic that a new plan has brought. */
async function publishNewTopic(page: Page): Promise<string> {
  const api = `${office.origin}/staff/api`
  const headers = { Origin: office.origin }
  const edition = await (await page.request.get(`${api}/edition`)).json()
  const old = edition.topics.find(({ section, period }: Topic) => section === 'initiatives' && period)
  const topic = { ...old, id: 'plan-2027-1', code: 9_001 }
  edition.topics.push(topic)
  for (const { topics } of Object.values<Edition['words'][string]>(edition.words)) {
    const own = topics[topic.section] as Record<string, object>
    own[topic.id] = { ...own[old.id] }
  }
  const begun = await page.request.post(`${api}/drafts`, { headers, data: { name: 'plan' } })
  const { id, version } = await begun.json()
  const written = await page.request.put(`${api}/drafts/${id}`, {
    headers: { ...headers, 'If-Match': `"${version}"` },
    data: JSON.stringify(edition),
  })
  const published = await page.request.post(`${api}/drafts/${id}/publish`, {
    headers: { ...headers, 'If-Match': `"${(await written.json()).version}"` },
    data: { comment: 'plan' },
  })
  expect(published.status()).toBe(200)
  return topic.id
}

test('the topics of a new plan are on no screen until one press puts them on all that show a plan', async ({
  page,
}) => {
  await openStaff(page, office, '/staff')
  await expect(page.getByRole('button', { name: texts.today.play })).toHaveCount(0)
  const id = await publishNewTopic(page)
  const daily = async (screen: string) =>
    (await (await page.request.get(`${office.origin}/api/screens/${screen}`)).json()).playlist.daily
  // A copy of the Worker believes for some seconds what it has heard before.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('button', { name: texts.today.play })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  expect(await daily(lobby.id)).not.toContain(id)
  await expectAccessible(page, '/staff, with topics on no screen')
  await page.getByRole('button', { name: texts.today.play }).click()
  await expect(page.getByText(texts.today.played)).toBeVisible()
  for (const { id: screen } of screens) await expect.poll(() => daily(screen)).toContain(id)
})

test('a new screen plays, and has a link for its set-up', async ({ page }) => {
  await openStaff(page, office, '/staff/screens')
  await page.getByRole('button', { name: t.new }).click()
  await page.getByLabel(t.fields.id).fill('second-floor')
  await page.getByLabel(t.fields.name, { exact: true }).fill('2階の待合')
  await page.getByRole('button', { name: t.save }).click()
  await expect(page.getByRole('row', { name: '2階の待合' })).toContainText('/screens/second-floor')
  await page.getByText(t.links).click()
  await expect(page.getByRole('img', { name: t.code.replace('{{name}}', '2階の待合') })).toBeVisible()
  // A copy of the Worker believes for some seconds what it has heard before.
  await expect(async () => {
    expect((await page.goto(`${office.origin}/screens/second-floor`))?.status()).toBe(200)
  }).toPass({ timeout: 20_000 })
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
})

test('an added screen that is switched on without a network plays, and what is no screen says whose office it is', async ({
  page,
}) => {
  await asksAtOnce(page)
  const path = '/screens/second-floor'
  await page.goto(office.origin + path)
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  const isKept = () =>
    page.evaluate(
      async (shell) =>
        (await caches.match(shell)) !== undefined &&
        (await caches.match('/last-good/edition', { cacheName: 'last-good' })) !== undefined,
      `${path}/shell`,
    )
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true)
  expect((await page.goto(`${office.origin}/screens/nothing`))?.status()).toBe(404)
  office.stop()
  await page.goto(office.origin + path)
  await expect(page.locator('html')).toHaveAttribute('data-state', 'playing')
  await expect(page.locator('.slide')).not.toHaveAttribute('data-slide', 'default')
  await page.goto(`${office.origin}/screens/nothing`)
  await expect(page.locator('html')).toHaveAttribute('data-last-resort')
})
