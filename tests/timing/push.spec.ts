import { type Browser, expect, type Page, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { notePaints, openWall, paintedAt } from '../support/open-wall.ts'
import { slownessOf } from '../support/processor.ts'
import { lobby } from '../support/screens.ts'
import type { ServedCopy } from '../support/served-copy.ts'
import { openStaff, serveOffice } from '../support/staff-app.ts'
import { TEST_PORT } from '../support/test-port.ts'

test.use({ serviceWorkers: 'allow' })

// How long it takes from "publish" until it stands on the wall. One office, so one test after the other.
test.describe.configure({ mode: 'serial' })

/** So often is measured at most, because the machine may do something else meanwhile. */
const SERIES = 3
const ROUNDS_OF_SERIES = 10
const ROUNDS = 5
const CLIENTS = 200
/** Until all of them have painted it, and until one has, in ms on the machine of docs/performance.md. */
const ALL_MS = 1_000
const ONE_MS = 300

let office: ServedCopy
test.beforeAll(async () => {
  office = await serveOffice(TEST_PORT + 7200)
})
test.afterAll(() => office?.stop())

/** Opens a screen that notes when it has painted each name of the office. */
const watched = (browser: Browser, screen: (typeof screens)[number]): Promise<Page> =>
  openWall(browser, office, screen, (page) => notePaints(page, '.header .office'))

/** Publishes a draft in which the office has another name, from a page of staff. Returns when its button was pressed. */
function publish(staff: Page, name: string): Promise<number> {
  return staff.evaluate(async (renamed) => {
    const send = async (path: string, method: string, body: string, version?: number) => {
      const headers = version === undefined ? {} : { 'If-Match': `"${version}"` }
      const response = await fetch(`/staff/api/${path}`, { method, body, headers })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.json()
    }
    const [row] = await (await fetch('/staff/api/editions')).json()
    const wanting = row ? `?edition=${row.hash}` : ''
    const { id } = await send(`drafts${wanting}`, 'POST', JSON.stringify({ name: 'push' }))
    const edition = (await (await fetch(`/staff/api/drafts/${id}`)).json()) as Edition
    for (const words of Object.values(edition.words)) {
      const own = words.topics.office?.office
      if (own) Object.assign(own, { heading: renamed })
    }
    const { version } = await send(`drafts/${id}`, 'PUT', JSON.stringify(edition), 1)
    const pressedAt = Date.now()
    await send(`drafts/${id}/publish`, 'POST', JSON.stringify({ comment: 'push' }), version)
    return pressedAt
  }, name)
}

/** What stands in the list of so many parts of a hundred, by size. */
function percentile(list: readonly number[], part: number): number {
  return list.toSorted((one, other) => one - other)[Math.ceil((list.length * part) / 100) - 1] ?? Number.NaN
}

/** Notes a figure in the report, so that docs/performance.md can be checked against it. */
function note(type: string, list: readonly number[], slowness: number): void {
  const figures = `median ${percentile(list, 50)} ms, p99 ${percentile(list, 99)} ms, of ${list.length}`
  test
    .info()
    .annotations.push({ type, description: `${figures}; machine ${slowness.toFixed(2)} times slower` })
}

/** How long each screen took until it had painted a name, in ms since a button was pressed. */
async function paintedMs(walls: readonly Page[], name: string, pressedAt: number): Promise<number[]> {
  const took: number[] = []
  for (const wall of walls) {
    await expect.poll(() => paintedAt(wall, name)).toBeGreaterThan(0)
    took.push((await paintedAt(wall, name)) - pressedAt)
  }
  return took
}

const SHOWN = [lobby, screens.find(({ input }) => input === 'touch') ?? lobby]

for (const screen of SHOWN)
  test(`what is published is painted on an open ${screen.id} within ${ONE_MS} ms`, async ({
    browser,
    page,
  }) => {
    const slowness = await slownessOf(page)
    const wall = await watched(browser, screen)
    await openStaff(page, office)
    let took: number[] = []
    const isWithin = () =>
      percentile(took, 50) < ONE_MS * slowness && percentile(took, 99) < ALL_MS * slowness
    // Another program may slow a whole series. A push is no faster for being measured again.
    for (let series = 1; series <= SERIES && !isWithin(); series++) {
      took = []
      for (let round = 1; round <= ROUNDS_OF_SERIES; round++) {
        const name = `Round ${screen.id} ${series}.${round}`
        took.push(...(await paintedMs([wall], name, await publish(page, name))))
      }
    }
    note('painted', took, slowness)
    expect(percentile(took, 50)).toBeLessThan(ONE_MS * slowness)
    expect(percentile(took, 99)).toBeLessThan(ALL_MS * slowness)
    await wall.close()
  })

/** What the sockets of a page have heard, each in its order. */
interface Heard {
  readonly heard: readonly (readonly { readonly changes: number; readonly at: number }[])[]
}

test(`${CLIENTS} screens hear of a change within ${ALL_MS} ms, in order and once, and it is painted in that time`, async ({
  page,
  browser,
}) => {
  const slowness = await slownessOf(page)
  const walls = await Promise.all(SHOWN.map((screen) => watched(browser, screen)))
  const clients = await browser.newPage()
  await clients.goto(`${office.origin}/health`)
  await clients.evaluate(
    async ({ count, url }) => {
      const heard: { changes: number; at: number }[][] = []
      Object.assign(window, { heard })
      const sockets = Array.from({ length: count }, () => {
        const own: { changes: number; at: number }[] = []
        heard.push(own)
        const socket = new WebSocket(url)
        return new Promise<void>((resolve, reject) => {
          socket.onerror = () => reject(new Error(`socket ${heard.length}`))
          socket.onmessage = ({ data }) => {
            own.push({ changes: JSON.parse(String(data)).changes, at: Date.now() })
            resolve()
          }
        })
      })
      await Promise.all(sockets)
    },
    { count: CLIENTS, url: `${office.origin.replace('http', 'ws')}/api/screens/${lobby.id}/socket` },
  )
  await openStaff(page, office)
  const all = () => clients.evaluate(() => (window as unknown as Heard).heard)
  const tookToHear: number[] = []
  const tookToPaint: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const name = `Round 1${round}`
    const pressedAt = await publish(page, name)
    tookToPaint.push(...(await paintedMs(walls, name, pressedAt)))
    await expect.poll(async () => Math.min(...(await all()).map((own) => own.length))).toBe(round + 1)
    tookToHear.push(...(await all()).map((own) => (own.at(-1)?.at ?? Number.NaN) - pressedAt))
  }
  note('heard', tookToHear, slowness)
  note('painted', tookToPaint, slowness)
  const changes = (await all()).map((own) => own.map((word) => word.changes))
  const [first = Number.NaN] = changes[0] ?? []
  for (const own of changes)
    expect(own).toEqual(Array.from({ length: ROUNDS + 1 }, (_, index) => first + index))
  expect(percentile(tookToHear, 99)).toBeLessThan(ALL_MS * slowness)
  expect(percentile(tookToPaint, 99)).toBeLessThan(ALL_MS * slowness)
  for (const opened of [...walls, clients]) await opened.close()
})

test('a screen comes back when the server was killed and started again, and has what was published meanwhile', async ({
  browser,
  page,
}) => {
  const wall = await watched(browser, lobby)
  await openStaff(page, office)
  await publish(page, 'Round 21')
  await expect.poll(() => paintedAt(wall, 'Round 21')).toBeGreaterThan(0)
  await office.restart()
  // What was in force is, and the history goes on.
  await publish(page, 'Round 22')
  await expect.poll(() => paintedAt(wall, 'Round 22'), { timeout: 40_000 }).toBeGreaterThan(0)
  const history = await (await page.request.get(`${office.origin}/staff/api/editions`)).json()
  expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(history.map(() => 'published'))
  await wall.close()
})
