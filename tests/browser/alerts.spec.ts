import { type Browser, expect, type Page, test } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { screens } from '../../src/facts/screens.ts'
import type { Role } from '../../src/shared/role.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { alerted, approve, emergency, HEADING, putUp, result, withdraw } from '../support/alerting.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { openWall } from '../support/open-wall.ts'
import { lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, type Person, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

// From the app of staff to every open screen and page. One office, so one test after the other.
test.describe.configure({ mode: 'serial' })
test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } })

const DESK = { width: 1366, height: 768 }
const PHONE = { width: 360, height: 740 }
const WRITER: Person = { email: 'writer@office.example', roles: ['alerter'] }
const SECOND: Person = { email: 'second@office.example', roles: ['alerter'] }
const READER: Person = { email: 'reader@office.example', roles: ['editor'] as readonly Role[] }
const kiosk = screens.find(({ input }) => input === 'touch') ?? lobby
/** What an emergency may take, of both people together, from the open app. */
const MOST_ACTIONS = 4

let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7300)
})
test.afterAll(() => office?.stop())

async function staff(browser: Browser, person: Person, path = '/staff'): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK })
  const page = await context.newPage()
  await openStaff(page, office, path, person)
  return page
}

test('an emergency is put up in three actions by two people, reaches every open screen and page, outlives a reload and is withdrawn by one press', async ({
  browser,
}) => {
  const walls = await Promise.all([lobby, kiosk].map((screen) => openWall(browser, office, screen)))
  const [, touch] = walls as [Page, Page]
  // A visitor is in the middle of something.
  await touch.locator('.stage').click()
  const reading = await browser.newContext({ viewport: PHONE })
  const phone = await reading.newPage()
  await phone.goto(`${office.origin}/ja/departments`)
  const writer = await staff(browser, WRITER)
  const second = await staff(browser, SECOND, '/staff/history')
  const { actions } = await alerted(writer, second)
  test.info().annotations.push({ type: 'emergency', description: `${actions} actions of two people` })
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
  for (const page of walls) {
    await expect(emergency(page)).toContainText(HEADING)
    expect(await emergency(page).locator('.emergency-part').count()).toBe(3)
  }
  await expect(second.locator('.notice-bar')).toContainText(texts.notices.showing)

  // An open page of a phone hears of it when somebody looks at it again, without a reload.
  await phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect
    .poll(
      async () => {
        await phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return phone.locator('.notice[data-severity="emergency"]').count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
  await expect(phone.locator('.notice')).toContainText(HEADING)
  await expect(phone.locator('.notice')).toHaveAttribute('role', 'alert')
  await expectAccessible(phone, 'phone')
  await reading.close()

  // It is there after a reload, and the first picture of the server has it.
  const html = await (await (walls[0] as Page).request.get(`${office.origin}/screens/${lobby.id}`)).text()
  expect(html).toContain('id="first-emergency"')
  for (const page of walls) {
    await page.reload()
    await expect(emergency(page)).toContainText(HEADING)
    await expect(page.locator('#first-emergency')).toHaveCount(0)
  }

  // One press takes it down, and every screen says so.
  await withdraw(writer).click()
  await expect(result(writer)).toContainText(texts.notices.results.withdraw)
  for (const page of walls) {
    await expect(emergency(page)).toHaveCount(0)
    await expect(page.locator('#root')).toContainText('取り消し')
    await page.context().close()
  }
  await writer.context().close()
  await second.context().close()
})

test('a drill looks otherwise, and says so in every language', async ({ browser }) => {
  const page = await openWall(browser, office, lobby)
  const writer = await staff(browser, WRITER)
  const second = await staff(browser, SECOND)
  await alerted(writer, second, true)
  await expect(emergency(page)).toHaveAttribute('data-real', 'false')
  await expect(emergency(page)).toContainText('訓練')
  await withdraw(second).click()
  await expect(emergency(page)).toHaveCount(0)
  for (const each of [page, writer, second]) await each.context().close()
})

test('a screen that starts without a network shows what it has heard last', async ({ browser }) => {
  const page = await openWall(browser, office, lobby)
  const writer = await staff(browser, WRITER)
  const second = await staff(browser, SECOND)
  await alerted(writer, second)
  await expect(emergency(page)).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/last-good/notices'))?.text()))
    .toContain('"earthquake"')
  await page.context().setOffline(true)
  await page.reload()
  await expect(emergency(page)).toContainText(HEADING)
  await page.context().setOffline(false)
  await withdraw(second).click()
  for (const each of [page, writer, second]) await each.context().close()
})

test('who wrote an emergency cannot approve of it, the second person sees all of it, and who does not alert only reads', async ({
  browser,
}) => {
  const writer = await staff(browser, WRITER, '/staff/notices?subject=evacuation')
  await expect(writer.frameLocator('.preview iframe').locator('.emergency')).toContainText('避難')
  await expect(writer.locator('.notice-words')).toContainText('Leave the building')
  await expectAccessible(writer, 'writer')
  await putUp(writer).click()
  await expect(result(writer)).toHaveAttribute('data-result', 'done')
  await expect(approve(writer)).toHaveCount(0)
  const second = await staff(browser, SECOND, '/staff/words')
  const waits = second.locator('.notice-waits')
  await expect(approve(second)).toBeInViewport({ ratio: 1 })
  for (const said of [
    WRITER.email,
    texts.notices.severities.emergency,
    texts.notices.isDrill.no,
    /\d{4}-\d\d-\d\d \d\d:\d\d に終わります/,
  ])
    await expect(waits).toContainText(said)
  const proposed = (await (await second.request.get(`${office.origin}/staff/api/notices`)).json())[0].notice
  for (const { id, tag } of loadBundle().edition.locales) {
    const { heading, body } = proposed.words[id]
    for (const sentence of [heading, ...body])
      await expect(
        waits.locator(`dd[lang="${tag}"]`).filter({ hasText: plainText(sentence) }),
      ).toBeInViewport({
        ratio: 1,
      })
  }
  await expectAccessible(second, 'second person')
  await expect(writer.locator('.notice-bar')).toContainText(texts.notices.ownProposal)
  const reader = await staff(browser, READER, '/staff/notices')
  await expect(reader.locator('.notice-list')).toContainText(texts.notices.states.proposed)
  await expect(reader.locator('.notice-bar')).toContainText(texts.notices.proposed)
  await expect(reader.getByRole('button', { name: /承認|取り消す/ })).toHaveCount(0)
  await expect(reader.locator('.templates')).toHaveCount(0)
  await withdraw(writer).click()
  await expect(writer.locator('.notice-bar .notice-waits')).toHaveCount(0)
  for (const each of [writer, second, reader]) await each.context().close()
})

test('who is signed out or without a network is told once that no emergency reaches them, until it does again', async ({
  browser,
}) => {
  const writer = await staff(browser, WRITER, '/staff/notices?subject=evacuation')
  const second = await staff(browser, SECOND, '/staff/words')
  const alert = second.locator('.notice-bar').getByRole('alert')
  const { away, 'signed-out': signedOut } = texts.notices.unheard
  const look = () => second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  await second.context().setOffline(true)
  await look()
  await expect(alert).toHaveText(away)
  await expectAccessible(second, 'without a network')
  await putUp(writer).click()
  await expect(result(writer)).toHaveAttribute('data-result', 'done')
  // Whoever listens hears it again if anything of it changes.
  const changes = await alert.evaluateHandle((element) => {
    const seen = { count: 0 }
    const observer = new MutationObserver((records) =>
      Object.assign(seen, { count: seen.count + records.length }),
    )
    observer.observe(element.parentElement ?? element, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    })
    return seen
  })
  for (let time = 0; time < 3; time += 1) {
    const failed = second.waitForEvent('requestfailed')
    await look()
    await failed
  }
  expect(await changes.evaluate(({ count }) => count)).toBe(0)
  await second.context().setOffline(false)
  await expect(approve(second)).toBeVisible()
  await expect(alert).toHaveCount(0)

  await second.context().clearCookies()
  await look()
  await expect(alert).toHaveText(signedOut)
  const other = await second.context().newPage()
  await openStaff(other, office, '/staff/counters', SECOND)
  await look()
  await expect(alert).toHaveCount(0)
  await withdraw(writer).click()
  for (const each of [writer, second]) await each.context().close()
})

test('free text needs every language and keeps the rules, or somebody by name lets it pass', async ({
  browser,
}) => {
  const writer = await staff(browser, WRITER, '/staff/notices?subject=free')
  const fill = async (id: string, heading: string, body: string) => {
    await writer.locator(`#heading-${id}`).fill(heading)
    await writer.locator(`#body-${id}`).fill(body)
  }
  await fill('ja', '駐車場を閉めています', '駐車場は使えません。')
  await fill('en', '駐車場 is closed', 'You cannot park here today.')
  await expect(putUp(writer)).toBeDisabled()
  await fill(
    'ja-simple',
    '｜駐車場《ちゅうしゃじょう》は ｜閉《し》まっています',
    '｜車《くるま》を ｜止《と》める ことが できません。',
  )
  await expect(writer.locator('.findings')).toContainText(texts.rules['english/japanese-left'])
  await expect(putUp(writer)).toBeDisabled()
  await expectAccessible(writer, 'free text')
  await writer.getByRole('checkbox', { name: /私（.*）の責任で出す/ }).check()
  await putUp(writer).click()
  await expect(result(writer)).toContainText(texts.notices.results['put-up'])
  await expect(writer.locator('.notice-list tbody tr').first()).toContainText(WRITER.email)
  await writer.locator('.notice-list').getByRole('button').first().click()
  await expect(result(writer)).toContainText(texts.notices.results.withdraw)
  await writer.context().close()
})
