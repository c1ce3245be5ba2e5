import { expect, type Page } from '@playwright/test'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { type Programme, positionAt } from '../../src/player/programme/programme.ts'
import { aboutIds } from '../../src/shared/edition/about.ts'
import { parseEdition } from '../../src/shared/edition/edition.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { editionAtBounds, MOST_AT_ONCE } from '../support/edition-at-bounds.ts'
import { AT, faultsOf, forward, POLL_MS, slideOf, start, test } from '../support/kept-screen.ts'
import { slownessOf } from '../support/processor.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, ui } = loadBundle()
/**
 * Of the processor of docs/performance.md, for a slide and all that is measured on it. A panel's takes a few times as
 * long.
 */
const MOST_DRAW_MS = 3000
/** The processor's time for drawing the same slide again, as happens every minute. */
const MOST_REDRAW_MS = 500
const REDRAWS = 3
/** A few loops in which every slide has the longest texts allowed. */
const HOURS_MS = 12 * 3_600_000

test('the largest edition that is accepted plays, and no slide takes long to draw', async ({
  browser,
  wall,
  server,
}) => {
  // The clock of the wall is driven, so it measures nothing.
  const idle = await browser.newPage()
  const slowness = await slownessOf(idle)
  await idle.close()
  await start(wall, server)
  const largest = parseEdition(editionAtBounds(edition, MOST_AT_ONCE))
  server.answer('/api/edition', (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'application/json', ETag: '"largest"' })
      .end(JSON.stringify(largest)),
  )
  await forward(wall, server, POLL_MS)
  const spent = await processorOf(wall)
  const programmeOf = programmesOf(lobby, largest, createI18n(ui, largest))
  const seen = new Set<string>()
  let at = server.now ?? AT
  for (const until = at + HOURS_MS; at < until; ) {
    const { slide, startedAt } = slideAt(programmeOf, at)
    const name = slide.kind === 'topic' ? slide.locales.join() : slide.kind
    if (startedAt > AT + POLL_MS && !seen.has(name)) {
      seen.add(name)
      await spent()
      await forward(wall, server, startedAt + 1000 - (server.now ?? AT))
      expect(await slideOf(wall)).toBe(slide.id)
      const draw = (await spent()) / slowness
      // Other programs only make it slower, so the fastest of a few counts.
      let redraw = Number.POSITIVE_INFINITY
      for (let time = 0; time < REDRAWS; time++) {
        await wall.evaluate(() => dispatchEvent(new Event('resize')))
        redraw = Math.min(redraw, (await spent()) / slowness)
      }
      test
        .info()
        .annotations.push({ type: name, description: `${Math.round(draw)} and ${Math.round(redraw)} ms` })
      expect([name, draw < MOST_DRAW_MS, redraw < MOST_REDRAW_MS]).toEqual([name, true, true])
    }
    at = startedAt + slide.durationMs
  }
  expect(seen).toEqual(new Set([...lobby.locales, ...kinds]))
  expect((await faultsOf(wall)).filter(({ kind }) => kind !== 'timeout')).toEqual([])
})

/** The kinds of slides that the screen shows besides topics of the plan. */
const { always, departments, directoryEveryMs } = lobby.playlist
const kinds = [
  ...(directoryEveryMs === null ? [] : ['directory']),
  ...[...always, ...departments, ...aboutIds(edition)].map(
    (id) => subjectOfSlide(edition, { subject: id }).kind,
  ),
].filter((kind) => kind !== 'topic')

/** The slide that is on at an instant, and when it began. */
function slideAt(programmeOf: (day: string) => Programme, at: number) {
  const { day, ms } = localTime(at, edition.office.timeZone)
  const { slide, elapsedMs } = positionAt(programmeOf(day), ms)
  return { slide, startedAt: at - elapsedMs }
}

/** Returns a function that gives the processor's time spent on the page since the last call, in ms. */
async function processorOf(wall: Page): Promise<() => Promise<number>> {
  const session = await wall.context().newCDPSession(wall)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = 0
  return async () => {
    // The answer comes only after a drawing that is under way has ended.
    await wall.evaluate(() => document.body.getBoundingClientRect().height)
    const { metrics } = await session.send('Performance.getMetrics')
    const now = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    const spent = now - before
    before = now
    return spent
  }
}
