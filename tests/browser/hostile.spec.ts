import { expect, test } from '@playwright/test'
import { type Builds, serveBuilds } from '../hostile/builds.ts'
import { viewProblems } from '../hostile/invariants.ts'
import { look } from '../hostile/look.ts'
import { run } from '../hostile/run.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A minute of `npm run hostile`, always with the same seeds. The other versions are those of updates.spec.ts.

/** The first seed is fixed, so that a failure comes from the change that was made. Longer runs draw others. */
const SEED = 1
const FOR_MS = 45_000

/** Pages, each with the problem that the tester must find in it, if it has one. */
const PAGES: readonly [what: string, html: string, kind: string | undefined][] = [
  ['words', '<h1>Ward office</h1>', undefined],
  ['nothing', '', 'blank'],
  ['words without a heading', '<p>Ward office</p>', 'no-heading'],
  ['white on white', '<h1 style="color:#fff">Ward office</h1>', 'unreadable'],
  [
    'near-white on a white box',
    '<div style="background:#fff"><h1 style="color:#fefefe">Ward office</h1></div>',
    'unreadable',
  ],
  ['white on black', '<div style="background:#000"><h1 style="color:#fff">Ward office</h1></div>', undefined],
  ['hidden words', '<h1 style="visibility:hidden">Ward office</h1>', 'blank'],
  ['transparent words', '<div style="opacity:0"><h1>Ward office</h1></div>', 'blank'],
  ['words below the viewport', '<h1 style="position:fixed;top:200vh">Ward office</h1>', 'unreadable'],
  ['letters that are too large', '<h1 style="font-size:9000px">Ward office</h1>', 'unreadable'],
  ['letters that are too small', '<h1 style="font-size:1px">Ward office</h1>', 'unreadable'],
  [
    'the clock of the night view',
    '<div data-kind="night" style="background:#000;color:#555"><time class="clock">3:05</time></div>',
    undefined,
  ],
]

test('the tester tells a page that can be read from one that cannot', async ({ page }) => {
  for (const [what, html, kind] of PAGES) {
    await page.setContent(html)
    const view = await page.evaluate(look)
    // A page that the test sets has the origin 'null'.
    const kinds = viewProblems(view, 'null').map((problem) => problem.kind)
    expect(kinds, what).toEqual(kind === undefined ? [] : [kind])
  }
})

test.describe('whatever happens to a screen, our words can be read, and the screen recovers', () => {
  let builds: Builds
  test.beforeAll(async () => {
    builds = await serveBuilds(TEST_PORT, TEST_PORT + 4000, TEST_PORT + 5000, true)
  })
  test.afterAll(() => builds?.stop())

  test('for a minute of episodes drawn from a seed', async ({ launchOptions }) => {
    const lines: string[] = []
    const setup = { builds, launch: launchOptions, ignored: [], print: (line: string) => lines.push(line) }
    const { violations, episodes } = await run(setup, { seed: SEED, forMs: FOR_MS, shortenMs: 0 })
    expect(violations, lines.join('\n')).toBe(0)
    expect(episodes).toBeGreaterThan(0)
  })
})
