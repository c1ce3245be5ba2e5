import { expect, type Page } from '@playwright/test'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { absenceMs } from '../../src/player/absence.ts'
import { LEAST_STAND_MS } from '../../src/player/in-step.ts'
import { positionAt } from '../../src/player/programme/programme.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { loadBundle } from '../support/bundle.ts'
import type { FaultyServer } from '../support/faulty-server.ts'
import { AT, forward, install, POLL_MS, plays, slideOf, TODAY, test } from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, ui } = loadBundle()
const MIDNIGHT = Date.parse(`${TODAY}T00:00:00+09:00`)

/** The same office with another name and without its first pillar: other words, other slides, other times. */
const pillar = lobby.playlist.pillars[0] ?? ''
const NAME = 'Hall 2'
const next = parseEdition(renamed(structuredClone(edition)))
const configured: Screen = {
  ...lobby,
  playlist: { ...lobby.playlist, pillars: lobby.playlist.pillars.filter((id) => id !== pillar) },
}
const programme = programmesOf(configured, next, createI18n(ui, next))(TODAY)

function renamed(copy: Edition): Edition {
  for (const { topics } of Object.values(copy.words))
    if (topics.office?.office) topics.office.office.heading = NAME
  return copy
}

/** What the new programme shows at an instant, and when that ends. */
function onAt(at: number): { id: string; endsAt: number } {
  const { slide, elapsedMs } = positionAt(programme, at - MIDNIGHT)
  return { id: slide.id, endsAt: at - elapsedMs + slide.durationMs }
}

/** From now on the server has the new edition and configuration, and the screen has asked for them. */
async function published(wall: Page, server: FaultyServer, meanwhile = async () => {}): Promise<void> {
  server.answer('/api/edition', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"next"' }).end(JSON.stringify(next)),
  )
  server.answer('/api/screens/', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(configured)),
  )
  await forward(wall, server, POLL_MS / 2)
  await meanwhile()
  await forward(wall, server, POLL_MS / 2)
  // The answers are here, the slide stays.
  await expect
    .poll(() => wall.evaluate(async () => (await (await caches.match('/last-good/edition'))?.json())?.tag))
    .toBe('"next"')
}

test('a new edition and configuration take over when the slide that is on ends, and no slide flashes by', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await published(wall, server)
  const now = server.now ?? AT
  const [on] = slidesFrom(lobby, now, 1)
  const endsAt = (on?.at ?? 0) + (on?.slide.durationMs ?? 0)
  await forward(wall, server, endsAt - 1 - now)
  expect(await slideOf(wall)).toBe(on?.slide.id)
  await forward(wall, server, 1)
  const joined = onAt(endsAt)
  const isLong = joined.endsAt - endsAt >= LEAST_STAND_MS
  const first = isLong ? joined : onAt(joined.endsAt)
  expect(await slideOf(wall)).toBe(first.id)
  await forward(wall, server, first.endsAt - 1 - endsAt)
  expect(await slideOf(wall)).toBe(first.id)
  await forward(wall, server, 1)
  const second = onAt(first.endsAt)
  expect(await slideOf(wall)).toBe(second.id)
  await server.down()
  await wall.reload()
  await plays(wall)
  expect(await slideOf(wall)).toBe(onAt(server.now ?? 0).id)
  expect(await wall.title()).toContain(NAME)
})

test('what has come during a pause takes over when nobody is there any more, in step with the clock', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  await wall.keyboard.press('Tab')
  const id = await slideOf(wall)
  // A slide that is read in no time is left after a minute, before the answers are here.
  await published(wall, server, () => wall.keyboard.press('Shift'))
  await wall.keyboard.press('Shift')
  const durationMs = slidesFrom(lobby, AT, 1)[0]?.slide.durationMs ?? Number.NaN
  const ms = absenceMs(durationMs, false)
  await forward(wall, server, ms - 1)
  expect(await slideOf(wall)).toBe(id)
  await forward(wall, server, 1)
  const now = server.now ?? AT
  const joined = onAt(now)
  expect(await slideOf(wall)).toBe(joined.endsAt - now >= LEAST_STAND_MS ? joined.id : onAt(joined.endsAt).id)
  expect(await wall.title()).toContain(NAME)
  await expect(wall.locator('.controls')).toHaveCount(0)
})
