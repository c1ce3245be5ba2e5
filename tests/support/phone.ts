import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Place, pagePath, placesOf } from '../../src/shared/edition/address.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import { loadBundle } from './bundle.ts'
import { type FaultyServer, startFaultyServer } from './faulty-server.ts'
import { TEST_PORT } from './test-port.ts'

// A visitor's phone, and the server as it sees it.

const { edition, build } = loadBundle()
const { assets } = JSON.parse(readFileSync(join(import.meta.dirname, '../../dist/bundle.json'), 'utf8'))

/** A phone, and a server that can be switched off. */
export const test = base.extend<{ server: FaultyServer }>({
  viewport: { width: 360, height: 740 },
  server: async ({ browserName: _ }, use) => {
    const server = await startFaultyServer(TEST_PORT)
    await use(server)
    await server.down()
  },
})

/** The pages that a phone keeps. */
export const keptPlaces: readonly Place[] = placesOf(edition, []).filter((place) =>
  place.kind === 'topic' ? subjectOf(edition, place.id)?.kind !== 'topic' : place.kind !== 'screens',
)

/** Opens a page for the first time, and waits until everything of its language is on the device. */
export async function visit(page: Page, server: FaultyServer, locale: string, place: Place): Promise<void> {
  await page.goto(server.origin + pagePath(locale, place))
  await keeps(page, locale)
}

/** Waits until everything of a language is on the device. */
export async function keeps(page: Page, locale: string, of = build): Promise<void> {
  const paths = keptPlaces.map((place) => pagePath(locale, place))
  const missing = async () => {
    const kept = await keptOn(page, of)
    return paths.filter((path) => !kept.includes(path))
  }
  await expect.poll(missing, { timeout: 60_000 }).toEqual([])
  // The last part of the list.
  if (of === build) await expect.poll(() => keptOn(page)).toContain(assets.speech)
}

/** The paths that a build has on the device. */
export const keptOn = (page: Page, of = build): Promise<string[]> =>
  page.evaluate(async (name) => {
    if (!(await caches.has(name))) return []
    const cache = await caches.open(name)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }, `pages-${of}`)

/** The names of all caches on the device. */
export const cachesOn = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())
