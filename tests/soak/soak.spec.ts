import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { readCsv } from '../support/csv.ts'
import { AT, faultsOf, install, TODAY, test } from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { sizeOf } from '../support/screen-page.ts'
import { lobby } from '../support/screens.ts'
import { type Held, heldBy, recordOf, recordSteadiness } from '../support/steady.ts'

const { edition, i18n } = loadBundle()
/** Fewer days, to try it out. */
const DAYS = Number(process.env.SOAK_DAYS ?? 7)
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

interface Sample extends Held {
  readonly at: number
  readonly changes: number
}

/** The beginnings of the programme's rounds. At each of them a screen shows the same slide in the same language. */
function roundsUntil(end: number): number[] {
  const programmeOf = programmesOf(lobby, edition, i18n)
  return Array.from({ length: DAYS + 1 }, (_, number) => addDays(TODAY, number))
    .flatMap((day) => {
      const midnight = Date.parse(`${day}T00:00:00+09:00`)
      const { totalMs } = programmeOf(day)
      return Array.from({ length: Math.floor(DAY_MS / totalMs) }, (_, round) => midnight + round * totalMs)
    })
    .filter((at) => at > AT && at <= end)
}

/** Compares the playlog of a device with the programme. */
async function compared(page: Page, end: number) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#playlog button').click(),
  ])
  const [, ...rows] = readCsv(readFileSync(await download.path(), 'utf8'))
  const played = rows.map(([, from = '', until = '', slide = '']) => ({
    from: Date.parse(from),
    until: Date.parse(until),
    slide,
  }))
  const first = played[0]?.from ?? end
  const due = slidesFrom(lobby, first, 60_000)
    .filter(({ at }) => at < end)
    .map(({ slide, at }) => `${slide.id} ${Math.max(at, first)}`)
  const shown = played.map(({ slide, from }) => `${slide} ${from}`)
  const wasShown = new Set(shown)
  const wasDue = new Set(due)
  return {
    entries: played.length,
    // The current slide has not ended. Its entry is written when the page closes, if there is time.
    missed: due.slice(0, -1).filter((entry) => !wasShown.has(entry)).length,
    doubled: shown.length - wasShown.size,
    unplanned: shown.filter((entry) => !wasDue.has(entry)).length,
    gaps: played.filter(({ until }, index) => until !== (played[index + 1]?.from ?? until)).length,
  }
}

function table(rows: readonly (readonly (string | number)[])[]): void {
  for (const row of rows) process.stdout.write(`${row.map((cell) => String(cell).padStart(12)).join('')}\n`)
}

test(`a screen plays for ${DAYS} days without a server, misses no slide, doubles none and holds no more at the end`, async ({
  wall,
  server,
}) => {
  // At half the size, with pixels twice as large: the same view, painted in a quarter of the time.
  const { width, height } = sizeOf(lobby)
  await wall.setViewportSize({ width: width / 2, height: height / 2 })
  await recordSteadiness(wall, { views: false })
  await install(wall, server, `/screens/${lobby.id}?mm-per-px=${mmPerPx(lobby) * 2}`)
  await server.down()
  const session = await wall.context().newCDPSession(wall)
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')

  const end = AT + DAYS * DAY_MS
  const samples: Sample[] = []
  table([['hours', 'changes', 'heap kB', 'nodes', 'listeners', 'timers']])
  for (const at of [...roundsUntil(end), end]) {
    await wall.clock.runFor(at - (await wall.evaluate(() => Date.now())))
    const { changes } = await recordOf(wall)
    const held = await heldBy(wall, session)
    table([
      [
        ((at - AT) / HOUR_MS).toFixed(1),
        changes,
        Math.round(held.heapBytes / 1000),
        held.nodes,
        held.listeners,
        held.timers,
      ],
    ])
    if (at < end) samples.push({ ...held, at, changes })
  }
  const faults = await faultsOf(wall)
  await server.up()
  await wall.goto(`${server.origin}/en/screens`)
  const kinds = Map.groupBy(faults, ({ kind }) => kind)
  const log = await compared(wall, end)
  table([
    [
      'faults',
      ...[...kinds].map(([kind, own]) => `${kind} ×${own.reduce((sum, { count }) => sum + count, 0)}`),
    ],
    ['entries', 'missed', 'doubled', 'unplanned', 'gaps'],
    [log.entries, log.missed, log.doubled, log.unplanned, log.gaps],
  ])

  const settled = samples.find(({ changes }) => changes >= 1_000)
  const last = samples.at(-1)
  if (!settled || !last) throw new Error('the day had fewer than a thousand changes')
  expect(last.changes).toBeGreaterThan((10_000 * DAYS) / 7)
  expect(log).toMatchObject({ missed: 0, doubled: 0, unplanned: 0, gaps: 0 })
  expect(new Set(samples.map(({ listeners }) => listeners)).size).toBe(1)
  // The screen's own timer, and that of the network.
  expect(Math.max(...samples.map(({ timers }) => timers))).toBeLessThanOrEqual(2)
  expect([...kinds.keys()].filter((kind) => !['network', 'timeout'].includes(kind))).toEqual([])
  expect(last.heapBytes / settled.heapBytes).toBeLessThan(1.1)
})
