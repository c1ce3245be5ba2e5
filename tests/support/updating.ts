import { expect, type Page } from '@playwright/test'
import { loopsBefore } from '../../src/player/programme/programme.ts'
import { nextStart } from '../../src/player/programme/seek.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from './bundle.ts'
import type { FaultyServer } from './faulty-server.ts'
import { forward, POLL_MS } from './kept-screen.ts'
import { lobby } from './screens.ts'
import type { ServedCopy } from './served-copy.ts'

// Helpers for tests of updates of the app.

const { edition, i18n } = loadBundle()

/** When the loop that is on at an instant ends: when the first slide of another begins. */
export function loopEnd(at: number): number {
  const schedule = { programmeOf: programmesOf(lobby, edition, i18n), timeZone: edition.office.timeZone }
  const loopsOver = (instant: number) => {
    const { day, ms } = localTime(instant, schedule.timeZone)
    return loopsBefore(schedule.programmeOf(day), ms)
  }
  let end: number | undefined = at
  do {
    end = nextStart(schedule, end, () => true)
    if (end === undefined) throw new Error(`${lobby.id}: no slide follows`)
  } while (loopsOver(end) === loopsOver(at))
  return end
}

/** The build of the current page. */
export const buildOf = (page: Page) =>
  page.evaluate(() => JSON.parse(document.getElementById('boot')?.textContent ?? '{}').build)
/** Waits until a page of this build runs. The page may be navigating meanwhile. */
export const runs = (page: Page, build: string, timeout = 5_000) =>
  expect.poll(() => buildOf(page).catch(() => ''), { timeout }).toBe(build)
/** The names of the caches of versions on the device. */
export const versionCaches = (page: Page) =>
  page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith('app-')).sort())

/** Waits until the version of the server is whole on the device. */
export async function fetched(wall: Page, server: FaultyServer, { build: other }: ServedCopy): Promise<void> {
  await markTakeOver(wall)
  await forward(wall, server, POLL_MS)
  await hasTakenOver(wall)
  expect(await versionCaches(wall)).toContain(`app-${other}`)
}

/** From now on the page records when another worker has taken over. */
export const markTakeOver = (wall: Page) =>
  wall.evaluate(() =>
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.documentElement.dataset.replaced = 'true'
    }),
  )

/** Waits until another worker has taken over since `markTakeOver`. */
export const hasTakenOver = (wall: Page) =>
  expect(wall.locator('html')).toHaveAttribute('data-replaced', 'true', { timeout: 50_000 })

/** Lets time pass until the current loop ends. */
export const toLoopEnd = (wall: Page, server: FaultyServer) =>
  forward(wall, server, loopEnd(server.now ?? 0) - (server.now ?? 0))
