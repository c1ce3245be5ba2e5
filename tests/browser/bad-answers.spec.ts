import type { ServerResponse } from 'node:http'
import { expect } from '@playwright/test'
import type { FaultKind } from '../../src/panel/faults.ts'
import { EDITION_SCHEMA } from '../../src/shared/edition/edition.ts'
import { loadBundle } from '../support/bundle.ts'
import type { Answer } from '../support/faulty-server.ts'
import {
  AT,
  faultsOf,
  forward,
  install,
  POLL_MS,
  plays,
  slideOf,
  start,
  test,
} from '../support/kept-screen.ts'
import { slidesFrom } from '../support/moments.ts'
import { lobby } from '../support/screens.ts'

test.use({ serviceWorkers: 'allow' })

const { edition } = loadBundle()
const MINUTE_MS = 60_000

const json = { 'Content-Type': 'application/json' }
const say = (status: number, type: string, body: string) => (response: ServerResponse) =>
  response.writeHead(status, { 'Content-Type': type }).end(body)
const whole = JSON.stringify(edition)
const HUGE = 20_000_000

/** Every wrong answer that has been seen from a server or from a network in front of it. */
const BAD: readonly [what: string, kind: FaultKind, answer: (response: ServerResponse) => void][] = [
  ['404', 'status', say(404, 'application/json', '{}')],
  ['429 with HTML, as the host does when a day is used up', 'status', say(429, 'text/html', '<h1>429</h1>')],
  ['500', 'status', say(500, 'text/plain', '500')],
  ['the login page of another network', 'content-type', say(200, 'text/html', '<h1>Log in</h1>')],
  ['no content type', 'content-type', (response) => response.writeHead(200).end(whole)],
  ['half of the JSON', 'json', say(200, 'application/json', whole.slice(0, whole.length / 2))],
  ['an empty body', 'json', say(200, 'application/json', '')],
  [
    'half an answer, then a closed connection',
    'network',
    (response) => {
      response.writeHead(200, { ...json, 'Content-Length': whole.length })
      response.write(whole.slice(0, 1000), () => response.destroy())
    },
  ],
  [
    'JSON that is not an edition',
    'content',
    say(200, 'application/json', JSON.stringify({ schema: EDITION_SCHEMA, topics: [] })),
  ],
  [
    'an edition without its English words',
    'content',
    say(200, 'application/json', JSON.stringify({ ...edition, words: { ...edition.words, en: undefined } })),
  ],
  [
    'an edition for another version of the app',
    'schema',
    say(200, 'application/json', JSON.stringify({ schema: EDITION_SCHEMA + 1 })),
  ],
  [
    'an edition in a language that the app does not have',
    'content',
    say(200, 'application/json', whole.replaceAll('"ja-simple"', '"ja-other"')),
  ],
  [
    '20 MB, announced',
    'too-large',
    (response) => {
      response.writeHead(200, { ...json, 'Content-Length': HUGE })
      response.end(' '.repeat(HUGE))
    },
  ],
  [
    '20 MB, bit by bit',
    'too-large',
    (response) => {
      response.writeHead(200, json)
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(100_000)));
      }
      response.on('drain', more)
      more()
    },
  ],
]

test('the last good edition stays on, whatever the server answers', async ({ wall, server }) => {
  await install(wall, server)
  for (const [what, kind, answer] of BAD) {
    await test.step(what, async () => {
      const bad: Answer = (_, response) => answer(response)
      server.answer('/api/edition', bad)
      await forward(wall, server, POLL_MS)
      const from = server.now ?? AT
      // This request leaves one fault, of this kind.
      const found = async () => (await faultsOf(wall)).filter(({ lastAt }) => lastAt >= from)
      await expect.poll(found, what).toMatchObject([{ kind }])
      await showsWhatIsOn(wall, server.now)
      // A start does not use the bad answer either.
      await wall.reload()
      await plays(wall)
      await showsWhatIsOn(wall, server.now)
    })
  }
})

test('a request that the server never answers is given up after 10 s', async ({ wall, server }) => {
  await install(wall, server)
  server.answer('/api/', () => {})
  await forward(wall, server, POLL_MS)
  await expect.poll(server.open).toBe(1)
  expect(await faultsOf(wall)).toEqual([])
  await wall.clock.runFor(10_000)
  await expect.poll(() => faultsOf(wall)).toMatchObject([{ kind: 'timeout' }])
  await showsWhatIsOn(wall, (server.now ?? 0) + 10_000)
})

test('a request that a reload of the page cuts off is not a fault', async ({ wall, server }) => {
  await install(wall, server)
  server.answer('/api/', () => {})
  await forward(wall, server, POLL_MS)
  await expect.poll(server.open).toBe(1)
  await wall.reload()
  await plays(wall)
  expect(await faultsOf(wall)).toEqual([])
})

test('an answer that cannot be used confirms nothing: after an hour the screen says how old its information is', async ({
  wall,
  server,
}) => {
  await install(wall, server)
  server.answer('/api/edition', (_, response) => say(500, 'text/plain', '500')(response))
  await forward(wall, server, 61 * MINUTE_MS)
  await expect(wall.locator('.as-of')).toBeVisible()
  server.answer('/api/edition', undefined)
  await forward(wall, server, POLL_MS)
  await expect(wall.locator('.as-of')).toHaveCount(0)
})

test('an answer that is not a configuration changes nothing', async ({ wall, server }) => {
  await install(wall, server)
  server.answer('/api/screens/', (_, response) =>
    response.writeHead(200, json).end(JSON.stringify({ id: lobby.id })),
  )
  await forward(wall, server, POLL_MS)
  await expect.poll(() => faultsOf(wall)).toMatchObject([{ kind: 'content' }])
  await showsWhatIsOn(wall, server.now)
})

test('a slide that cannot be drawn is skipped: the next begins early, and the loop stays in step', async ({
  wall,
  server,
}) => {
  const [first, broken, next, after] = slidesFrom(lobby, AT, 4)
  if (!first || !broken || !next || !after) throw new Error('the programme has fewer than four slides')
  await wall.addInitScript((id) => {
    const { setAttribute } = Element.prototype
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'data-slide' && value === id) throw new Error('this slide is broken')
      setAttribute.call(this, name, value)
    }
  }, broken.slide.id)
  await start(wall, server)
  expect(await slideOf(wall)).toBe(first.slide.id)
  await forward(wall, server, broken.at - AT)
  expect(await slideOf(wall)).toBe(next.slide.id)
  await expect(wall.locator('.slide h1').first()).toBeVisible()
  expect(await faultsOf(wall)).toMatchObject([
    { kind: 'slide', detail: `${broken.slide.id}: this slide is broken` },
  ])
  await forward(wall, server, next.at - broken.at + 1000)
  expect(await slideOf(wall)).toBe(next.slide.id)
  await forward(wall, server, after.at - next.at - 1000)
  expect(await slideOf(wall)).toBe(after.slide.id)
})

test('the default slide stays on when no other slide can be drawn', async ({ wall, server }) => {
  await wall.addInitScript(() => {
    const { setAttribute } = Element.prototype
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'data-slide' && value !== 'default') throw new Error('every slide is broken')
      setAttribute.call(this, name, value)
    }
  })
  await start(wall, server)
  const [, next] = slidesFrom(lobby, AT, 2)
  await forward(wall, server, (next?.at ?? 0) - AT)
  expect(await slideOf(wall)).toBe('default')
  await forward(wall, server, 10 * MINUTE_MS)
  expect(await slideOf(wall)).toBe('default')
  await expect(wall.locator('.slide h1').first()).toBeVisible()
})

async function showsWhatIsOn(wall: Parameters<typeof slideOf>[0], at = AT): Promise<void> {
  const [on] = slidesFrom(lobby, at, 1)
  expect(await slideOf(wall)).toBe(on?.slide.id)
}
