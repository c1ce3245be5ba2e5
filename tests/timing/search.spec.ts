import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { pathOf } from '../../src/search/entries.ts'
import { formsOf } from '../../src/search/forms.ts'
import { pagePath } from '../../src/shared/edition/address.ts'
import { loadBundle } from '../support/bundle.ts'
import { manyEntries, QUERIES } from '../support/many-entries.ts'
import { slowDown } from '../support/processor.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'http://search.test'
/** A cheap tablet is about six times slower than the machine of a developer. */
const SLOWDOWN = 6
/** Below this, a result comes with the letter that somebody types. */
const MOST_MS = 50
/** From a press of a key to the next picture: what web.dev calls good. The worker may take its time meanwhile. */
const MOST_TO_PAINT_MS = 200
const TIMES = 7
const SERIES = 3
const PHONE = { width: 360, height: 740 }
const LOCALE = loadBundle().edition.locales.at(-1)?.id ?? ''

/** The search and its entries as one script. */
async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, 'tests/support/search-in-a-browser.ts'), formats: ['es'] },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('vite built nothing')
  return output.output[0].code
}

test(`a query among 1,000 entries takes at most ${MOST_MS} ms on a processor that is ${SLOWDOWN} times slower`, async ({
  page,
}) => {
  const code = await bundled()
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>search</title>' }),
  )
  await page.goto(ORIGIN)
  await page.addScriptTag({ type: 'module', content: code })
  await page.waitForFunction(() => 'timesOf' in window)
  await slowDown(page, SLOWDOWN)
  const times = await page.evaluate(
    ([queries, count]) =>
      (window as unknown as { timesOf(queries: readonly string[], times: number): number[][] }).timesOf(
        queries,
        count,
      ),
    [QUERIES, TIMES] as const,
  )
  // Other programs on the machine only make it slower, so the fastest time is the nearest to what a query takes.
  const slow = times.flatMap((each, place) => (Math.min(...each) > MOST_MS ? [QUERIES[place]] : []))
  expect(slow).toEqual([])
})

test('among 1,000 entries on a slow processor results follow, and the page stays quick', async ({ page }) => {
  const entries = manyEntries(1_000)
  await page.setViewportSize(PHONE)
  await page.route('**/assets/search.*.json', (route) => route.fulfill({ json: formsOf(entries, new Map()) }))
  await page.route(`**/assets/search-${LOCALE}.*.json`, (route) =>
    route.fulfill({
      json: entries.map((entry) => ({ href: pathOf(entry, LOCALE), name: entry.id, details: [entry.kind] })),
    }),
  )
  await page.goto(pagePath(LOCALE, { kind: 'search' }))
  await slowDown(page, SLOWDOWN)
  await page.evaluate(() => {
    const slow: number[] = []
    Object.assign(window, { slow })
    new PerformanceObserver((list) =>
      slow.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit)
  })
  const slowest = () =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { slow: number[] }).slow.splice(0)))
  let took = Number.POSITIVE_INFINITY
  const field = page.getByRole('searchbox')
  // Another program may slow a whole series. A page that is slow itself is so in each.
  for (let series = 1; series <= SERIES && took >= MOST_TO_PAINT_MS; series++) {
    for (const query of QUERIES) {
      await field.fill('')
      await field.pressSequentially(query, { delay: 60 })
    }
    await expect(page.locator('.results a')).not.toHaveCount(0)
    took = await slowest()
  }
  expect(took).toBeLessThan(MOST_TO_PAINT_MS)
})
