import { type Browser, expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { expectAccessible } from '../support/axe.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, type Person, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// Publishing in an office that wants a second person for it, as both see it.
test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1366, height: 768 } })

const WRITER: Person = { email: 'writer@office.example', roles: ['editor', 'publisher', 'alerter'] }
const SECOND: Person = { email: 'second@office.example', roles: ['publisher'] }

let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7700, { SECOND_PERSON: 'publish' })
})
test.afterAll(() => office?.stop())

const filled = (text: string, comment: string) => text.replace('{{comment}}', comment)
const approve = (page: Page, comment: string) =>
  page.getByRole('button', { name: filled(texts.schedule.approveOf, comment) })

async function as(browser: Browser, person: Person, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await openStaff(page, office, path, person)
  return page
}

/** Writes another number into a draft of its own, and asks for its publication. */
async function propose(page: Page, number: string, comment: string): Promise<void> {
  await openStaff(page, office, '/staff/words?subject=topics/office/office', WRITER)
  await page.getByRole('combobox', { name: texts.draft.label }).selectOption('')
  await page.getByRole('textbox', { name: texts.about.phone }).fill(number)
  await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved')
  await page.getByRole('link', { name: texts.nav.publish, exact: true }).click()
  await expect(page.getByText(texts.publish.second)).toBeVisible()
  await page.getByLabel(texts.publish.comment).fill(comment)
  await page.getByRole('button', { name: texts.publish.publish }).click()
  await expect(page.getByText(texts.schedule.results.proposed)).toBeVisible()
}

const history = async (page: Page) =>
  (await (await page.request.get(`${office.origin}/staff/api/editions`)).json()) as {
    by: string
    approver: string | null
  }[]

test('the app says that an emergency needs nobody else, as this office has set it', async ({ page }) => {
  await openStaff(page, office, '/staff/notices?subject=earthquake', WRITER)
  await expect(page.getByText(texts.notices.alone)).toBeVisible()
  await expect(page.getByText(texts.notices.second)).toHaveCount(0)
})

test('what one person wants to publish waits for another, who sees what changes and agrees', async ({
  page,
  browser,
}) => {
  await propose(page, '045-866-0001', 'first')
  await expect(approve(page, 'first')).toBeDisabled()
  expect(await history(page)).toEqual([])

  const second = await as(browser, SECOND, '/staff')
  await second.getByRole('button', { name: filled(texts.schedule.openOf, 'first') }).click()
  await expect(second.locator('.differences ins')).toHaveText('0001')
  await expectAccessible(second, '/staff/publish, with a publication to agree to')
  await approve(second, 'first').click()
  await expect(second.locator('.publications')).toHaveCount(0)
  expect(await history(second)).toMatchObject([{ by: WRITER.email, approver: SECOND.email }])
  await second.getByRole('link', { name: texts.nav.history, exact: true }).click()
  const approved = texts.schedule.approved.replace('{{by}}', SECOND.email)
  await expect(second.getByRole('row').nth(1)).toContainText(approved)
  await second.close()
})

test('one that has become impossible stays with its reason, until its writer has read it', async ({
  page,
  browser,
}) => {
  await propose(page, '045-866-0002', 'second')
  await propose(page, '045-866-0003', 'third')
  const second = await as(browser, SECOND, '/staff/history')
  await approve(second, 'second').click()
  await expect(approve(second, 'second')).toHaveCount(0)
  await approve(second, 'third').click()
  await expect(second.locator('.publications li[data-state="failed"]')).toContainText(
    texts.schedule.failed.overtaken,
  )
  expect(await history(second)).toHaveLength(2)
  await second.close()

  await page.reload()
  await expect(page.locator('.publications li[data-state="failed"]')).toContainText('third')
  await page.getByRole('button', { name: filled(texts.schedule.removeOf, 'third') }).click()
  await expect(page.locator('.publications')).toHaveCount(0)
})

test('who did what and when stands in the history once it is opened, and older entries come on demand', async ({
  page,
}) => {
  const few: Readonly<Record<string, number>> = { audit: 4, editions: 1 }
  const asked: string[] = []
  await page.route(/\/staff\/api\/(audit|editions)(\?before=\d+)?$/, async (route) => {
    const list = /(audit|editions)/.exec(route.request().url())?.[0] ?? ''
    asked.push(list)
    const response = await route.fetch()
    await route.fulfill({ response, json: (await response.json()).slice(0, few[list]) })
  })
  await openStaff(page, office, '/staff/history', SECOND)
  const editions = page.locator('.history-columns > div').first().locator('tbody tr')
  // The last row is what the app began with.
  await expect(editions).toHaveCount(2)
  await page.getByRole('button', { name: texts.history.older }).click()
  await expect(editions).toHaveCount(3)
  await expect(page.getByRole('button', { name: texts.history.older })).toHaveCount(0)

  expect(asked).not.toContain('audit')
  const audit = page.locator('.audit')
  await audit.getByText(texts.audit.heading).click()
  const rows = audit.locator('tbody tr')
  await expect(rows).toHaveCount(few.audit ?? 0)
  const all = (await (await page.request.get(`${office.origin}/staff/api/audit`)).json()) as {
    did: keyof typeof texts.audit.deeds
    by: string
  }[]
  for (let shown = few.audit ?? 0; shown < all.length; shown += few.audit ?? 0) {
    await audit.getByRole('button', { name: texts.audit.older }).click()
    await expect(rows).toHaveCount(Math.min(all.length, shown + (few.audit ?? 0)))
  }
  await expect(audit.getByRole('button')).toHaveCount(0)
  for (const [index, { did, by }] of all.entries()) {
    await expect(rows.nth(index)).toContainText(texts.audit.deeds[did])
    await expect(rows.nth(index)).toContainText(by)
  }
  const published = rows.filter({ hasText: texts.audit.deeds.published })
  await expect(published.last().locator('td').last()).toHaveText('first')
  await expectAccessible(page, 'the audit')
})
