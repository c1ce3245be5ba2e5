import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Played } from '../../src/player/playlog.ts'
import { textMm } from '../../src/shared/screen/legibility.ts'
import { expectAccessible } from '../support/axe.ts'
import { readCsv } from '../support/csv.ts'
import { AT, faultsOf, install, start, test } from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { openScreen, pathOf, playing } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const MINUTE = 60_000
const DAY = 86_400_000
const SCREEN = `/screens/${lobby.id}?debug=en`

/** The rows of the file that the button saves, without the heading. */
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

/** The rows for the slides that end between two moments, according to the programme. */
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
      new Promise<Played[]>((resolve, reject) => {
        const opened = indexedDB.open('playlog', 1)
        opened.onupgradeneeded = () => opened.result.createObjectStore('playlog')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const all = opened.result.transaction('playlog').objectStore('playlog').getAll()
          all.onsuccess = () => resolve(all.result)
        }
      }),
  )

test('the file of the playlog has each slide of the programme, also without a server', async ({
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

  // The set-up page saves the same rows. It may add the slide that ended when the screen's page was left.
  await server.up()
  await wall.goto(`${server.origin}/en/screens`)
  const rows = await saved(wall)
  expect(rows.slice(0, expected.length)).toEqual(expected)
  expect(rows.length).toBeLessThanOrEqual(expected.length + 1)
  await expect(wall.locator('#playlog [role="status"]')).toHaveText(`Entries saved: ${rows.length}`)
})

for (const [query, mode, contrast] of [
  ['', 'default', 7],
  // Light on black.
  ['&text=large&theme=contrast', 'large', 15],
] as const)
  test(`each entry has its smallest text and its contrast, as they were drawn: ${mode}`, async ({
    wall,
    server,
  }) => {
    await start(wall, server, SCREEN + query)
    await expect(wall.locator('.debug')).toBeVisible()
    await server.down()
    await wall.clock.runFor(4 * MINUTE)
    await expect.poll(async () => (await entriesOf(wall)).length).toBeGreaterThan(5)
    const [, ...entries] = await entriesOf(wall)
    for (const { text } of entries) {
      expect(text?.mm).toBeGreaterThan(textMm(lobby, mode) - 0.1)
      // Nothing is twice as large as a slide needs.
      expect(text?.mm).toBeLessThan(textMm(lobby, mode) * 2)
      expect(text?.contrast).toBeGreaterThanOrEqual(contrast)
    }
  })

test('entries of the playlog are deleted after seven days', async ({ wall, server }) => {
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
  test(`with storage ${what} the screen plays on, records one fault and saves the entries that are in memory`, async ({
    wall,
    server,
  }) => {
    await wall.addInitScript(deny)
    await start(wall, server, SCREEN)
    // Loaded once it plays.
    await expect(wall.locator('.debug')).toBeVisible()
    await server.down()
    await wall.clock.runFor(4 * MINUTE)
    const expected = programmed(AT, AT + 4 * MINUTE)
    expect(await saved(wall)).toEqual(expected)
    await expect
      .poll(() => faultsOf(wall))
      .toContainEqual(expect.objectContaining({ kind: 'playlog', detail: 'no storage here', count: 1 }))
  })
}

test('a preview, which has a made-up time, stores nothing on the device', async ({ page }) => {
  await openScreen(page, lobby, AT, { query: '&debug=en' })
  await page.clock.runFor(5 * MINUTE)
  expect((await saved(page)).length).toBeGreaterThan(5)
  expect(await entriesOf(page)).toEqual([])
})

test('?debug shows the build, the edition, the slide and the memory, in its language, and covers less than half of the stage', async ({
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
    if (!panelBox || !stage) throw new Error('the debug panel or the stage is not visible')
    expect((panelBox.width * panelBox.height) / (stage.width * stage.height)).toBeLessThan(0.5)
    await expect(page.locator('.slide h1').first()).toBeVisible()
    // axe cannot tell the ground of a text that lies over two parts of the screen, though the panel's own is opaque.
    await page.locator('.screen').evaluate((screen) => {
      screen.style.visibility = 'hidden'
    })
    await expectAccessible(page, `debug in ${locale}`, '.debug')
  }
})
