import { expect, type Page } from '@playwright/test'
import type { Edition } from '../../src/shared/edition.ts'
import { loadBundle } from '../support/bundle.ts'
import { editionAtBounds, MOST_AT_ONCE } from '../support/edition-at-bounds.ts'
import { AT, faultsOf, forward, install, POLL_MS, slideOf, start, test } from '../support/kept-screen.ts'

const { edition } = loadBundle()
/** One redraw of the largest slide; a panel's computer may take several times as long and still be in time. */
const MOST_REDRAW_MS = 500
const HUGE = 1_048_576

test('an edition as large as one may be plays, and no slide takes long to draw', async ({ wall, server }) => {
  test.setTimeout(180_000)
  await start(wall, server)
  const largest = JSON.stringify(editionAtBounds(edition, MOST_AT_ONCE))
  server.answer('/api/edition', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"largest"' }).end(largest),
  )
  await forward(wall, server, POLL_MS)
  await expect.poll(() => server.asked.filter((path) => path === '/api/edition').length).toBeGreaterThan(0)
  const seen = new Map<string, number>()
  for (let step = 0; step < 60 && seen.size < 16; step++) {
    await forward(wall, server, 240_000)
    const slide = (await slideOf(wall)) ?? ''
    if (!seen.has(slide)) seen.set(slide, await redrawMs(wall))
  }
  process.stderr.write(JSON.stringify([...seen]) + JSON.stringify(await faultsOf(wall)))
  expect(await faultsOf(wall)).toEqual([])
  expect(await wall.locator('.slide h1').first().innerText()).toContain('word')
  for (const [slide, ms] of seen) expect(ms, slide).toBeLessThan(MOST_REDRAW_MS)
})

const OVERSIZED: readonly [what: string, place: string, change: (copy: Edition) => void][] = [
  [
    'a heading of a megabyte',
    'words.en.goal.goal.heading: expected at most',
    (e) => say(e, 'x'.repeat(HUGE)),
  ],
  [
    'a heading with many line breaks',
    'words.en.goal.goal.heading: expected',
    (e) => say(e, `Goal${'\n'.repeat(100)}`),
  ],
  ['a heading of blanks', 'words.en.goal.goal.heading: expected a text', (e) => say(e, '　 ')],
  ['no words of the office', 'office', (e) => delete e.words.en?.office.office],
]

test('an edition beyond its bounds is refused, and the one before stays on', async ({ wall, server }) => {
  await install(wall, server)
  for (const [what, place, change] of OVERSIZED) {
    await test.step(what, async () => {
      const copy = structuredClone(edition)
      change(copy)
      server.answer('/api/edition', (_, response) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(copy)),
      )
      await forward(wall, server, POLL_MS)
      const from = server.now ?? AT
      const found = async () => (await faultsOf(wall)).filter(({ lastAt }) => lastAt >= from)
      await expect.poll(found, what).toMatchObject([{ kind: 'content' }])
      expect((await found())[0]?.detail).toContain(place)
      await wall.reload()
      await expect(wall.locator('.slide h1').first()).toBeVisible()
    })
  }
})

function say(copy: Edition, heading: string): void {
  const words = copy.words.en?.goal.goal
  if (words) words.heading = heading
}

/** How long the page takes to draw what is on once more, layout included; by the clock of the test, which is not driven. */
async function redrawMs(wall: Page): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  // The machine of the tests is busy with others: the quickest of three is the page's own time.
  for (let tries = 0; tries < 3; tries++) {
    const begun = performance.now()
    await wall.evaluate(() => {
      dispatchEvent(new Event('resize'))
      document.body.getBoundingClientRect()
    })
    least = Math.min(least, performance.now() - begun)
  }
  return least
}
