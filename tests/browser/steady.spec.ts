import { expect, test } from '@playwright/test'
import { totalMs } from '../../src/player/programme/loop.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { pathOf, playing, sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { type Held, heldBy, recordOf, recordSteadiness } from '../support/steady.ts'
import config from './playwright.config.ts'

const { edition, i18n } = loadBundle()
/** The badge in the header says the same all day. */
const SUNDAY = '2026-11-29'
const CHANGES = 2_000
const launchOptions = config.use?.launchOptions

// Compiled code takes memory as well, which grows for hours and differs by 1 % from run to run. Without the compiler
// the memory is the app's alone, and differs by less than 0.1 %.
test.use({
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--js-flags=--jitless'] },
})

test('after 2,000 changes a screen has exactly as many nodes, listeners and timers as in its first loop, and no more memory than after 1,000', async ({
  page,
  context,
}) => {
  const { loops } = programmesOf(lobby, edition, i18n)(SUNDAY)
  const midnight = Date.parse(`${SUNDAY}T00:00:00+09:00`)
  // At half the size every pixel is twice as large. The view is the same, and takes a quarter of the time to paint.
  const { width, height } = sizeOf(lobby)
  await page.setViewportSize({ width: width / 2, height: height / 2 })
  await page.clock.install({ time: midnight - 1000 })
  await recordSteadiness(page)
  await page.clock.pauseAt(midnight)
  await page.goto(pathOf(lobby, midnight, `&mm-per-px=${mmPerPx(lobby) * 2}`))
  await playing(page)
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')

  // Every loop begins with the directory in the same language, so these views are equal.
  const held: (Held & { readonly changes: number })[] = []
  for (let loop = 0; (held.at(-1)?.changes ?? 0) < CHANGES; loop++) {
    await page.clock.runFor(totalMs(loops[loop % loops.length] ?? []))
    await expect(page.locator('.slide')).toHaveAttribute('data-slide', 'directory')
    const { changes, unlike } = await recordOf(page)
    expect(unlike).toEqual([])
    held.push({ ...(await heldBy(page, session)), changes })
  }
  const [first, ...rest] = held
  for (const { nodes, listeners, timers, changes } of rest)
    expect({ changes, nodes, listeners, timers }).toEqual({
      changes,
      nodes: first?.nodes,
      listeners: first?.listeners,
      timers: 1,
    })
  const half = held.find(({ changes }) => changes >= CHANGES / 2)?.heapBytes ?? 0
  const end = held.at(-1)?.heapBytes ?? 0
  expect(half).toBeGreaterThan(1_000_000)
  expect(end / half).toBeLessThan(1.005)
})
