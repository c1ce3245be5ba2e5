import { expect, test } from '@playwright/test'
import { type Builds, serveBuilds } from '../hostile/builds.ts'
import { viewProblems } from '../hostile/invariants.ts'
import { look } from '../hostile/look.ts'
import { run } from '../hostile/run.ts'
import { TEST_PORT } from '../support/test-port.ts'

// A minute of `npm run hostile`, always with the same seeds. The other versions are those of updates.spec.ts.

/** Always the same, so that a failure is one of the change that was made. Longer runs draw others. */
const SEED = 1
const FOR_MS = 45_000

/** Pages in which nothing of ours can be read, and how that is said. About a blank page's origin: it has none. */
const PAGES: readonly [what: string, html: string, kind: string | undefined][] = [
  ['words', '<h1>Ward office</h1>', undefined],
  ['nothing', '', 'blank'],
  ['words without a heading', '<p>Ward office</p>', 'no-heading'],
  ['white on white', '<h1 style="color:#fff">Ward office</h1>', 'unreadable'],
  [
    'white on what is white behind it',
    '<div style="background:#fff"><h1 style="color:#fefefe">Ward office</h1></div>',
    'unreadable',
  ],
  ['white on black', '<div style="background:#000"><h1 style="color:#fff">Ward office</h1></div>', undefined],
  ['words that are hidden', '<h1 style="visibility:hidden">Ward office</h1>', 'blank'],
  ['words that are transparent', '<div style="opacity:0"><h1>Ward office</h1></div>', 'blank'],
  ['words below the picture', '<h1 style="position:fixed;top:200vh">Ward office</h1>', 'unreadable'],
  ['letters as large as a house', '<h1 style="font-size:9000px">Ward office</h1>', 'unreadable'],
  ['letters like dust', '<h1 style="font-size:1px">Ward office</h1>', 'unreadable'],
  [
    'the clock of the night',
    '<div data-kind="night" style="background:#000;color:#555"><time class="clock">3:05</time></div>',
    undefined,
  ],
]

test('the tester says of a page whether there is something to read', async ({ page }) => {
  for (const [what, html, kind] of PAGES) {
    await page.setContent(html)
    const view = await page.evaluate(look)
    const kinds = viewProblems(view, 'null').map((problem) => problem.kind)
    expect(kinds, what).toEqual(kind === undefined ? [] : [kind])
  }
})

test.describe('whatever happens to a screen, there is something of ours to read, and it recovers', () => {
  let builds: Builds
  test.beforeAll(async () => {
    test.setTimeout(120_000)
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
