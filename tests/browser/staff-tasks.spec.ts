import { expect, type Page, test } from '@playwright/test'
import notices from '../../locales/ja/notices.json' with { type: 'json' }
import texts from '../../locales/ja/staff.json' with { type: 'json' }
import { pagePath } from '../../src/shared/edition/address.ts'
import { SILENT_MS } from '../../src/shared/screen/silence.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { addDays, localTime } from '../../src/shared/time/day.ts'
import { isOpeningDay, keepsHours, timeMs } from '../../src/shared/time/opening.ts'
import { expectAccessible } from '../support/axe.ts'
import { loadBundle } from '../support/bundle.ts'
import { newHand } from '../support/hand.ts'
import { openWall } from '../support/open-wall.ts'
import { kiosk, lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

// What people of an office come to the app for, in as few actions as it takes, until it stands where visitors see it.
// An emergency is in alerts.spec.ts.

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1366, height: 768 } })

/** How many actions each task may take: that of a number from the sign-in on, the others from the open app. */
const MOST = { number: 6, contact: 4, day: 6, closed: 3, crowded: 1, screens: 0 }
/** A copy of the Worker believes for five seconds what it has heard of the office. In ms. */
const HEARD_MS = 10_000
const DAY_MS = 86_400_000
/** A screen has shown everything after so long. Its clock goes on in steps that leave no slide out. In ms. */
const MOST_LOOP_MS = 2_700_000
const STEP_MS = 5_000
const NEW_NUMBER = '045-866-0000'

const { edition } = loadBundle()
const { timeZone } = edition.office
let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7800)
})
test.afterAll(() => office?.stop())

/** Finds what is to be corrected: a text that is typed and sent. */
async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: texts.today.find }).fill(text)
  await page.keyboard.press('Enter')
}

/** Drives the clock of a screen until its slide has a text. */
async function untilShown(screen: Page, text: string): Promise<void> {
  for (let ms = 0; ms < MOST_LOOP_MS; ms += STEP_MS) {
    const slides = await screen.locator('.slide').allTextContents()
    if (slides.some((slide) => slide.includes(text))) return
    await screen.clock.runFor(STEP_MS)
  }
  throw new Error(`expected ${text} on the screen within ${MOST_LOOP_MS / 60_000} min`)
}

test('a phone number is corrected, from the sign-in until an open screen has painted it', async ({
  page,
  browser,
}) => {
  const number = edition.office.phone.value ?? ''
  const wall = await openWall(browser, office, lobby, (screen) => screen.clock.install({ time: Date.now() }))
  // The driven clock is far ahead of the network, so it stands until the screen has the new edition.
  const taken = wall.waitForResponse((response) => response.url().includes('/api/edition?edition='))
  await page.goto(`${office.origin}/staff`)
  const { act, actions } = newHand()
  await act(page.getByLabel('E-mail').fill('clerk@office.example'))
  await act(page.getByRole('button', { name: 'Sign in' }).click())
  await act(find(page, number))
  await act(page.getByRole('textbox', { name: texts.about.phone }).fill(NEW_NUMBER))
  await act(page.getByRole('link', { name: texts.nav.publish, exact: true }).click())
  await act(page.getByRole('button', { name: texts.publish.publish }).click())
  await expect(page.locator('.result')).toHaveAttribute('data-result', 'done')
  expect(actions('a phone number')).toBeLessThanOrEqual(MOST.number)
  await (await taken).finished()
  await untilShown(wall, NEW_NUMBER)
  await wall.context().close()
})

test('a missing number of a department is filled in, and stands on its open page', async ({
  page,
  browser,
}) => {
  const department = edition.departments.find(({ desks }) => desks.some(({ phone }) => phone.value === null))
  const desk = department?.desks.find(({ phone }) => phone.value === null)
  if (!department || !desk) throw new Error('the office knows every number')
  const sign = department.names.map((name) => name.sign).join('・') + (department.ending?.sign ?? '')
  const visitor = await browser.newPage()
  await visitor.goto(`${office.origin}/ja/departments/${department.id}`)
  await openStaff(page, office)
  const { act, actions } = newHand()
  await act(find(page, sign))
  const index = edition.departments.indexOf(department)
  const field = page.locator(
    `[aria-labelledby="departments-${index}-desks-${department.desks.indexOf(desk)}-phone-name"] input`,
  )
  await act(field.fill('045-866-0123'))
  await act(page.getByRole('link', { name: texts.nav.publish, exact: true }).click())
  await act(page.getByRole('button', { name: texts.publish.publish }).click())
  await expect(page.locator('.result')).toHaveAttribute('data-result', 'done')
  expect(actions('a missing contact')).toBeLessThanOrEqual(MOST.contact)
  // A page is as the office was when it was opened, so a visitor opens it again.
  await expect(async () => {
    await visitor.reload()
    await expect(visitor.locator('main')).toContainText('045-866-0123', { timeout: 500 })
  }).toPass({ timeout: HEARD_MS })
  await visitor.close()
})

test('a day on which the office closes is put into the calendar, and its page announces it', async ({
  page,
}) => {
  const { hours, calendar } = edition.office
  const today = localTime(Date.now(), timeZone).day
  const day = Array.from({ length: 25 }, (_, later) => addDays(today, later + 2)).find(
    (each) => isOpeningDay(calendar, each) && hours.value && keepsHours(hours.value, calendar, each),
  )
  const reasons = Object.entries(edition.words[edition.locales[0]?.id ?? '']?.hours.reasons ?? {})
  const [reason, said] = reasons.at(-1) ?? []
  if (day === undefined || reason === undefined) throw new Error('the office is never open')
  await openStaff(page, office)
  const { act, actions } = newHand()
  await act(find(page, texts.calendar.subject))
  await act(page.getByLabel(texts.calendar.fields.from, { exact: true }).fill(day))
  await act(page.getByLabel(texts.calendar.fields.reason, { exact: true }).selectOption(reason))
  await act(page.getByRole('button', { name: texts.calendar.add, exact: true }).click())
  await expect(page.locator('.calendar').getByRole('listitem').filter({ hasText: day })).toBeVisible()
  await expectAccessible(page, 'the calendar')
  await act(page.getByRole('link', { name: texts.nav.publish, exact: true }).click())
  await expect(page.locator('.differences ins')).toContainText(day)
  await act(page.getByRole('button', { name: texts.publish.publish }).click())
  await expect(page.locator('.result')).toHaveAttribute('data-result', 'done')
  expect(actions('a closed day')).toBeLessThanOrEqual(MOST.day)
  const visitor = pagePath(edition.locales[0]?.id ?? '', { kind: 'topic', id: 'office' })
  const announced = async () => {
    await page.goto(office.origin + visitor)
    return withoutReadings(page.locator('main'))
  }
  await expect.poll(announced, { timeout: HEARD_MS }).toContain(bare(said ?? ''))
})

test('a counter is closed early, and an open panel says so', async ({ page, browser }) => {
  const wall = await openWall(browser, office, lobby)
  await openStaff(page, office)
  const { act, actions } = newHand()
  const { name } = notices.templates['counter-closed']
  await act(page.getByRole('link', { name, exact: true }).click())
  const place = page.getByLabel(texts.notices.blankNames.place, { exact: true })
  await act(place.selectOption({ index: 1 }))
  const where = await place.locator('option:checked').innerText()
  await act(page.locator('.put-up').click())
  await expect(page.locator('.notice-bar .result')).toContainText(texts.notices.results['put-up'])
  expect(actions('a counter that closes early')).toBeLessThanOrEqual(MOST.closed)
  const [{ notice }] = await (await page.request.get(`${office.origin}/staff/api/notices`)).json()
  const headings = Object.values<{ heading: string }>(notice.words).map(({ heading }) => plainText(heading))
  expect(headings.some((heading) => heading.includes(where))).toBe(true)
  // One language after the other. Readings are no part of the heading.
  const line = async () => {
    const said = await wall.locator('.notice-line').evaluateAll((lines) =>
      lines.map((line) => {
        const copy = line.cloneNode(true) as Element
        for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
        return copy.textContent
      }),
    )
    return headings.some((heading) => said.join().includes(heading))
  }
  await expect.poll(line).toBe(true)
  await wall.context().close()
})

test('how crowded a counter is stands on its open page', async ({ page, browser }) => {
  const [department] = edition.departments
  const visitor = await browser.newPage()
  await visitor.goto(`${office.origin}/ja/departments/${department?.id}`)
  await expect(visitor.locator('.crowding')).toHaveCount(0)
  // A counter leaves this view open all day.
  await openStaff(page, office, '/staff/counters')
  const { act, actions } = newHand()
  await act(
    page
      .locator('.counters tbody tr')
      .first()
      .getByRole('button', { name: `：${texts.counters.levels['3']}` })
      .click(),
  )
  await expect(page.locator('.result')).toContainText(texts.counters.levels['3'])
  expect(actions('a crowded counter')).toBeLessThanOrEqual(MOST.crowded)
  await expect(async () => {
    await visitor.reload()
    await expect(visitor.locator('.crowding')).toContainText('混んでいます', { timeout: 500 })
  }).toPass({ timeout: HEARD_MS })
  await visitor.close()
})

/** A screen says that it lives. */
async function report(page: Page, id: string): Promise<void> {
  const links = await (await page.request.get(`${office.origin}/staff/api/screen-links`)).json()
  const now = Date.now()
  const sent = await page.request.post(`${office.origin}/api/screens/${id}/heartbeat`, {
    headers: { 'Screen-Key': new URL(links[id]).hash.replace('#key=', '') },
    data: {
      ...{ slide: 'office', since: now - 5_000, edition: '0123456789abcdef', build: 'b1' },
      ...{ startedAt: now - 3_600_000, faults: [] },
    },
  })
  expect(sent.status()).toBe(204)
}

test('which screen lives, is silent or rests is seen without an action', async ({ page }) => {
  await openStaff(page, office)
  // One of them is off for the next hours, whatever time it is while this runs.
  const { ms } = localTime(Date.now(), timeZone)
  const hours = ms < DAY_MS / 2 ? { from: '18:00', until: '20:00' } : { from: '03:00', until: '05:00' }
  const settings = await (await page.request.get(`${office.origin}/staff/api/screen-settings`)).json()
  const { screen, version } = settings.find(({ id }: { id: string }) => id === kiosk.id)
  const set = await page.request.put(`${office.origin}/staff/api/screens/${kiosk.id}`, {
    headers: { 'If-Match': `"${version}"`, Origin: office.origin },
    data: { ...screen, hours: { ...hours, closedDays: 'on' } },
  })
  expect(set.status()).toBe(200)
  const boot = async () => (await page.request.get(`${office.origin}/staff`)).text()
  await expect.poll(boot, { timeout: HEARD_MS }).toContain(`"from":"${hours.from}"`)
  const { silent, resting } = { silent: lobby.id, resting: kiosk.id }
  for (const id of [silent, resting]) await report(page, id)

  const begunAt = Date.now()
  await page.clock.install({ time: begunAt })
  await page.reload()
  const { actions } = newHand()
  const stateOf = (id: keyof typeof texts.screenNames) =>
    page.locator('tr', { has: page.getByRole('rowheader', { name: texts.screenNames[id], exact: true }) })
  const expectStates = async (states: Readonly<Record<string, string>>) => {
    for (const [id, state] of Object.entries(states))
      await expect(stateOf(id as keyof typeof texts.screenNames)).toHaveAttribute('data-state', state)
  }
  await expectStates({ [silent]: 'alive', [resting]: 'alive' })
  await page.clock.fastForward(SILENT_MS - 120_000)
  await expectStates({ [silent]: 'alive', [resting]: 'alive' })
  await page.clock.fastForward(180_000)
  await expectStates({ [silent]: 'silent', [resting]: 'resting' })
  await expect(stateOf(silent as keyof typeof texts.screenNames).locator('.warn')).toBeVisible()
  // It must have started a quarter of an hour after its rest.
  const untilOn = (timeMs(hours.from) - ms + DAY_MS) % DAY_MS
  await page.clock.fastForward(untilOn + SILENT_MS)
  await expectStates({ [silent]: 'silent', [resting]: 'silent' })
  expect(actions('whether every screen lives')).toBeLessThanOrEqual(MOST.screens)
})
