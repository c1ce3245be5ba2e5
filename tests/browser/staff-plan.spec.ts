import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { expectAccessible } from '../support/axe.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A new plan as staff bring it in, and what helps them to fill it in. One office, so one test after the other.
test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1366, height: 768 } })

let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7900)
})
test.afterAll(() => office?.stop())

const saved = (page: Page) => expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved')
const english = (page: Page) => page.getByRole('textbox', { name: /^見出し（English）/ })

test('a new year’s plan is pasted, read, and becomes a draft that can be filled in', async ({ page }) => {
  await openStaff(page, office, '/staff/plan')
  await page.getByLabel(texts.draft.label, { exact: true }).selectOption('')
  const paste = page.getByRole('textbox', { name: texts.plan.paste })
  await paste.fill('こんにちは')
  await expect(page.getByRole('alert')).toHaveText(texts.plan.wrong.none)
  await paste.fill(await readFile(join(import.meta.dirname, '../fixtures/plan/2022.txt'), 'utf8'))
  await expect(page.locator('.plan-lines tr').first()).toBeVisible()
  await page.getByLabel(texts.plan.url).fill('https://www.city.example/plan')
  await expectAccessible(page, 'a plan that was read')
  await page.getByRole('button', { name: /28件/ }).click()
  await expect(page.locator('.quote blockquote')).toContainText('自治会町内会')
  await english(page).fill('Working together')
  await saved(page)
  await expectAccessible(page, 'a topic with the words of the plan')
  await page.reload()
  await expect(english(page)).toHaveValue('Working together')
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).click()
  await expect(page.getByRole('button', { name: texts.publish.publish })).toBeDisabled()
})

test('what is empty is drafted by the translator of the office, if it has one, and can be undone', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: /^見出し（English）：下訳を入れる/ })
  await openStaff(page, office, '/staff/words?subject=topics/office/office')
  const before = await english(page).inputValue()
  await english(page).fill('')
  await expect(button).toHaveCount(0)
  await english(page).fill(before)
  await saved(page)
  await page.route(/\/staff\/words\?/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('"canTranslate":false', '"canTranslate":true')
    await route.fulfill({ response, body })
  })
  await page.route('**/staff/api/translations', async (route) => {
    const { texts: asked, from, to } = route.request().postDataJSON()
    await route.fulfill({ json: asked.map((text: string) => `${text} ${from} ${to}`) })
  })
  await page.reload()
  await expect(english(page)).toHaveValue(before)
  await expect(button).toHaveCount(0)
  await english(page).fill('')
  await button.click()
  await expect(english(page)).toHaveValue(/ ja en$/)
  await expect(button).toHaveCount(0)
  await page.getByRole('button', { name: texts.draft.undo }).click()
  await expect(english(page)).toHaveValue('')
  await page.unroute('**/staff/api/translations')
  await button.click()
  await expect(page.getByText(texts.words.notTranslated)).toBeVisible()
  await english(page).fill(before)
  await saved(page)
})
