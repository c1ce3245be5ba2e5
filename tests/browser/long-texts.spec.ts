import { expect, type Page } from '@playwright/test'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { type Programme, positionAt } from '../../src/player/programme/programme.ts'
import { aboutIds } from '../../src/shared/edition/about.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { subjectOfSlide } from '../../src/shared/edition/subject.ts'
import { localTime } from '../../src/shared/time/day.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import { editionAtBounds, MOST_AT_ONCE } from '../support/edition-at-bounds.ts'
import { AT, faultsOf, forward, install, POLL_MS, slideOf, start, test } from '../support/kept-screen.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, ui } = loadBundle()
/** Of the processor, for a slide and all that is measured on it. A panel's takes a few times as long. */
const MOST_DRAW_MS = 3000
/** The processor's time for drawing the same slide again, as happens every minute. */
const MOST_REDRAW_MS = 500
const HUGE = 1_048_576
/** A few loops in which every slide has the longest texts allowed. */
const HOURS_MS = 12 * 3_600_000

test('the largest edition that is accepted plays, and no slide takes long to draw', async ({
  wall,
  server,
}) => {
  test.setTimeout(180_000)
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
      const draw = await spent()
      await wall.evaluate(() => dispatchEvent(new Event('resize')))
      const redraw = await spent()
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

const [TOPIC = { section: 'office', id: 'office' }] = edition.topics
const HEADING = `words.en.topics.${TOPIC.section}.${TOPIC.id}.heading`
const OVERSIZED: readonly [what: string, place: string, change: (copy: Edition) => void][] = [
  ['a heading of a megabyte', `${HEADING}: expected at most`, (e) => say(e, 'x'.repeat(HUGE))],
  ['a heading with many line breaks', `${HEADING}: expected`, (e) => say(e, `Goal${'\n'.repeat(100)}`)],
  ['a heading of blanks', `${HEADING}: expected a text`, (e) => say(e, '　 ')],
  ['no words of the office', 'office', (e) => delete e.words.en?.topics.office?.office],
]

test('an edition beyond the bounds is refused, and the one before stays on', async ({ wall, server }) => {
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
  const words = copy.words.en?.topics[TOPIC.section]?.[TOPIC.id]
  if (words) words.heading = heading
}

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
