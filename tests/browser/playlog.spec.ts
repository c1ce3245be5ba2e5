import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { readCsv } from '../support/csv.ts'
import { AT, faultsOf, install, start, test } from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { openScreen, pathOf, playing } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const SCREEN = `/screens/${lobby.id}?debug=en`

/** The rows of the file that a button hands over, without their head. */
async function saved(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the playlog (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^playlog-\d{4}-\d\d-\d\d\.csv$/)
  const [head, ...rows] = readCsv(readFileSync(await download.path(), 'utf8'))
  expect(head).toEqual(['screen', 'from', 'until', 'slide', 'locales'])
  return rows
}

/** What the programme says that a screen which was started at a moment has shown whole until another. */
function programmed(from: number, until: number): string[][] {
  const slides = slidesFrom(lobby, from, 200).filter(({ slide, at }) => at + slide.durationMs <= until)
  const time = (at: number) => new Date(at + 9 * 3_600_000).toISOString().replace('Z', '+09:00')
  return slides.map(({ slide, at }) => [
    lobby.id,
    time(Math.max(at, from)),
    time(at + slide.durationMs),
    slide.id,
    slide.locales.join(' '),
  ])
}

const entriesOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ from: number; slide: string }[]>((resolve, reject) => {
        const opened = indexedDB.open('playlog', 1)
        opened.onupgradeneeded = () => opened.result.createObjectStore('playlog')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const all = opened.result.transaction('playlog').objectStore('playlog').getAll()
          all.onsuccess = () => resolve(all.result)
        }
      }),
  )

test('the file of the playlog says what the programme says, slide by slide, without a server too', async ({
  wall,
  server,
}) => {
  await install(wall, server, SCREEN)
  await server.down()
  await wall.clock.runFor(25 * MINUTE)
  const expected = programmed(AT, AT + 25 * MINUTE)
  expect(expected.length).toBeGreaterThan(40)
  await expect.poll(async () => (await entriesOf(wall)).length).toBeGreaterThan(expected.length - 5)
  expect(await saved(wall)).toEqual(expected)

  // And the device tells the same on its set-up page, with the slide that ended when the screen was left.
  await server.up()
  await wall.goto(`${server.origin}/en/screens`)
  const rows = await saved(wall)
  expect(rows.slice(0, expected.length)).toEqual(expected)
  expect(rows.length).toBeLessThanOrEqual(expected.length + 1)
  await expect(wall.locator('#playlog [role="status"]')).toHaveText(`Entries saved: ${rows.length}`)
})

test('the device forgets after seven days what it showed', async ({ wall, server }) => {
  await start(wall, server, SCREEN)
  await entriesOf(wall)
  await wall.evaluate(
    ({ screen, times }) =>
      new Promise<void>((done) => {
        const opened = indexedDB.open('playlog', 1)
        opened.onsuccess = () => {
          const transaction = opened.result.transaction('playlog', 'readwrite')
          for (const from of times)
            transaction
              .objectStore('playlog')
              .put({ screen, from, until: from + 1, slide: 'old', locales: ['ja'] }, [from, screen])
          transaction.oncomplete = () => done()
        }
      }),
    { screen: lobby.id, times: [AT - 8 * DAY, AT - 7 * DAY - 1, AT - 6 * DAY] },
  )
  await wall.clock.fastForward(MINUTE)
  await expect
    .poll(async () => (await entriesOf(wall)).filter(({ slide }) => slide !== 'old'))
    .not.toEqual([])
  const old = (await entriesOf(wall)).filter(({ slide }) => slide === 'old')
  expect(old.map(({ from }) => from)).toEqual([AT - 6 * DAY])
})

for (const [what, deny] of [
  [
    'denied',
    () => {
      indexedDB.open = () => {
        throw new DOMException('no storage here', 'SecurityError')
      }
    },
  ],
  [
    'full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no storage here', 'QuotaExceededError')
      }
    },
  ],
] as const) {
  test(`with storage ${what} the screen plays on, records one fault and hands over what it remembers`, async ({
    wall,
    server,
  }) => {
    await wall.addInitScript(deny)
    await start(wall, server, SCREEN)
    await server.down()
    await wall.clock.runFor(4 * MINUTE)
    const expected = programmed(AT, AT + 4 * MINUTE)
    expect(await saved(wall)).toEqual(expected)
    await expect
      .poll(() => faultsOf(wall))
      .toContainEqual(expect.objectContaining({ kind: 'playlog', detail: 'no storage here', count: 1 }))
  })
}

test('a preview, whose clock is not the time, leaves nothing on the device', async ({ page }) => {
  await openScreen(page, lobby, AT, { query: '&debug=en' })
  await page.clock.runFor(5 * MINUTE)
  expect((await saved(page)).length).toBeGreaterThan(5)
  expect(await entriesOf(page)).toEqual([])
})

test('?debug says what staff ask of a screen, in its language, and leaves most of it in sight', async ({
  page,
}) => {
  await openScreen(page, lobby, AT)
  await expect(page.locator('.debug')).toHaveCount(0)
  for (const [locale, lang] of [
    ['en', 'en'],
    ['ja-simple', 'ja'],
    ['ja', 'ja'],
    ['', 'ja'],
  ] as const) {
    await page.goto(pathOf(lobby, AT, `&debug=${locale}`))
    await playing(page)
    const panel = page.locator('.debug')
    await expect(panel).toHaveAttribute('lang', lang)
    const boot = JSON.parse((await page.locator('#boot').textContent()) ?? '')
    await expect(panel).toContainText(boot.build)
    await expect(panel).toContainText(boot.editionTag.replaceAll('"', ''))
    await expect(panel).toContainText((await page.locator('.slide').getAttribute('data-slide')) ?? '')
    await expect(panel).toContainText(/\d MB/)
    const [panelBox, stage] = await Promise.all([panel.boundingBox(), page.locator('.stage').boundingBox()])
    if (!panelBox || !stage) throw new Error('both are in sight')
    expect((panelBox.width * panelBox.height) / (stage.width * stage.height)).toBeLessThan(0.5)
    await expect(page.locator('.slide h1').first()).toBeVisible()
    await expectAccessible(page, `debug in ${locale}`)
  }
})
