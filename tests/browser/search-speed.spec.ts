import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { QUERIES } from '../support/many-entries.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'http://search.test'
/** A cheap tablet is about six times slower than the machine of a developer. */
const SLOWDOWN = 6
/** Below this, a result comes with the letter that somebody types. */
const MOST_MS = 50
const TIMES = 7

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
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
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
