import { expect, test } from '@playwright/test'
import { screens } from '../../src/facts/screens.ts'
import { pagePath, placesOf } from '../../src/shared/edition/address.ts'
import { loadBundle } from '../support/bundle.ts'
import { TEST_PORT } from '../support/test-port.ts'

test.use({ serviceWorkers: 'allow' })

const { edition } = loadBundle()

for (const { id } of edition.locales)
  test(`pages in ${id} ask nobody but the office’s own server, and leave nothing on the device but copies of pages`, async ({
    page,
    context,
  }) => {
    const elsewhere = new Set<string>()
    context.on('request', (request) => {
      const { host } = new URL(request.url())
      if (host !== `localhost:${TEST_PORT}`) elsewhere.add(request.url())
    })
    for (const place of placesOf(edition, screens))
      await page.goto(pagePath(id, place), { waitUntil: 'load' })
    expect([...elsewhere]).toEqual([])
    expect(await context.cookies()).toEqual([])
    const left = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: (await caches.keys()).filter((name) => !name.startsWith('pages-')),
    }))
    expect(left).toEqual({ cookie: '', local: {}, session: {}, databases: [], caches: [] })
  })
