import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import type { Heartbeat } from '../../../src/shared/screen/heartbeat.ts'
import { OWN_SOCKET } from '../../../src/worker/office/sockets.ts'
import { screenKeyOf } from '../../../src/worker/screens/screen-key.ts'
import { reportWorker } from './report-worker.ts'

const SECRET = 'a secret of the office, long enough'
const [screen = '', other = ''] = screens.map(({ id }) => id)
const AT = Date.parse('2026-11-28T10:00:00+09:00')
const HEARTBEAT: Heartbeat = {
  slide: 'topics/office/office',
  since: AT - 5_000,
  edition: '0123456789abcdef',
  build: 'b1',
  startedAt: AT - 3_600_000,
  faults: [{ kind: 'network', detail: 'no answer', lastAt: AT - 60_000, count: 3 }],
}

/** A Worker with its own clock and its own office. */
function newWorker(variables: object = { SCREEN_KEY_SECRET: SECRET }) {
  let now = AT
  const { office, request } = reportWorker(() => now, variables)
  const post = (body: string, key: string | undefined, id = screen) =>
    request(`/api/screens/${id}/heartbeat`, {
      method: 'POST',
      body,
      headers: key === undefined ? {} : { 'Screen-Key': key },
    })
  return {
    office,
    post,
    wait: (ms: number) => {
      now += ms
    },
  }
}

const [own, ofOther, ofAnotherSecret] = await Promise.all([
  screenKeyOf(SECRET, screen),
  screenKeyOf(SECRET, other),
  screenKeyOf(`${SECRET}!`, screen),
])
const text = JSON.stringify(HEARTBEAT)

describe('a screen with its key', () => {
  it('is alive from its heartbeat on, and says what it shows', async () => {
    const { office, post } = newWorker()
    expect(await office.alive()).toEqual([])
    expect((await post(text, own)).status).toBe(204)
    expect(await office.alive()).toEqual([{ screen, at: AT, reportedAt: AT, heartbeat: HEARTBEAT }])
  })

  it('is known by its last heartbeat only', async () => {
    const { office, post, wait } = newWorker()
    await post(text, own)
    wait(600_000)
    await post(JSON.stringify({ ...HEARTBEAT, slide: 'next' }), own)
    expect(await office.alive()).toMatchObject([{ at: AT + 600_000, heartbeat: { slide: 'next' } }])
  })

  it('that runs wild is told to wait, and is heard again after that', async () => {
    const { post, wait } = newWorker()
    const statuses: number[] = []
    for (let count = 0; count < 50; count++) statuses.push((await post(text, own)).status)
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill(204))
    expect(new Set(statuses.slice(6))).toEqual(new Set([429]))
    wait(60_000)
    expect((await post(text, own)).status).toBe(204)
  })
})

describe('a report that counts for nothing', () => {
  it.each([
    ['without a key', undefined],
    ['with a wrong key', 'A'.repeat(43)],
    ['with something that is no key', 'x'.repeat(1_000)],
    ['with the key of another screen', ofOther],
    ['with a key of another secret', ofAnotherSecret],
  ])('%s', async (_, key) => {
    const { office, post } = newWorker()
    expect((await post(text, key)).status).toBe(403)
    expect(await office.alive()).toEqual([])
  })

  it('of a Worker that has no secret, or one that could be guessed', async () => {
    for (const variables of [{}, { SCREEN_KEY_SECRET: '' }, { SCREEN_KEY_SECRET: 'short' }])
      expect((await newWorker(variables).post(text, own)).status).toBe(403)
  })

  it('of a screen that the office does not have', async () => {
    expect((await newWorker().post(text, await screenKeyOf(SECRET, 'attic'), 'attic')).status).toBe(404)
  })

  it('that is too large', async () => {
    const { office, post } = newWorker()
    const large = JSON.stringify({ ...HEARTBEAT, slide: 'x'.repeat(30_000) })
    expect((await post(large, own)).status).toBe(413)
    expect(await office.alive()).toEqual([])
  })

  it('that is anything else than a heartbeat', async () => {
    const { office, post, wait } = newWorker()
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          {
            slide: fc.anything(),
            since: fc.anything(),
            edition: fc.anything(),
            build: fc.anything(),
            startedAt: fc.anything(),
            faults: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        wait(60_000)
        expect((await post(body, own)).status).toBe(422)
      }),
      { numRuns: 300 },
    )
    expect(await office.alive()).toEqual([])
  })

  it.each([
    ['an instant that is none', { since: 1e300 }],
    ['an edition that is none', { edition: '<script>' }],
    ['too many faults', { faults: Array(11).fill(HEARTBEAT.faults[0]) }],
    ['a fault of no kind', { faults: [{ ...HEARTBEAT.faults[0], kind: '__proto__' }] }],
  ])('with %s', async (_, wrong) => {
    const response = await newWorker().post(JSON.stringify({ ...HEARTBEAT, ...wrong }), own)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(Object.keys(wrong)[0])
  })
})

describe('the socket of a screen', () => {
  it('is a sign of life only with the key', async () => {
    const { office } = newWorker()
    const open = (isOwn: string) =>
      office.fetch(`https://office.test/api/screens/${screen}/socket`, {
        headers: { Upgrade: 'websocket', [OWN_SOCKET]: isOwn },
      })
    const stranger = await open('false')
    stranger.webSocket?.accept()
    expect(await office.alive()).toEqual([])
    const itself = await open('true')
    itself.webSocket?.accept()
    expect(await office.alive()).toMatchObject([{ screen, heartbeat: null, reportedAt: null }])
  })
})
